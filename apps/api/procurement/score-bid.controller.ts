import type { StreamId } from '#kernel'
import { Body, Controller } from '@nestjs/common'
import { AcceptedDto } from '../acts/accepted.dto.js'
import { ActBody } from '../acts/act-body.js'
import { ActPost } from '../acts/act-post.js'
import { Acts } from '../acts/acts.service.js'
import { Asks, type Asking } from '../acts/asking.js'
import { Stream } from '../acts/stream.js'
import { Points } from '../fields/number.js'
import { Id } from '../fields/text.js'

export class ScoreBidDto extends ActBody {
  @Id('供应商')
  declare provider: string

  @Points('除价格外的得分')
  declare score: string
}

@Controller()
export class ScoreBidController {
  constructor(private readonly acts: Acts) {}

  @ActPost('ScoreBid', '/v1/cases/{case}/attempts/{attempt}/score-bid')
  scoreBid(@Stream('procurement') stream: StreamId, @Body() body: ScoreBidDto, @Asks() asking: Asking): Promise<AcceptedDto> {
    return this.acts.ask('ScoreBid', stream, body, asking)
  }
}
