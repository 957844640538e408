import type { StreamId } from '#kernel'
import { Body, Controller } from '@nestjs/common'
import { AcceptedDto } from '../acts/accepted.dto.js'
import { ActBody } from '../acts/act-body.js'
import { ActPost } from '../acts/act-post.js'
import { Acts } from '../acts/acts.service.js'
import { Asks, type Asking } from '../acts/asking.js'
import { Stream } from '../acts/stream.js'
import { Text } from '../fields/text.js'

export class DraftEvaluationDto extends ActBody {
  @Text('发现的情况')
  declare findings: string
}

@Controller()
export class DraftEvaluationController {
  constructor(private readonly acts: Acts) {}

  @ActPost('DraftEvaluation', '/v1/contracts/{award}/evaluations/{n}/draft')
  draftEvaluation(
    @Stream('evaluation') stream: StreamId,
    @Body() body: DraftEvaluationDto,
    @Asks() asking: Asking,
  ): Promise<AcceptedDto> {
    return this.acts.ask('DraftEvaluation', stream, body, asking)
  }
}
