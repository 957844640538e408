import type { StreamId } from '#kernel'
import { Body, Controller } from '@nestjs/common'
import { AcceptedDto } from '../acts/accepted.dto.js'
import { ActBody } from '../acts/act-body.js'
import { ActPost } from '../acts/act-post.js'
import { Acts } from '../acts/acts.service.js'
import { Asks, type Asking } from '../acts/asking.js'
import { Stream } from '../acts/stream.js'
import { Texts } from '../fields/nested.js'
import { Flag } from '../fields/number.js'
import { Text } from '../fields/text.js'

export class ReviewRequirementDto extends ActBody {
  @Texts('已作的审查')
  declare reviews: string[]

  @Flag('有法律顾问意见')
  declare legalAdviser: boolean

  @Flag('有风险处置预案')
  declare riskPlan: boolean

  @Text('文号或编号', { max: 200 })
  declare number: string
}

@Controller()
export class ReviewRequirementController {
  constructor(private readonly acts: Acts) {}

  @ActPost('ReviewRequirement', '/v1/cases/{case}/attempts/{attempt}/review-requirement')
  reviewRequirement(
    @Stream('procurement') stream: StreamId,
    @Body() body: ReviewRequirementDto,
    @Asks() asking: Asking,
  ): Promise<AcceptedDto> {
    return this.acts.ask('ReviewRequirement', stream, body, asking)
  }
}
