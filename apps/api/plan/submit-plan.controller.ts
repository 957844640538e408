import type { StreamId } from '#kernel'
import { Body, Controller } from '@nestjs/common'
import { AcceptedDto } from '../acts/accepted.dto.js'
import { ActBody } from '../acts/act-body.js'
import { ActPost } from '../acts/act-post.js'
import { Acts } from '../acts/acts.service.js'
import { Asks, type Asking } from '../acts/asking.js'
import { Stream } from '../acts/stream.js'

export class SubmitPlanDto extends ActBody {}

@Controller()
export class SubmitPlanController {
  constructor(private readonly acts: Acts) {}

  @ActPost('SubmitPlan', '/v1/plans/{plan}/submit')
  submitPlan(@Stream('plan') stream: StreamId, @Body() body: SubmitPlanDto, @Asks() asking: Asking): Promise<AcceptedDto> {
    return this.acts.ask('SubmitPlan', stream, body, asking)
  }
}
