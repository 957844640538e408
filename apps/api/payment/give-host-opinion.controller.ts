import type { StreamId } from '#kernel'
import { Body, Controller } from '@nestjs/common'
import { AcceptedDto } from '../acts/accepted.dto.js'
import { ActBody } from '../acts/act-body.js'
import { ActPost } from '../acts/act-post.js'
import { Acts } from '../acts/acts.service.js'
import { Asks, type Asking } from '../acts/asking.js'
import { Stream } from '../acts/stream.js'
import { Flag } from '../fields/number.js'
import { Text } from '../fields/text.js'

export class GiveHostOpinionDto extends ActBody {
  @Flag('是否认可')
  declare agrees: boolean

  @Text('意见')
  declare opinion: string
}

@Controller()
export class GiveHostOpinionController {
  constructor(private readonly acts: Acts) {}

  @ActPost('GiveHostOpinion', '/v1/contracts/{award}/payments/{tranche}/give-host-opinion')
  giveHostOpinion(
    @Stream('payment') stream: StreamId,
    @Body() body: GiveHostOpinionDto,
    @Asks() asking: Asking,
  ): Promise<AcceptedDto> {
    return this.acts.ask('GiveHostOpinion', stream, body, asking)
  }
}
