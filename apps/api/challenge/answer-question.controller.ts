import type { StreamId } from '#kernel'
import { Body, Controller } from '@nestjs/common'
import { AcceptedDto } from '../acts/accepted.dto.js'
import { ActBody } from '../acts/act-body.js'
import { ActPost } from '../acts/act-post.js'
import { Acts } from '../acts/acts.service.js'
import { Asks, type Asking } from '../acts/asking.js'
import { Stream } from '../acts/stream.js'
import { Flag } from '../fields/number.js'
import { Text } from '../fields/text.js'

export class AnswerQuestionDto extends ActBody {
  @Flag('质疑是否成立')
  declare upheld: boolean

  @Text('答复内容')
  declare answer: string

  @Text('答复文号', { max: 200 })
  declare number: string
}

@Controller()
export class AnswerQuestionController {
  constructor(private readonly acts: Acts) {}

  @ActPost('AnswerQuestion', '/v1/challenges/{case}/{n}/answer-question')
  answerQuestion(
    @Stream('challenge') stream: StreamId,
    @Body() body: AnswerQuestionDto,
    @Asks() asking: Asking,
  ): Promise<AcceptedDto> {
    return this.acts.ask('AnswerQuestion', stream, body, asking)
  }
}
