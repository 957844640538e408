import { Module } from '@nestjs/common'
import { HoldSupervisionController } from './hold-supervision.controller.js'
import { RecordServiceController } from './record-service.controller.js'
import { SubmitMonthlyReportController } from './submit-monthly-report.controller.js'

@Module({
  controllers: [HoldSupervisionController, RecordServiceController, SubmitMonthlyReportController],
})
export class DeliveryModule {}
