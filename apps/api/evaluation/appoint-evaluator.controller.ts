import type { StreamId } from '#kernel'
import { Body, Controller } from '@nestjs/common'
import { AcceptedDto } from '../acts/accepted.dto.js'
import { ActBody } from '../acts/act-body.js'
import { ActPost } from '../acts/act-post.js'
import { Acts } from '../acts/acts.service.js'
import { Asks, type Asking } from '../acts/asking.js'
import { Stream } from '../acts/stream.js'
import { Id } from '../fields/text.js'

export class AppointEvaluatorDto extends ActBody {
  @Id('第三方评估机构')
  declare evaluator: string

  @Id('评估机构由哪个成交结果选定，如 mz-04-2026.1')
  declare awardOf: string
}

@Controller()
export class AppointEvaluatorController {
  constructor(private readonly acts: Acts) {}

  @ActPost('AppointEvaluator', '/v1/contracts/{award}/evaluations/{n}/appoint-evaluator')
  appointEvaluator(
    @Stream('evaluation') stream: StreamId,
    @Body() body: AppointEvaluatorDto,
    @Asks() asking: Asking,
  ): Promise<AcceptedDto> {
    return this.acts.ask('AppointEvaluator', stream, body, asking)
  }
}
