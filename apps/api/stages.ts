import { DeclaredActsModule } from './acts/act-controllers.js'
import { BidModule } from './bid/bid.module.js'
import { PlanModule } from './plan/plan.module.js'

/** Every stage with its acts. */
export const stageModules = [DeclaredActsModule, BidModule, PlanModule]
