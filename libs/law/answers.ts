import { advancePayment } from './caiku-2020-46/advance-payment.rule.js'
import { deductionFaults, smeDeduction } from './caiku-2020-46/sme-deduction.rule.js'
import { reservedMustStop, smeReserve } from './caiku-2020-46/sme-reserve.rule.js'
import { smeStatus } from './caiku-2020-46/sme-status.rule.js'
import { keyReview } from './caiku-2021-22/key-review.rule.js'
import { needsSurvey } from './caiku-2021-22/needs-survey.rule.js'
import { trackRecord } from './caiku-2021-22/track-record.rule.js'
import { lateInterest } from './decree-802/late-interest.rule.js'
import { acceptanceFaults } from './gpl/acceptance.rule.js'
import { allowedMethods } from './gpl/allowed-methods.rule.js'
import { conflictOfInterest } from './gpl/conflict-of-interest.rule.js'
import { minimumSuppliers } from './gpl/minimum-suppliers.rule.js'
import { otherMethodApproval } from './gpl/other-method-approval.rule.js'
import { panelComposition, panelFaults } from './gpl/panel-composition.rule.js'
import { singleSourceAddOn } from './gpl/single-source-add-on.rule.js'
import { splitting } from './gpl/splitting.rule.js'
import { subcontracting } from './gpl/subcontracting.rule.js'
import { supplementCap } from './gpl/supplement-cap.rule.js'
import { bidBondCap } from './gpl-regulation/bid-bond-cap.rule.js'
import { challengeRemedy } from './gpl-regulation/challenge-remedy.rule.js'
import { complaintScope } from './gpl-regulation/complaint-scope.rule.js'
import { performanceBondCap } from './gpl-regulation/performance-bond-cap.rule.js'
import { questionSuspends } from './gpl-regulation/question-suspends.rule.js'
import { relatedSuppliers } from './gpl-regulation/related-suppliers.rule.js'
import { shouldKnow } from './gpl-regulation/should-know.rule.js'
import { singleSourcePublicityRequired } from './gpl-regulation/single-source-publicity.rule.js'
import { winnerRefuses } from './gpl-regulation/winner-refuses.rule.js'
import { candidates } from './order-74/candidates.rule.js'
import { finalQuotes } from './order-74/final-quotes.rule.js'
import { invitation } from './order-74/invitation.rule.js'
import { abnormallyLow } from './order-87/abnormally-low.rule.js'
import { lateRefundInterest } from './order-87/late-refund-interest.rule.js'
import { priceInconsistency } from './order-87/price-inconsistency.rule.js'
import { priceScore } from './order-87/price-score.rule.js'
import { priceWeight } from './order-87/price-weight.rule.js'
import { ranking } from './order-87/ranking.rule.js'
import { complaintAbuse } from './order-94/complaint-abuse.rule.js'
import { contractTerm } from './order-102/contract-term.rule.js'
import { frameworkElimination } from './order-110/framework-elimination.rule.js'
import { frameworkTerm } from './order-110/framework-term.rule.js'
import { policyOutputs } from './seed/policy-outputs.rule.js'
import { postStandard } from './seed/post-standard.rule.js'
import { principles } from './seed/principle.rule.js'
import { classesOf } from './seed/service-classes.rule.js'
import { groupsOf } from './seed/target-groups.rule.js'

/** The questions that rules answer by a function, by its name: for cases, `explain` and the register. The question's shape is the function's own. */
export const answers = {
  abnormallyLow,
  acceptanceFaults,
  advancePayment,
  allowedMethods,
  bidBondCap,
  candidates,
  challengeRemedy,
  complaintAbuse,
  complaintScope,
  conflictOfInterest,
  contractTerm,
  finalQuotes,
  frameworkElimination,
  frameworkTerm,
  invitation,
  keyReview,
  lateInterest,
  lateRefundInterest,
  minimumSuppliers,
  needsSurvey,
  otherMethodApproval,
  panelComposition,
  panelFaults,
  performanceBondCap,
  policyOutputs,
  postStandard,
  principles,
  classesOf,
  groupsOf,
  priceInconsistency,
  priceScore,
  priceWeight,
  questionSuspends,
  ranking,
  relatedSuppliers,
  reservedMustStop,
  shouldKnow,
  singleSourceAddOn,
  singleSourcePublicityRequired,
  deductionFaults,
  smeDeduction,
  smeReserve,
  smeStatus,
  splitting,
  subcontracting,
  supplementCap,
  trackRecord,
  winnerRefuses,
} as const satisfies Record<string, (question: never, ...more: never[]) => unknown>
