import type { StreamId } from '#kernel'
import { Body, Controller } from '@nestjs/common'
import { AcceptedDto } from '../acts/accepted.dto.js'
import { ActBody } from '../acts/act-body.js'
import { ActPost } from '../acts/act-post.js'
import { Acts } from '../acts/acts.service.js'
import { Asks, type Asking } from '../acts/asking.js'
import { Stream } from '../acts/stream.js'
import { Text } from '../fields/text.js'

export class ReplyToEvaluationDto extends ActBody {
  @Text('答复')
  declare reply: string
}

@Controller()
export class ReplyToEvaluationController {
  constructor(private readonly acts: Acts) {}

  @ActPost('ReplyToEvaluation', '/v1/contracts/{award}/evaluations/{n}/reply-to')
  replyToEvaluation(
    @Stream('evaluation') stream: StreamId,
    @Body() body: ReplyToEvaluationDto,
    @Asks() asking: Asking,
  ): Promise<AcceptedDto> {
    return this.acts.ask('ReplyToEvaluation', stream, body, asking)
  }
}
