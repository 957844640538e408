import { Module } from '@nestjs/common'
import { MyObligationsController } from './my-obligations.controller.js'
import { OverdueController } from './overdue.controller.js'
import { WaitingController } from './waiting.controller.js'

/** What somebody has to do, and what the operator has to look at. */
@Module({ controllers: [MyObligationsController, OverdueController, WaitingController] })
export class MeModule {}
