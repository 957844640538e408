import { Module } from '@nestjs/common'
import { EscalatedController } from './escalated.controller.js'
import { MyObligationsController } from './my-obligations.controller.js'
import { OverdueController } from './overdue.controller.js'
import { NewsController } from './news.controller.js'
import { WaitingController } from './waiting.controller.js'

/** What somebody has to do, and what the operator has to look at. */
@Module({ controllers: [MyObligationsController, EscalatedController, OverdueController, WaitingController, NewsController] })
export class MeModule {}
