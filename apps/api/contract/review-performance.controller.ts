import type { StreamId } from '#kernel'
import { Body, Controller } from '@nestjs/common'
import { AcceptedDto } from '../acts/accepted.dto.js'
import { ActBody } from '../acts/act-body.js'
import { ActPost } from '../acts/act-post.js'
import { Acts } from '../acts/acts.service.js'
import { Asks, type Asking } from '../acts/asking.js'
import { Stream } from '../acts/stream.js'
import { Score } from '../fields/number.js'
import { Text } from '../fields/text.js'

export class ReviewPerformanceDto extends ActBody {
  @Score('得分')
  declare score: number

  @Text('摘要')
  declare summary: string
}

@Controller()
export class ReviewPerformanceController {
  constructor(private readonly acts: Acts) {}

  @ActPost('ReviewPerformance', '/v1/contracts/{award}/review-performance')
  reviewPerformance(
    @Stream('contract') stream: StreamId,
    @Body() body: ReviewPerformanceDto,
    @Asks() asking: Asking,
  ): Promise<AcceptedDto> {
    return this.acts.ask('ReviewPerformance', stream, body, asking)
  }
}
