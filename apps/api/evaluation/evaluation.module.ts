import { Module } from '@nestjs/common'
import { AppointEvaluatorController } from './appoint-evaluator.controller.js'
import { DraftEvaluationController } from './draft-evaluation.controller.js'
import { PublishEvaluationController } from './publish-evaluation.controller.js'
import { ReplyToEvaluationController } from './reply-to-evaluation.controller.js'
import { ScoreIndicatorController } from './score-indicator.controller.js'
import { SignEvaluationController } from './sign-evaluation.controller.js'
import { SubmitSelfAssessmentController } from './submit-self-assessment.controller.js'

@Module({
  controllers: [
    AppointEvaluatorController,
    DraftEvaluationController,
    PublishEvaluationController,
    ReplyToEvaluationController,
    ScoreIndicatorController,
    SignEvaluationController,
    SubmitSelfAssessmentController,
  ],
})
export class EvaluationModule {}
