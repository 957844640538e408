import type { StreamId } from '#kernel'
import { Body, Controller } from '@nestjs/common'
import { AcceptedDto } from '../acts/accepted.dto.js'
import { ActBody } from '../acts/act-body.js'
import { ActPost } from '../acts/act-post.js'
import { Acts } from '../acts/acts.service.js'
import { Asks, type Asking } from '../acts/asking.js'
import { Stream } from '../acts/stream.js'
import { Id, Text } from '../fields/text.js'

export class ConfirmAwardDto extends ActBody {
  @Id('供应商')
  declare provider: string

  @Text('集体决策的会议纪要编号', { max: 200 })
  declare minutes: string

  @Text('未选定排名在前者的理由', { optional: true })
  declare reason?: string
}

@Controller()
export class ConfirmAwardController {
  constructor(private readonly acts: Acts) {}

  @ActPost('ConfirmAward', '/v1/cases/{case}/attempts/{attempt}/confirm-award')
  confirmAward(
    @Stream('procurement') stream: StreamId,
    @Body() body: ConfirmAwardDto,
    @Asks() asking: Asking,
  ): Promise<AcceptedDto> {
    return this.acts.ask('ConfirmAward', stream, body, asking)
  }
}
