import type { StreamId } from '#kernel'
import { Body, Controller } from '@nestjs/common'
import { AcceptedDto } from '../acts/accepted.dto.js'
import { ActBody } from '../acts/act-body.js'
import { ActPost } from '../acts/act-post.js'
import { Acts } from '../acts/acts.service.js'
import { Asks, type Asking } from '../acts/asking.js'
import { Stream } from '../acts/stream.js'
import { Ids, Parts } from '../fields/nested.js'
import { Count, Flag } from '../fields/number.js'
import { Text } from '../fields/text.js'

export class AcceptContractItemDto {
  @Text('项目名称', { max: 200 })
  declare item: string

  @Flag('是否通过')
  declare accepted: boolean
}

export class AcceptContractDto extends ActBody {
  @Parts(() => AcceptContractItemDto, '逐项')
  declare items: AcceptContractItemDto[]

  @Count('出具意见的服务对象人数')
  declare userOpinions: number

  @Count('其中满意的人数')
  declare satisfied: number

  @Ids('签字人员的登录名')
  declare signedBy: string[]
}

@Controller()
export class AcceptContractController {
  constructor(private readonly acts: Acts) {}

  @ActPost('AcceptContract', '/v1/contracts/{award}/accept')
  acceptContract(
    @Stream('contract') stream: StreamId,
    @Body() body: AcceptContractDto,
    @Asks() asking: Asking,
  ): Promise<AcceptedDto> {
    return this.acts.ask('AcceptContract', stream, body, asking)
  }
}
