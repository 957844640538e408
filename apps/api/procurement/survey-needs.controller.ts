import type { StreamId } from '#kernel'
import { Body, Controller } from '@nestjs/common'
import { AcceptedDto } from '../acts/accepted.dto.js'
import { ActBody } from '../acts/act-body.js'
import { ActPost } from '../acts/act-post.js'
import { Acts } from '../acts/acts.service.js'
import { Asks, type Asking } from '../acts/asking.js'
import { Stream } from '../acts/stream.js'
import { Count } from '../fields/number.js'
import { Text } from '../fields/text.js'

export class SurveyNeedsDto extends ActBody {
  @Count('受访供应商数')
  declare respondents: number

  @Count('公众意见数')
  declare publicOpinions: number

  @Text('调查结论')
  declare summary: string
}

@Controller()
export class SurveyNeedsController {
  constructor(private readonly acts: Acts) {}

  @ActPost('SurveyNeeds', '/v1/cases/{case}/attempts/{attempt}/survey-needs')
  surveyNeeds(
    @Stream('procurement') stream: StreamId,
    @Body() body: SurveyNeedsDto,
    @Asks() asking: Asking,
  ): Promise<AcceptedDto> {
    return this.acts.ask('SurveyNeeds', stream, body, asking)
  }
}
