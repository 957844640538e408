export { act, refuse, refuseByLaw, type Act, type Asked, type Happens, type Place } from './act.js'
export {
  addressOfAct,
  addressOfCommonAct,
  addressOfKind,
  isForPeople,
  kindOfAct,
  urlOfAct,
  urlOfCommonAct,
  verbOf,
} from './address.js'
export { commonFacts, seenByOf, type CommonFact } from './common-facts.js'
export {
  actMeant,
  commonActs,
  isAnswer,
  isCommonAct,
  type Answering,
  type CommonAct,
  type PuttingRight,
} from './correction/common-acts.js'
export { confirmation, confirmationDue } from './correction/confirmation-term.js'
export { answerRegistered } from './correction/answer-registered.js'
export { builtUpon, isSealed, notPutRight, whyItStays } from './correction/may-be-put-right.js'
export type { PastAct, PastFact } from './correction/past-act.js'
export { askedToConfirm, corrected, foundAgain, standsInTheWay, struck, type Again } from './correction/put-right.js'
export { theProcess } from './context.js'
export type { Actor, Context, KnownFact, Others, Parties, Relation, Subject } from './context.js'
export {
  ask,
  deciderOf,
  foundAgainst,
  notYours,
  type AnyStream,
  type Command,
  type FactDeclaration,
  type Visibility,
} from './stream.js'
export { sameData } from './same-data.js'
export type { Taking } from './taking.js'
export { cures } from './cures.js'
export { clausesOf, termOf } from './contract/clauses.js'
export type { ContractFact } from './contract/contract.facts.js'
export type { EvaluationFact } from './evaluation/evaluation.facts.js'
export type { ProcurementFact } from './procurement/procurement.facts.js'
export { hasNothingToAccept } from './contract/contract.guards.js'
export type { ContractState } from './contract/contract.state.js'
export type { AssignmentState } from './assignment/assignment.state.js'
export { siteOfPost } from './contract/site-of-post.js'
export { isReported, monthsOf } from './contract/service-months.js'
export type { DeliveryState } from './delivery/delivery.state.js'
export {
  interestLeft,
  isPaid,
  requestedOf,
  standing as standingRequests,
  unpaidOf,
  type PaymentRequest,
  type PaymentState,
} from './payment/payment.state.js'
export type { PostState } from './post/post.state.js'
export { paidAt } from './contract/payment-condition.js'
export { amountOfPart } from './contract/delivered.js'
export { trancheConditions, type AcceptedItem, type Tranche, type VacantPost } from './contract/contract.facts.js'
export { scaledItems, tranchesOf } from './contract/terms.js'
export { filledFields } from './filled-field.js'
export { filled, keyOf, partsOf, type StreamDeclaration } from './declaration.js'
export { sayingsOf, wordsOf, type Field, type Fields, type From, type Words } from './field.js'
export { lettersOn, type Letter, type LetterState } from './letter/letter.state.js'
export { administrator, dutiesIn, unitsOf, type PersonState } from './person/person.state.js'
export type { OrganizationState } from './organization/organization.state.js'
export type { SiteState } from './site/site.state.js'
export { freshDue } from './obligation/fresh-due.js'
export type { ObligationFact } from './obligation/obligation.facts.js'
export type { ObligationState } from './obligation/obligation.state.js'
export { offeredFields, type OfferedField } from './offered.js'
export { mayBe, relations } from './relation.js'
export { isName, nameSays, nameShape, planNamed } from './names.js'
export { handsOf, isSeparated, samePerson, separated, shutsOut, type Done } from './separation.js'
export { actsMeant, registerPapers, type Paper } from './papers.js'
export { isPublicNotice } from './public-notice.js'
export { isRegisteredLate } from './register-within.js'
export { isOnPlatform, registrars, whoActs } from './registering.js'
export { streams } from './streams.js'
export { owesTies } from './procurement/panel.guards.js'
export { bidsLeft } from './procurement/score-bid.js'
export { periodOf } from './procurement/procurement.law.js'
export type { ProcurementState } from './procurement/procurement.state.js'
export type { Excluded, OwnDecision, Ranked } from './procurement/procurement.facts.js'
export {
  amountOf,
  boundByLaw,
  ownWayOf,
  reserveGrounds,
  routes,
  type PlanLine,
  type PlanTranche,
  type Route,
} from './plan/plan-line.js'
export { lineFields } from './plan/line.fields.js'
export { approvedAmount, planKey, planOf, type OpenPlanState, type PlanState } from './plan/plan.state.js'
