import type { StreamId } from '#kernel'
import { Body, Controller } from '@nestjs/common'
import { AcceptedDto } from '../acts/accepted.dto.js'
import { ActPost } from '../acts/act-post.js'
import { Acts } from '../acts/acts.service.js'
import { Asks, type Asking } from '../acts/asking.js'
import { Stream } from '../acts/stream.js'
import { PlanLineDto } from './plan-line.dto.js'

export class RevisePlanLineDto extends PlanLineDto {}

@Controller()
export class RevisePlanLineController {
  constructor(private readonly acts: Acts) {}

  @ActPost('RevisePlanLine', '/v1/plans/{plan}/revise-plan-line')
  revisePlanLine(
    @Stream('plan') stream: StreamId,
    @Body() body: RevisePlanLineDto,
    @Asks() asking: Asking,
  ): Promise<AcceptedDto> {
    return this.acts.ask('RevisePlanLine', stream, body, asking)
  }
}
