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
import { OnDay } from '../fields/time.js'

export class ConfirmPaymentDto extends ActBody {
  @Amount('金额')
  declare amount: string

  @Text('国库支付凭证号', { max: 200 })
  declare voucher: string

  @OnDay('支付日期', { optional: true })
  declare paidOn?: string
}

@Controller()
export class ConfirmPaymentController {
  constructor(private readonly acts: Acts) {}

  @ActPost('ConfirmPayment', '/v1/contracts/{award}/payments/{tranche}/confirm')
  confirmPayment(
    @Stream('payment') stream: StreamId,
    @Body() body: ConfirmPaymentDto,
    @Asks() asking: Asking,
  ): Promise<AcceptedDto> {
    return this.acts.ask('ConfirmPayment', stream, body, asking)
  }
}
