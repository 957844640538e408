import type { StreamId } from '#kernel'
import { Body, Controller } from '@nestjs/common'
import { AcceptedDto } from '../acts/accepted.dto.js'
import { ActBody } from '../acts/act-body.js'
import { ActPost } from '../acts/act-post.js'
import { Acts } from '../acts/acts.service.js'
import { Asks, type Asking } from '../acts/asking.js'
import { Stream } from '../acts/stream.js'
import { Points } from '../fields/number.js'
import { Text } from '../fields/text.js'

export class ScoreIndicatorDto extends ActBody {
  @Text('指标', { max: 200 })
  declare indicator: string

  @Points('得分（百分制）', { orNumber: true })
  declare score: string | number

  @Text('说明', { optional: true })
  declare note?: string
}

@Controller()
export class ScoreIndicatorController {
  constructor(private readonly acts: Acts) {}

  @ActPost('ScoreIndicator', '/v1/contracts/{award}/evaluations/{n}/score-indicator')
  scoreIndicator(
    @Stream('evaluation') stream: StreamId,
    @Body() body: ScoreIndicatorDto,
    @Asks() asking: Asking,
  ): Promise<AcceptedDto> {
    return this.acts.ask('ScoreIndicator', stream, body, asking)
  }
}
