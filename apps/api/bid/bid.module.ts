import { Module } from '@nestjs/common'
import { SubmitBidController } from './submit-bid.controller.js'
import { SubmitFinalQuoteController } from './submit-final-quote.controller.js'
import { WithdrawBidController } from './withdraw-bid.controller.js'

@Module({
  controllers: [SubmitBidController, SubmitFinalQuoteController, WithdrawBidController],
})
export class BidModule {}
