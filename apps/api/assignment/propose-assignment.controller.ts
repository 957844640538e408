import type { StreamId } from '#kernel'
import { Body, Controller } from '@nestjs/common'
import { AcceptedDto } from '../acts/accepted.dto.js'
import { ActBody } from '../acts/act-body.js'
import { ActPost } from '../acts/act-post.js'
import { Acts } from '../acts/acts.service.js'
import { Asks, type Asking } from '../acts/asking.js'
import { Stream } from '../acts/stream.js'

export class ProposeAssignmentDto extends ActBody {}

@Controller()
export class ProposeAssignmentController {
  constructor(private readonly acts: Acts) {}

  @ActPost('ProposeAssignment', '/v1/contracts/{award}/assignments/{site}/propose')
  proposeAssignment(
    @Stream('assignment') stream: StreamId,
    @Body() body: ProposeAssignmentDto,
    @Asks() asking: Asking,
  ): Promise<AcceptedDto> {
    return this.acts.ask('ProposeAssignment', stream, body, asking)
  }
}
