import { Module } from '@nestjs/common'
import { MyObligationsController } from './my-obligations.controller.js'
import { OverdueController } from './overdue.controller.js'

/** What somebody has to do, and what the operator has to look at. */
@Module({ controllers: [MyObligationsController, OverdueController] })
export class MeModule {}
