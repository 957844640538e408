import { Module } from '@nestjs/common'
import { ReadingModule } from '../reading/reading.module.js'
import { CaseActionsController } from './case-actions.controller.js'
import { CaseController } from './case.controller.js'
import { CaseClausesController } from './case-clauses.controller.js'
import { CaseIrregularitiesController } from './case-irregularities.controller.js'
import { CaseMoneyController } from './case-money.controller.js'
import { CaseObligationsController } from './case-obligations.controller.js'
import { CasePeopleController } from './case-people.controller.js'
import { CaseServiceController } from './case-service.controller.js'
import { CasesController } from './cases.controller.js'
import { Cases } from './cases.service.js'
import { LedgerController } from './ledger.controller.js'
import { CaseTimelineController } from './case-timeline.controller.js'

/** What is read of a case. */
@Module({
  imports: [ReadingModule],
  controllers: [
    CasesController,
    CaseController,
    CaseTimelineController,
    CaseObligationsController,
    LedgerController,
    CaseMoneyController,
    CasePeopleController,
    CaseClausesController,
    CaseServiceController,
    CaseIrregularitiesController,
    CaseActionsController,
  ],
  providers: [Cases],
  exports: [Cases],
})
export class CaseModule {}
