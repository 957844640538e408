import type { Rule } from './rule.js'
import { clarificationBeforeConsultation } from './caiku-2014-214/clarification-before-consultation.rule.js'
import { consultationDocumentSupply } from './caiku-2014-214/consultation-document-supply.rule.js'
import { consultationPeriod } from './caiku-2014-214/consultation-period.rule.js'
import { expertDraw } from './caiku-2016-198/expert-draw.rule.js'
import { expertRecord } from './caiku-2016-198/expert-record.rule.js'
import { invoicePayment } from './caiku-2019-38/invoice-payment.rule.js'
import { paymentTerms } from './caiku-2019-38/payment-terms.rule.js'
import { intentionNotice } from './caiku-2020-10/intention-notice.rule.js'
import { advancePaymentRule } from './caiku-2020-46/advance-payment.rule.js'
import { smeDeductionRule } from './caiku-2020-46/sme-deduction.rule.js'
import { smeProof } from './caiku-2020-46/sme-proof.rule.js'
import { smeReserveRule } from './caiku-2020-46/sme-reserve.rule.js'
import { smeStatusRule } from './caiku-2020-46/sme-status.rule.js'
import { contractText } from './caiku-2021-22/contract-text.rule.js'
import { keyReviewRule } from './caiku-2021-22/key-review.rule.js'
import { needsSurveyRule } from './caiku-2021-22/needs-survey.rule.js'
import { trackRecordRule } from './caiku-2021-22/track-record.rule.js'
import { debtConfirmation } from './decree-802/debt-confirmation.rule.js'
import { lateInterestRule } from './decree-802/late-interest.rule.js'
import { overdueList } from './decree-802/overdue-list.rule.js'
import { paymentProhibitions } from './decree-802/payment-prohibitions.rule.js'
import { smeComplaint } from './decree-802/sme-complaint.rule.js'
import { smePayment } from './decree-802/sme-payment.rule.js'
import { awardConfirmation } from './gpl-regulation/award-confirmation.rule.js'
import { bidBondCapRule } from './gpl-regulation/bid-bond-cap.rule.js'
import { bidBondRefundLosers } from './gpl-regulation/bid-bond-refund-losers.rule.js'
import { bidBondRefundWinner } from './gpl-regulation/bid-bond-refund-winner.rule.js'
import { challengeRemedyRule } from './gpl-regulation/challenge-remedy.rule.js'
import { clarificationBeforeTender } from './gpl-regulation/clarification-before-tender.rule.js'
import { collusion } from './gpl-regulation/collusion.rule.js'
import { complaintEnd } from './gpl-regulation/complaint-end.rule.js'
import { complaintRejection } from './gpl-regulation/complaint-rejection.rule.js'
import { complaintScopeRule } from './gpl-regulation/complaint-scope.rule.js'
import { complaintTime } from './gpl-regulation/complaint-time.rule.js'
import { acceptancePublication } from './caiku-2015-135/acceptance-publication.rule.js'
import { contractPublication } from './gpl-regulation/contract-publication.rule.js'
import { documentContents } from './gpl-regulation/document-contents.rule.js'
import { evaluationReport } from './gpl-regulation/evaluation-report.rule.js'
import { forbiddenConditions } from './gpl-regulation/forbidden-conditions.rule.js'
import { inquiryReply } from './gpl-regulation/inquiry-reply.rule.js'
import { performanceBondCapRule } from './gpl-regulation/performance-bond-cap.rule.js'
import { planFiling } from './gpl-regulation/plan-filing.rule.js'
import { prequalificationPeriod } from './gpl-regulation/prequalification-period.rule.js'
import { publicOpinion } from './gpl-regulation/public-opinion.rule.js'
import { questionSuspendsRule } from './gpl-regulation/question-suspends.rule.js'
import { reEvaluation } from './gpl-regulation/re-evaluation.rule.js'
import { relatedSuppliersRule } from './gpl-regulation/related-suppliers.rule.js'
import { reportSigning } from './gpl-regulation/report-signing.rule.js'
import { resultAnnouncement } from './gpl-regulation/result-announcement.rule.js'
import { shouldKnowRule } from './gpl-regulation/should-know.rule.js'
import { singleSourcePublicity } from './gpl-regulation/single-source-publicity.rule.js'
import { tenderDocumentSupply } from './gpl-regulation/tender-document-supply.rule.js'
import { winnerRefusesRule } from './gpl-regulation/winner-refuses.rule.js'
import { acceptanceRule } from './gpl/acceptance.rule.js'
import { allowedMethodsRule } from './gpl/allowed-methods.rule.js'
import { complaintDecision } from './gpl/complaint-decision.rule.js'
import { complaintSuspension } from './gpl/complaint-suspension.rule.js'
import { complaint } from './gpl/complaint.rule.js'
import { conflictOfInterestRule } from './gpl/conflict-of-interest.rule.js'
import { contractChange } from './gpl/contract-change.rule.js'
import { contractFiling } from './gpl/contract-filing.rule.js'
import { contractSigning } from './gpl/contract-signing.rule.js'
import { minimumSuppliersRule } from './gpl/minimum-suppliers.rule.js'
import { otherMethodApprovalRule } from './gpl/other-method-approval.rule.js'
import { panelCompositionRule } from './gpl/panel-composition.rule.js'
import { questionReply } from './gpl/question-reply.rule.js'
import { question } from './gpl/question.rule.js'
import { recordKeeping } from './gpl/record-keeping.rule.js'
import { records } from './gpl/records.rule.js'
import { singleSourceAddOnRule } from './gpl/single-source-add-on.rule.js'
import { splittingRule } from './gpl/splitting.rule.js'
import { subcontractingRule } from './gpl/subcontracting.rule.js'
import { supplementCapRule } from './gpl/supplement-cap.rule.js'
import { supplierConditions } from './gpl/supplier-conditions.rule.js'
import { tenderFailure } from './gpl/tender-failure.rule.js'
import { tenderPeriod } from './gpl/tender-period.rule.js'
import { noticeMedium } from './order-101/notice-medium.rule.js'
import { noticePublication } from './order-101/notice-publication.rule.js'
import { contractTermRule } from './order-102/contract-term.rule.js'
import { directoryAndPerformance } from './order-102/directory-and-performance.rule.js'
import { negativeList } from './order-102/negative-list.rule.js'
import { purchasersAndProviders } from './order-102/purchasers-and-providers.rule.js'
import { serviceContract } from './order-102/service-contract.rule.js'
import { serviceDuties } from './order-102/service-duties.rule.js'
import { serviceParties } from './order-102/service-parties.rule.js'
import { frameworkApplication } from './order-110/framework-application.rule.js'
import { frameworkAwardNotice } from './order-110/framework-award-notice.rule.js'
import { frameworkEliminationRule } from './order-110/framework-elimination.rule.js'
import { frameworkExit } from './order-110/framework-exit.rule.js'
import { frameworkNotice } from './order-110/framework-notice.rule.js'
import { frameworkSummary } from './order-110/framework-summary.rule.js'
import { frameworkTermRule } from './order-110/framework-term.rule.js'
import { organizationGrade } from './order-39/organization-grade.rule.js'
import { candidatesRule } from './order-74/candidates.rule.js'
import { changesInTalks } from './order-74/changes-in-talks.rule.js'
import { clarificationBeforeNegotiation } from './order-74/clarification-before-negotiation.rule.js'
import { finalQuotesRule } from './order-74/final-quotes.rule.js'
import { invitationRule } from './order-74/invitation.rule.js'
import { negotiationPeriod } from './order-74/negotiation-period.rule.js'
import { singleSourceArgument } from './order-74/single-source-argument.rule.js'
import { singleSourceRecord } from './order-74/single-source-record.rule.js'
import { abnormallyLowRule } from './order-87/abnormally-low.rule.js'
import { acceptanceHelpers } from './order-87/acceptance-helpers.rule.js'
import { bidRigging } from './order-87/bid-rigging.rule.js'
import { bidWithdrawalRefund } from './order-87/bid-withdrawal-refund.rule.js'
import { cancellationRefund } from './order-87/cancellation-refund.rule.js'
import { clarificationLimits } from './order-87/clarification-limits.rule.js'
import { consortium } from './order-87/consortium.rule.js'
import { evaluationMethod } from './order-87/evaluation-method.rule.js'
import { invalidBid } from './order-87/invalid-bid.rule.js'
import { lateRefundInterestRule } from './order-87/late-refund-interest.rule.js'
import { loserTold } from './order-87/loser-told.rule.js'
import { opening } from './order-87/opening.rule.js'
import { panelMembers } from './order-87/panel-members.rule.js'
import { priceInconsistencyRule } from './order-87/price-inconsistency.rule.js'
import { priceLimit } from './order-87/price-limit.rule.js'
import { priceScoreRule } from './order-87/price-score.rule.js'
import { priceWeightRule } from './order-87/price-weight.rule.js'
import { rankingRule } from './order-87/ranking.rule.js'
import { resultAnnouncementPeriod } from './order-87/result-announcement-period.rule.js'
import { announcementPeriod } from './order-87/announcement-period.rule.js'
import { complaintAbuseRule } from './order-94/complaint-abuse.rule.js'
import { complaintCopies } from './order-94/complaint-copies.rule.js'
import { complaintCorrection } from './order-94/complaint-correction.rule.js'
import { complaintIntake } from './order-94/complaint-intake.rule.js'
import { complaintRefusalNotice } from './order-94/complaint-refusal-notice.rule.js'
import { complaintStatement } from './order-94/complaint-statement.rule.js'
import { questioner } from './order-94/questioner.rule.js'
import { policyOutputsRule } from './seed/policy-outputs.rule.js'
import { postStandardRule } from './seed/post-standard.rule.js'
import { principle } from './seed/principle.rule.js'
import { serviceClasses } from './seed/service-classes.rule.js'
import { supplierPrecondition } from './seed/supplier-precondition.rule.js'
import { targetGroups } from './seed/target-groups.rule.js'

