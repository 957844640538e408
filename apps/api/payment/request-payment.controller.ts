import type { StreamId } from '#kernel'
import { Body, Controller } from '@nestjs/common'
import { AcceptedDto } from '../acts/accepted.dto.js'
import { ActBody } from '../acts/act-body.js'
import { ActPost } from '../acts/act-post.js'
import { Acts } from '../acts/acts.service.js'
import { Asks, type Asking } from '../acts/asking.js'
import { Stream } from '../acts/stream.js'
import { Amount } from '../fields/number.js'
import { Text } from '../fields/text.js'

export class RequestPaymentDto extends ActBody {
  @Text('数电票号码（20位）', { max: 200 })
  declare invoice: string

  @Amount('金额')
  declare amount: string
}

@Controller()
export class RequestPaymentController {
  constructor(private readonly acts: Acts) {}

  @ActPost('RequestPayment', '/v1/contracts/{award}/payments/{tranche}/request')
  requestPayment(
    @Stream('payment') stream: StreamId,
    @Body() body: RequestPaymentDto,
    @Asks() asking: Asking,
  ): Promise<AcceptedDto> {
    return this.acts.ask('RequestPayment', stream, body, asking)
  }
}
