import type { StreamId } from '#kernel'
import { Body, Controller } from '@nestjs/common'
import { AcceptedDto } from '../acts/accepted.dto.js'
import { ActBody } from '../acts/act-body.js'
import { ActPost } from '../acts/act-post.js'
import { Acts } from '../acts/acts.service.js'
import { Asks, type Asking } from '../acts/asking.js'
import { Stream } from '../acts/stream.js'

export class WithdrawBidDto extends ActBody {}

@Controller()
export class WithdrawBidController {
  constructor(private readonly acts: Acts) {}

  @ActPost('WithdrawBid', '/v1/bids/{case}/{attempt}/{lot}/{provider}/withdraw')
  withdrawBid(@Stream('bid') stream: StreamId, @Body() body: WithdrawBidDto, @Asks() asking: Asking): Promise<AcceptedDto> {
    return this.acts.ask('WithdrawBid', stream, body, asking)
  }
}
