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
import { OnDay } from '../fields/time.js'

export class ConcludeMidTermCheckDto extends ActBody {
  @Score('得分')
  declare score: number

  @Text('发现的情况')
  declare findings: string

  @OnDay('不合格的，整改至哪一天', { optional: true })
  declare by?: string
}

@Controller()
export class ConcludeMidTermCheckController {
  constructor(private readonly acts: Acts) {}

  @ActPost('ConcludeMidTermCheck', '/v1/contracts/{award}/mid-term-checks/{n}/conclude')
  concludeMidTermCheck(
    @Stream('mid-term-check') stream: StreamId,
    @Body() body: ConcludeMidTermCheckDto,
    @Asks() asking: Asking,
  ): Promise<AcceptedDto> {
    return this.acts.ask('ConcludeMidTermCheck', stream, body, asking)
  }
}
