import { Module } from '@nestjs/common'
import { ApprovePaymentController } from './approve-payment.controller.js'
import { ConfirmPaymentController } from './confirm-payment.controller.js'
import { GiveHostOpinionController } from './give-host-opinion.controller.js'
import { RequestPaymentController } from './request-payment.controller.js'
import { ReviewPaymentController } from './review-payment.controller.js'

@Module({
  controllers: [
    ApprovePaymentController,
    ConfirmPaymentController,
    GiveHostOpinionController,
    RequestPaymentController,
    ReviewPaymentController,
  ],
})
export class PaymentModule {}
