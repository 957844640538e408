import type { StreamId } from '#kernel'
import { Body, Controller } from '@nestjs/common'
import { AcceptedDto } from '../acts/accepted.dto.js'
import { ActBody } from '../acts/act-body.js'
import { ActPost } from '../acts/act-post.js'
import { Acts } from '../acts/acts.service.js'
import { Asks, type Asking } from '../acts/asking.js'
import { Stream } from '../acts/stream.js'
import { OnDay } from '../fields/time.js'

export class ScheduleMidTermCheckDto extends ActBody {
  @OnDay('检查日期')
  declare on: string
}

@Controller()
export class ScheduleMidTermCheckController {
  constructor(private readonly acts: Acts) {}

  @ActPost('ScheduleMidTermCheck', '/v1/contracts/{award}/mid-term-checks/{n}/schedule')
  scheduleMidTermCheck(
    @Stream('mid-term-check') stream: StreamId,
    @Body() body: ScheduleMidTermCheckDto,
    @Asks() asking: Asking,
  ): Promise<AcceptedDto> {
    return this.acts.ask('ScheduleMidTermCheck', stream, body, asking)
  }
}
