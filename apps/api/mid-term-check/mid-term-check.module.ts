import { Module } from '@nestjs/common'
import { ConcludeMidTermCheckController } from './conclude-mid-term-check.controller.js'
import { ScheduleMidTermCheckController } from './schedule-mid-term-check.controller.js'
import { SubmitRectificationController } from './submit-rectification.controller.js'

@Module({
  controllers: [ConcludeMidTermCheckController, ScheduleMidTermCheckController, SubmitRectificationController],
})
export class MidTermCheckModule {}
