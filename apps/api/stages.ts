import { DeclaredActsModule } from './acts/act-controllers.js'
import { AssignmentModule } from './assignment/assignment.module.js'
import { AwardModule } from './award/award.module.js'
import { BidModule } from './bid/bid.module.js'
import { ChallengeModule } from './challenge/challenge.module.js'
import { ContractModule } from './contract/contract.module.js'
import { DeliveryModule } from './delivery/delivery.module.js'
import { EvaluationModule } from './evaluation/evaluation.module.js'
import { ObligationModule } from './obligation/obligation.module.js'
import { OrganizationModule } from './organization/organization.module.js'
import { PaymentModule } from './payment/payment.module.js'
import { PlanModule } from './plan/plan.module.js'
import { PostModule } from './post/post.module.js'
import { PractitionerModule } from './practitioner/practitioner.module.js'
import { ProcurementModule } from './procurement/procurement.module.js'
import { SiteModule } from './site/site.module.js'

/** Every stage with its acts. */
export const stageModules = [
  DeclaredActsModule,
  AssignmentModule,
  AwardModule,
  BidModule,
  ChallengeModule,
  ContractModule,
  DeliveryModule,
  EvaluationModule,
  ObligationModule,
  OrganizationModule,
  PaymentModule,
  PlanModule,
  PostModule,
  PractitionerModule,
  ProcurementModule,
  SiteModule,
]
