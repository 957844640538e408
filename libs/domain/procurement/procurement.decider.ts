import { amendDocument } from './amend-document.js'
import { announceFailure, unannouncedLots } from './announce-failure.js'
import { obtainDocument } from './obtain-document.js'
import { noteQuestion, settleQuestion } from './note-question.js'
import { requireRemedy } from './require-remedy.js'
import { resumeClock } from '../clock/resume-clock.js'
import { stopClock } from '../clock/stop-clock.js'
import { stream } from '../stream.js'
import { procurementStream } from './procurement.stream.js'
import { declareTies } from './declare-ties.js'
import { rejectBid } from './reject-bid.js'
import { replacePanelist } from './replace-panelist.js'
import { signEvaluationReport } from './sign-evaluation-report.js'
import { chooseMethod } from './choose-method.js'
import { closeProcurement } from './close-procurement.js'
import { confirmAward } from './confirm-award.js'
import { engageAgent } from './engage-agent.js'
import { fileImplementationPlan } from './file-implementation-plan.js'
import { formPanel } from './form-panel.js'
import { decideOwnPurchase } from './decide-own-purchase.js'
import { inviteQuotes } from './invite-quotes.js'
import { issueDocument } from './issue-document.js'
import { listsOfLots, lotMeant } from './lot.guards.js'
import { makeAward } from './make-award.js'
import { openBids } from './open-bids.js'
import { openProcurement } from './open-procurement.js'
import { procurementTerms } from './procurement.agreed.js'
import type { ProcurementFact } from './procurement.facts.js'
import { evolveProcurement, noProcurement, procurementSubject, type ProcurementState } from './procurement.state.js'
import { publishIntention } from './publish-intention.js'
import { publishResult } from './publish-result.js'
import { repeatProcurement } from './repeat-procurement.js'
import { changedLots, reportChangedResult } from './report-changed-result.js'
import { reportEvaluation } from './report-evaluation.js'
import { reviewRequirement } from './review-requirement.js'
import { scoreBid } from './score-bid.js'
import { showResult } from './show-result.js'
import { surveyNeeds } from './survey-needs.js'
import { withdrawLine } from './withdraw-line.js'
import { waiveIntention } from './waive-intention.js'

/** The states and acts of a procurement. */
export const procurement = stream<ProcurementState, ProcurementFact>(procurementStream, {
  initial: noProcurement,
  evolve: evolveProcurement,
  // Its process opens it whenever it hears that the plan was published.
  since: ({ state, stream: id, context }) => [
    state.status === 'absent' ? undefined : (state.releasedOn ?? context.others.facts(id)[0]?.on),
  ],
  acts: [
    openProcurement,
    surveyNeeds,
    publishIntention,
    waiveIntention,
    reviewRequirement,
    chooseMethod,
    fileImplementationPlan,
    engageAgent,
    issueDocument,
    obtainDocument,
    amendDocument,
    noteQuestion,
    settleQuestion,
    requireRemedy,
    formPanel,
    declareTies,
    replacePanelist,
    openBids,
    scoreBid,
    rejectBid,
    signEvaluationReport,
    reportEvaluation,
    confirmAward,
    publishResult,
    reportChangedResult,
    announceFailure,
    inviteQuotes,
    decideOwnPurchase,
    showResult,
    makeAward,
    repeatProcurement,
    withdrawLine,
    closeProcurement,
    stopClock,
    resumeClock,
  ],
  subject: procurementSubject,
  lotOf: ({ state }, data) => lotMeant(data ?? {}, state)?.lot,
  lists: {
    ...listsOfLots,
    changedLots: ({ state }) => changedLots(state),
    unannouncedLots: ({ state }) => unannouncedLots(state),
  },
  route: ({ state }) => (state.status === 'absent' ? undefined : state.route),
  agreed: procurementTerms,
})
