import type { StreamId } from '#kernel'
import { Body, Controller } from '@nestjs/common'
import { AcceptedDto } from '../acts/accepted.dto.js'
import { ActPost } from '../acts/act-post.js'
import { Acts } from '../acts/acts.service.js'
import { Asks, type Asking } from '../acts/asking.js'
import { Stream } from '../acts/stream.js'
import { PlanLineDto } from './plan-line.dto.js'

export class AddPlanLineDto extends PlanLineDto {}

@Controller()
export class AddPlanLineController {
  constructor(private readonly acts: Acts) {}

  @ActPost('AddPlanLine', '/v1/plans/{plan}/add-plan-line')
  addPlanLine(@Stream('plan') stream: StreamId, @Body() body: AddPlanLineDto, @Asks() asking: Asking): Promise<AcceptedDto> {
    return this.acts.ask('AddPlanLine', stream, body, asking)
  }
}
