import type { StreamId } from '#kernel'
import { Body, Controller } from '@nestjs/common'
import { AcceptedDto } from '../acts/accepted.dto.js'
import { ActBody } from '../acts/act-body.js'
import { ActPost } from '../acts/act-post.js'
import { Acts } from '../acts/acts.service.js'
import { Asks, type Asking } from '../acts/asking.js'
import { Stream } from '../acts/stream.js'
import { Text } from '../fields/text.js'

export class FileImplementationPlanDto extends ActBody {
  @Text('文号或编号', { max: 200 })
  declare number: string
}

@Controller()
export class FileImplementationPlanController {
  constructor(private readonly acts: Acts) {}

  @ActPost('FileImplementationPlan', '/v1/cases/{case}/attempts/{attempt}/file-implementation-plan')
  fileImplementationPlan(
    @Stream('procurement') stream: StreamId,
    @Body() body: FileImplementationPlanDto,
    @Asks() asking: Asking,
  ): Promise<AcceptedDto> {
    return this.acts.ask('FileImplementationPlan', stream, body, asking)
  }
}
