import type { StreamId } from '#kernel'
import { Body, Controller } from '@nestjs/common'
import { AcceptedDto } from '../acts/accepted.dto.js'
import { ActBody } from '../acts/act-body.js'
import { ActPost } from '../acts/act-post.js'
import { Acts } from '../acts/acts.service.js'
import { Asks, type Asking } from '../acts/asking.js'
import { Stream } from '../acts/stream.js'
import { Text } from '../fields/text.js'

export class PublishIntentionDto extends ActBody {
  @Text('永久公开地址', { max: 500 })
  declare address: string

  @Text('信息公开、保密审查的编号', { max: 200 })
  declare disclosureReview: string
}

@Controller()
export class PublishIntentionController {
  constructor(private readonly acts: Acts) {}

  @ActPost('PublishIntention', '/v1/cases/{case}/attempts/{attempt}/publish-intention')
  publishIntention(
    @Stream('procurement') stream: StreamId,
    @Body() body: PublishIntentionDto,
    @Asks() asking: Asking,
  ): Promise<AcceptedDto> {
    return this.acts.ask('PublishIntention', stream, body, asking)
  }
}
