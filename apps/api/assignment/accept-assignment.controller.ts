import type { StreamId } from '#kernel'
import { Body, Controller } from '@nestjs/common'
import { AcceptedDto } from '../acts/accepted.dto.js'
import { ActBody } from '../acts/act-body.js'
import { ActPost } from '../acts/act-post.js'
import { Acts } from '../acts/acts.service.js'
import { Asks, type Asking } from '../acts/asking.js'
import { Stream } from '../acts/stream.js'

export class AcceptAssignmentDto extends ActBody {}

@Controller()
export class AcceptAssignmentController {
  constructor(private readonly acts: Acts) {}

  @ActPost('AcceptAssignment', '/v1/contracts/{award}/assignments/{site}/accept')
  acceptAssignment(
    @Stream('assignment') stream: StreamId,
    @Body() body: AcceptAssignmentDto,
    @Asks() asking: Asking,
  ): Promise<AcceptedDto> {
    return this.acts.ask('AcceptAssignment', stream, body, asking)
  }
}
