import type { StreamId } from '#kernel'
import { Body, Controller } from '@nestjs/common'
import { AcceptedDto } from '../acts/accepted.dto.js'
import { ActBody } from '../acts/act-body.js'
import { ActPost } from '../acts/act-post.js'
import { Acts } from '../acts/acts.service.js'
import { Asks, type Asking } from '../acts/asking.js'
import { Stream } from '../acts/stream.js'
import { ByName } from '../fields/nested.js'
import { FileHash, Text } from '../fields/text.js'

export class SubmitSelfAssessmentDto extends ActBody {
  @Text('自评摘要')
  declare summary: string

  @ByName('成本说明：经费类别与金额（分）', 'amount')
  declare costs: Record<string, string>

  @FileHash('账目的 SHA-256')
  declare evidence: string
}

@Controller()
export class SubmitSelfAssessmentController {
  constructor(private readonly acts: Acts) {}

  @ActPost('SubmitSelfAssessment', '/v1/contracts/{award}/evaluations/{n}/submit-self-assessment')
  submitSelfAssessment(
    @Stream('evaluation') stream: StreamId,
    @Body() body: SubmitSelfAssessmentDto,
    @Asks() asking: Asking,
  ): Promise<AcceptedDto> {
    return this.acts.ask('SubmitSelfAssessment', stream, body, asking)
  }
}
