import { Module } from '@nestjs/common'
import { Actions } from './actions.service.js'
import { CaseFacts } from './case-facts.service.js'
import { Editions } from './editions.service.js'
import { Hands } from './hands.service.js'
import { Names } from './names.service.js'
import { OwnCases } from './own-cases.service.js'
import { PersonTimelineController } from './person-timeline.controller.js'
import { Places } from './places.service.js'
import { PlanSpendingController } from './plan-spending.controller.js'
import { Reader } from './reader.service.js'
import { Sentences } from './sentences.js'
import { StreamActionsController } from './stream-actions.controller.js'
import { StreamTimelineController } from './stream-timeline.controller.js'

/** Reading: facts as somebody may see them, and what they can do. */
@Module({
  controllers: [PersonTimelineController, PlanSpendingController, StreamActionsController, StreamTimelineController],
  providers: [Reader, Actions, CaseFacts, Editions, Hands, Names, OwnCases, Places, Sentences],
  exports: [Reader, Actions, CaseFacts, Editions, Hands, Names, OwnCases, Places, Sentences],
})
export class ReadingModule {}
