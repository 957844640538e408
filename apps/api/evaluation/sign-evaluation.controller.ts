import type { StreamId } from '#kernel'
import { Body, Controller } from '@nestjs/common'
import { AcceptedDto } from '../acts/accepted.dto.js'
import { ActBody } from '../acts/act-body.js'
import { ActPost } from '../acts/act-post.js'
import { Acts } from '../acts/acts.service.js'
import { Asks, type Asking } from '../acts/asking.js'
import { Stream } from '../acts/stream.js'

export class SignEvaluationDto extends ActBody {}

@Controller()
export class SignEvaluationController {
  constructor(private readonly acts: Acts) {}

  @ActPost('SignEvaluation', '/v1/contracts/{award}/evaluations/{n}/sign')
  signEvaluation(
    @Stream('evaluation') stream: StreamId,
    @Body() body: SignEvaluationDto,
    @Asks() asking: Asking,
  ): Promise<AcceptedDto> {
    return this.acts.ask('SignEvaluation', stream, body, asking)
  }
}
