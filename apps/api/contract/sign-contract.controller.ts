import type { StreamId } from '#kernel'
import { Body, Controller } from '@nestjs/common'
import { AcceptedDto } from '../acts/accepted.dto.js'
import { ActBody } from '../acts/act-body.js'
import { ActPost } from '../acts/act-post.js'
import { Acts } from '../acts/acts.service.js'
import { Asks, type Asking } from '../acts/asking.js'
import { Stream } from '../acts/stream.js'
import { OneOf, Text } from '../fields/text.js'

export class SignContractDto extends ActBody {
  @OneOf(['purchaser', 'host', 'provider'], '签署的一方')
  declare as: 'purchaser' | 'host' | 'provider'

  @Text('合同编号，由购买主体给出', { max: 200 })
  declare number: string
}

@Controller()
export class SignContractController {
  constructor(private readonly acts: Acts) {}

  @ActPost('SignContract', '/v1/contracts/{award}/sign')
  signContract(
    @Stream('contract') stream: StreamId,
    @Body() body: SignContractDto,
    @Asks() asking: Asking,
  ): Promise<AcceptedDto> {
    return this.acts.ask('SignContract', stream, body, asking)
  }
}
