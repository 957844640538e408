import { resumeClock } from '../clock/resume-clock.js'
import { stopClock } from '../clock/stop-clock.js'
import { happened } from '../happened.js'
import { stream } from '../stream.js'
import { contractStream } from './contract.stream.js'
import { acceptContract } from './accept-contract.js'
import { agreeSupplement } from './agree-supplement.js'
import { acceptMonthlyReport } from './accept-monthly-report.js'
import { acceptPhase } from './accept-phase.js'
import { acceptYear } from './accept-year.js'
import { agreeClauses } from './agree-clauses.js'
import { agreedInContract } from './agreed-terms.js'
import { archiveCase } from './archive-case.js'
import { closeContract } from './close-contract.js'
import type { ContractFact } from './contract.facts.js'
import { contractSubject, evolveContract, noContract, type ContractState } from './contract.state.js'
import { declineSupplement } from './decline-supplement.js'
import { declineTermination } from './decline-termination.js'
import { fileContract } from './file-contract.js'
import { confirmHandOver } from './confirm-hand-over.js'
import { handOver } from './hand-over.js'
import { declineRenewal } from './decline-renewal.js'
import { decideRenewal } from './decide-renewal.js'
import { openRenewed } from './open-renewed.js'
import { signRenewal } from './sign-renewal.js'
import { returnHandOver } from './return-hand-over.js'
import { meetPaymentCondition } from './meet-payment-condition.js'
import { openContract } from './open-contract.js'
import { voidContract } from './void-contract.js'
import { proposeSupplement } from './propose-supplement.js'
import { proposeTermination } from './propose-termination.js'
import { publishAcceptance } from './publish-acceptance.js'
import { publishContract } from './publish-contract.js'
import { publishSupplement } from './publish-supplement.js'
import { publishYearAcceptance } from './publish-year-acceptance.js'
import { reportRectified } from './report-rectified.js'
import { rescindContract } from './rescind-contract.js'
import { returnMonthlyReport } from './return-monthly-report.js'
import { reviewPerformance } from './review-performance.js'
import { settleFinalAccount } from './settle-final-account.js'
import { movingServiceEnd } from './service-end.js'
import { signContract } from './sign-contract.js'
import { startService } from './start-service.js'
import { terminateContract } from './terminate-contract.js'
import { withdrawSupplement } from './withdraw-supplement.js'
import { withdrawTermination } from './withdraw-termination.js'

/** The states and acts of a contract. */
export const contract = stream<ContractState, ContractFact>(contractStream, {
  initial: noContract,
  evolve: evolveContract,
  // Its process drafts it whenever it hears of the award.
  since: (asked) => [asked.state.status === 'absent' ? undefined : asked.state.awardedOn, happened(asked, 'ContractSigned')],
  acts: [
    openContract,
    openRenewed,
    voidContract,
    agreeClauses,
    signContract,
    publishContract,
    fileContract,
    startService,
    meetPaymentCondition,
    acceptMonthlyReport,
    returnMonthlyReport,
    acceptPhase,
    proposeSupplement,
    agreeSupplement,
    declineSupplement,
    withdrawSupplement,
    publishSupplement,
    proposeTermination,
    terminateContract,
    declineTermination,
    withdrawTermination,
    rescindContract,
    decideRenewal,
    signRenewal,
    declineRenewal,
    handOver,
    confirmHandOver,
    returnHandOver,
    acceptYear,
    publishYearAcceptance,
    acceptContract,
    reportRectified,
    publishAcceptance,
    settleFinalAccount,
    reviewPerformance,
    archiveCase,
    closeContract,
    movingServiceEnd(stopClock),
    movingServiceEnd(resumeClock),
  ],
  subject: contractSubject,
  agreed: agreedInContract,
  lists: { items: ({ state }) => (state.status === 'absent' ? [] : state.terms.items.map(({ item }) => item)) },
})
