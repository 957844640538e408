import type { StreamId } from '#kernel'
import { Body, Controller } from '@nestjs/common'
import { AcceptedDto } from '../acts/accepted.dto.js'
import { ActBody } from '../acts/act-body.js'
import { ActPost } from '../acts/act-post.js'
import { Acts } from '../acts/acts.service.js'
import { Asks, type Asking } from '../acts/asking.js'
import { Stream } from '../acts/stream.js'
import { Id, Text } from '../fields/text.js'

export class RemovePlanLineDto extends ActBody {
  @Id('项目编号，如 mz-06')
  declare line: string

  @Text('撤下的原因')
  declare why: string
}

@Controller()
export class RemovePlanLineController {
  constructor(private readonly acts: Acts) {}

  @ActPost('RemovePlanLine', '/v1/plans/{plan}/remove-plan-line')
  removePlanLine(
    @Stream('plan') stream: StreamId,
    @Body() body: RemovePlanLineDto,
    @Asks() asking: Asking,
  ): Promise<AcceptedDto> {
    return this.acts.ask('RemovePlanLine', stream, body, asking)
  }
}
