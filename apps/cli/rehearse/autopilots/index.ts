import type { Autopilots } from './autopilot.js'
import { awardAutopilots, failureAutopilots } from './award.js'
import { bidAutopilots } from './bids.js'
import { contractAutopilots } from './contract.js'
import { evaluationAutopilots } from './evaluation.js'
import { ownPurchaseAutopilots } from './own-purchase.js'
import { paymentAutopilots } from './payment.js'
import { planAutopilots } from './plan.js'
import { purchaseAutopilots } from './purchase.js'
import { questionAutopilots } from './questions.js'
import { serviceAutopilots } from './service.js'

export type { Duty, PlannedAct, World } from './autopilot.js'
export { openingActs, plansOf } from './opening.js'

/**
 * What people do about each act that is owed or open. An act without an autopilot is nobody's on the straight way: the start of a line,
 * the service's own window, a reply, and the budget's approval, whose day the programme names.
 */
export const autopilots: Autopilots = {
  ...planAutopilots,
  ...purchaseAutopilots,
  ...ownPurchaseAutopilots,
  ...awardAutopilots,
  ...failureAutopilots,
  ...bidAutopilots,
  ...questionAutopilots,
  ...contractAutopilots,
  ...serviceAutopilots,
  ...evaluationAutopilots,
  ...paymentAutopilots,
}
