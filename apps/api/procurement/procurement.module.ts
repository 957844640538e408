import { Module } from '@nestjs/common'
import { ChooseMethodController } from './choose-method.controller.js'
import { ConfirmAwardController } from './confirm-award.controller.js'
import { EngageAgentController } from './engage-agent.controller.js'
import { FileImplementationPlanController } from './file-implementation-plan.controller.js'
import { FormPanelController } from './form-panel.controller.js'
import { IssueDocumentController } from './issue-document.controller.js'
import { OpenBidsController } from './open-bids.controller.js'
import { PublishIntentionController } from './publish-intention.controller.js'
import { PublishResultController } from './publish-result.controller.js'
import { ReportEvaluationController } from './report-evaluation.controller.js'
import { ReviewRequirementController } from './review-requirement.controller.js'
import { ScoreBidController } from './score-bid.controller.js'
import { SurveyNeedsController } from './survey-needs.controller.js'

@Module({
  controllers: [
    ChooseMethodController,
    ConfirmAwardController,
    EngageAgentController,
    FileImplementationPlanController,
    FormPanelController,
    IssueDocumentController,
    OpenBidsController,
    PublishIntentionController,
    PublishResultController,
    ReportEvaluationController,
    ReviewRequirementController,
    ScoreBidController,
    SurveyNeedsController,
  ],
})
export class ProcurementModule {}
