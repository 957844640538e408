import type { StreamId } from '#kernel'
import { Body, Controller } from '@nestjs/common'
import { AcceptedDto } from '../acts/accepted.dto.js'
import { ActBody } from '../acts/act-body.js'
import { ActPost } from '../acts/act-post.js'
import { Acts } from '../acts/acts.service.js'
import { Asks, type Asking } from '../acts/asking.js'
import { Stream } from '../acts/stream.js'
import { Amount } from '../fields/number.js'

export class SubmitFinalQuoteDto extends ActBody {
  @Amount('最后报价')
  declare price: string
}

@Controller()
export class SubmitFinalQuoteController {
  constructor(private readonly acts: Acts) {}

  @ActPost('SubmitFinalQuote', '/v1/bids/{case}/{attempt}/{lot}/{provider}/submit-final-quote')
  submitFinalQuote(
    @Stream('bid') stream: StreamId,
    @Body() body: SubmitFinalQuoteDto,
    @Asks() asking: Asking,
  ): Promise<AcceptedDto> {
    return this.acts.ask('SubmitFinalQuote', stream, body, asking)
  }
}
