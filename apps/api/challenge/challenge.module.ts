import { Module } from '@nestjs/common'
import { AnswerQuestionController } from './answer-question.controller.js'
import { RaiseQuestionController } from './raise-question.controller.js'

@Module({
  controllers: [AnswerQuestionController, RaiseQuestionController],
})
export class ChallengeModule {}
