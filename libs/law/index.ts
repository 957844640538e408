export { answers } from './answers.js'
export {
  changedDays,
  createCalendar,
  weekdayOf,
  type Calendar,
  type DayKind,
  type HolidayList,
  type Override,
} from './calendar/calendar.js'
export { openEnded } from './calendar/count.js'
export { liftedAt, stoppedAt } from './calendar/stops.js'
export { isLawful, judge, type Case } from './cases.js'
export { changedDues, type ChangedDue } from './changed-dues.js'
export { NotYetInForce, UnknownCase, weakest } from './dated.js'
export { events, type Event } from './events.js'
export { instruments, isProcurementLaw, type Instrument, type InstrumentName } from './instruments.js'
export { createLaw, ruleOf, termOf, type DueQuestion, type Law, type LawOptions } from './law.js'
export { methods, type Method, type Purchase } from './methods.js'
export { mutate, type Survivor } from './mutate.js'
export { cityOf, editionName } from './editions.js'
export { provinceOf, type PackAnswer } from './packs/lookup.js'
export type { GradeEffect, RegionPack, RegionPolicy } from './packs/pack.js'
export { packOfProgramme, readPack } from './packs/read-pack.js'
export type { Based, Dated, Entry, Item, Kind, Rule, Term } from './rule.js'
export { rules } from './rules.js'
export { percentOf } from './share.js'
export { beyondTheLaw, type Binding } from './templates/bounds.js'
export { contractTemplates } from './templates/lookup.js'
export { modelContract } from './templates/model-contract.js'
export {
  termClauses,
  type AgreedTerm,
  type Clause,
  type ClauseName,
  type ContractTemplate,
  type ContractText,
  type TermClause,
} from './templates/template.js'
export { compareScores, meanScore, sumScores, type Rounding } from './score.js'
export { advancePayment } from './caiku-2020-46/advance-payment.rule.js'
export { deductionFaults, smeDeduction, type SmeClaim } from './caiku-2020-46/sme-deduction.rule.js'
export { reservedMustStop, smeReserve } from './caiku-2020-46/sme-reserve.rule.js'
export { smeStatus, type SmeQuestion } from './caiku-2020-46/sme-status.rule.js'
export { keyReview } from './caiku-2021-22/key-review.rule.js'
export { needsSurvey, type NeedsQuestion } from './caiku-2021-22/needs-survey.rule.js'
export { trackRecord } from './caiku-2021-22/track-record.rule.js'
export { lateInterest, type LateInterest, type Rate } from './decree-802/late-interest.rule.js'
export { acceptanceFaults } from './gpl/acceptance.rule.js'
export { allowedMethods, type MethodAnswer, type MethodQuestion } from './gpl/allowed-methods.rule.js'
export { conflictOfInterest, type Tie } from './gpl/conflict-of-interest.rule.js'
export { minimumSuppliers, type SpecialCase } from './gpl/minimum-suppliers.rule.js'
export { otherMethodApproval } from './gpl/other-method-approval.rule.js'
export { panelComposition, panelFaults, type PanelQuestion } from './gpl/panel-composition.rule.js'
export { singleSourceAddOn } from './gpl/single-source-add-on.rule.js'
export { splitting, type SplitPart } from './gpl/splitting.rule.js'
export { subcontracting } from './gpl/subcontracting.rule.js'
export { supplementCap } from './gpl/supplement-cap.rule.js'
export { bidBondCap } from './gpl-regulation/bid-bond-cap.rule.js'
export {
  challengeRemedy,
  type Challenged,
  type Outcome,
  type ProcurementState,
  type RemedyQuestion,
} from './gpl-regulation/challenge-remedy.rule.js'
export { complaintScope } from './gpl-regulation/complaint-scope.rule.js'
export { performanceBondCap } from './gpl-regulation/performance-bond-cap.rule.js'
export { questionSuspends } from './gpl-regulation/question-suspends.rule.js'
export { relatedSuppliers, type SupplierTies } from './gpl-regulation/related-suppliers.rule.js'
export { shouldKnow } from './gpl-regulation/should-know.rule.js'
export { singleSourcePublicityRequired } from './gpl-regulation/single-source-publicity.rule.js'
export { winnerRefuses } from './gpl-regulation/winner-refuses.rule.js'
export { candidates } from './order-74/candidates.rule.js'
export { finalQuotes } from './order-74/final-quotes.rule.js'
export { invitation } from './order-74/invitation.rule.js'
export { abnormallyLow, type AbnormallyLow } from './order-87/abnormally-low.rule.js'
export { lateRefundInterest } from './order-87/late-refund-interest.rule.js'
export { priceInconsistency, type BidFigures } from './order-87/price-inconsistency.rule.js'
export { priceScore } from './order-87/price-score.rule.js'
export { priceWeight, type PriceBand } from './order-87/price-weight.rule.js'
export { ranking, type RankedBid } from './order-87/ranking.rule.js'
export { complaintAbuse } from './order-94/complaint-abuse.rule.js'
export { contractTerm, type ContractCondition } from './order-102/contract-term.rule.js'
export { frameworkElimination } from './order-110/framework-elimination.rule.js'
export { frameworkTerm } from './order-110/framework-term.rule.js'
export { policyOutputs, type PolicyOutput } from './seed/policy-outputs.rule.js'
export { postStandard } from './seed/post-standard.rule.js'
export { principles } from './seed/principle.rule.js'
export { classesOf } from './seed/service-classes.rule.js'
export { groupsOf } from './seed/target-groups.rule.js'
export { kindWords, statusWords, termSays, termThen } from './words.js'
