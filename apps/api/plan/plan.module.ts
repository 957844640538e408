import { Module } from '@nestjs/common'
import { AddPlanLineController } from './add-plan-line.controller.js'
import { ApproveBudgetController } from './approve-budget.controller.js'
import { CheckPlanPerformanceController } from './check-plan-performance.controller.js'
import { DecidePlanController } from './decide-plan.controller.js'
import { GivePlanOpinionController } from './give-plan-opinion.controller.js'
import { OpenNextPlanController } from './open-next-plan.controller.js'
import { OpenPlanController } from './open-plan.controller.js'
import { PublishPlanController } from './publish-plan.controller.js'
import { RemovePlanLineController } from './remove-plan-line.controller.js'
import { ReportPlanExecutionController } from './report-plan-execution.controller.js'
import { RequestBudgetController } from './request-budget.controller.js'
import { RevisePlanLineController } from './revise-plan-line.controller.js'
import { SubmitPlanController } from './submit-plan.controller.js'

@Module({
  controllers: [
    AddPlanLineController,
    ApproveBudgetController,
    CheckPlanPerformanceController,
    DecidePlanController,
    GivePlanOpinionController,
    OpenNextPlanController,
    OpenPlanController,
    PublishPlanController,
    RemovePlanLineController,
    ReportPlanExecutionController,
    RequestBudgetController,
    RevisePlanLineController,
    SubmitPlanController,
  ],
})
export class PlanModule {}
