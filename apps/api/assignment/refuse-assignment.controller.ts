import type { StreamId } from '#kernel'
import { Body, Controller } from '@nestjs/common'
import { AcceptedDto } from '../acts/accepted.dto.js'
import { ActBody } from '../acts/act-body.js'
import { ActPost } from '../acts/act-post.js'
import { Acts } from '../acts/acts.service.js'
import { Asks, type Asking } from '../acts/asking.js'
import { Stream } from '../acts/stream.js'
import { Text } from '../fields/text.js'

export class RefuseAssignmentDto extends ActBody {
  @Text('不接收的理由')
  declare reason: string
}

@Controller()
export class RefuseAssignmentController {
  constructor(private readonly acts: Acts) {}

  @ActPost('RefuseAssignment', '/v1/contracts/{award}/assignments/{site}/refuse')
  refuseAssignment(
    @Stream('assignment') stream: StreamId,
    @Body() body: RefuseAssignmentDto,
    @Asks() asking: Asking,
  ): Promise<AcceptedDto> {
    return this.acts.ask('RefuseAssignment', stream, body, asking)
  }
}
