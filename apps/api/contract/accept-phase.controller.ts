import type { StreamId } from '#kernel'
import { Body, Controller } from '@nestjs/common'
import { AcceptedDto } from '../acts/accepted.dto.js'
import { ActBody } from '../acts/act-body.js'
import { ActPost } from '../acts/act-post.js'
import { Acts } from '../acts/acts.service.js'
import { Asks, type Asking } from '../acts/asking.js'
import { Stream } from '../acts/stream.js'
import { Count } from '../fields/number.js'

export class AcceptPhaseDto extends ActBody {
  @Count('阶段，即第几次中期检查')
  declare phase: number
}

@Controller()
export class AcceptPhaseController {
  constructor(private readonly acts: Acts) {}

  @ActPost('AcceptPhase', '/v1/contracts/{award}/accept-phase')
  acceptPhase(@Stream('contract') stream: StreamId, @Body() body: AcceptPhaseDto, @Asks() asking: Asking): Promise<AcceptedDto> {
    return this.acts.ask('AcceptPhase', stream, body, asking)
  }
}
