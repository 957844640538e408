import { Module } from '@nestjs/common'
import { CaseModule } from '../case/case.module.js'
import { ReadingModule } from '../reading/reading.module.js'
import { WorkModule } from '../work/work.module.js'
import { FactController } from './fact.controller.js'
import { HandledController } from './handled.controller.js'
import { HistoryController } from './history.controller.js'
import { MonthController } from './month.controller.js'
import { OverviewController } from './overview.controller.js'
import { Overview } from './overview.service.js'

/** A purchase on one page, and what was done in it one by one. */
@Module({
  imports: [CaseModule, ReadingModule, WorkModule],
  controllers: [OverviewController, HandledController, HistoryController, MonthController, FactController],
  providers: [Overview],
})
export class OverviewModule {}