/** Every rule of the library, by folder and name. */
export const rules = [
  clarificationBeforeConsultation,
  consultationDocumentSupply,
  consultationPeriod,
  expertDraw,
  expertRecord,
  invoicePayment,
  paymentTerms,
  intentionNotice,
  advancePaymentRule,
  smeDeductionRule,
  smeProof,
  smeReserveRule,
  smeStatusRule,
  contractText,
  keyReviewRule,
  needsSurveyRule,
  trackRecordRule,
  debtConfirmation,
  lateInterestRule,
  overdueList,
  paymentProhibitions,
  smeComplaint,
  smePayment,
  awardConfirmation,
  bidBondCapRule,
  bidBondRefundLosers,
  bidBondRefundWinner,
  challengeRemedyRule,
  clarificationBeforeTender,
  collusion,
  complaintEnd,
  complaintRejection,
  complaintScopeRule,
  complaintTime,
  contractPublication,
  acceptancePublication,
  documentContents,
  evaluationReport,
  forbiddenConditions,
  inquiryReply,
  performanceBondCapRule,
  planFiling,
  prequalificationPeriod,
  publicOpinion,
  questionSuspendsRule,
  reEvaluation,
  relatedSuppliersRule,
  reportSigning,
  resultAnnouncement,
  shouldKnowRule,
  singleSourcePublicity,
  tenderDocumentSupply,
  winnerRefusesRule,
  acceptanceRule,
  allowedMethodsRule,
  complaintDecision,
  complaintSuspension,
  complaint,
  conflictOfInterestRule,
  contractChange,
  contractFiling,
  contractSigning,
  minimumSuppliersRule,
  otherMethodApprovalRule,
  panelCompositionRule,
  questionReply,
  question,
  recordKeeping,
  records,
  singleSourceAddOnRule,
  splittingRule,
  subcontractingRule,
  supplementCapRule,
  supplierConditions,
  tenderFailure,
  tenderPeriod,
  noticeMedium,
  noticePublication,
  contractTermRule,
  directoryAndPerformance,
  negativeList,
  purchasersAndProviders,
  serviceContract,
  serviceDuties,
  serviceParties,
  frameworkApplication,
  frameworkAwardNotice,
  frameworkEliminationRule,
  frameworkExit,
  frameworkNotice,
  frameworkSummary,
  frameworkTermRule,
  organizationGrade,
  candidatesRule,
  changesInTalks,
  clarificationBeforeNegotiation,
  finalQuotesRule,
  invitationRule,
  negotiationPeriod,
  singleSourceArgument,
  singleSourceRecord,
  abnormallyLowRule,
  acceptanceHelpers,
  bidRigging,
  bidWithdrawalRefund,
  cancellationRefund,
  clarificationLimits,
  consortium,
  evaluationMethod,
  invalidBid,
  lateRefundInterestRule,
  loserTold,
  opening,
  panelMembers,
  priceInconsistencyRule,
  priceLimit,
  priceScoreRule,
  priceWeightRule,
  rankingRule,
  resultAnnouncementPeriod,
  announcementPeriod,
  complaintAbuseRule,
  complaintCopies,
  complaintCorrection,
  complaintIntake,
  complaintRefusalNotice,
  complaintStatement,
  questioner,
  policyOutputsRule,
  postStandardRule,
  principle,
  serviceClasses,
  supplierPrecondition,
  targetGroups,
] as const satisfies readonly Rule[]
