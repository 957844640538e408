export { withCures } from './cure.js'
export { actionsOf, isTheirs, subjectsOf, type Action } from './actions.js'
export { beginRehearsal, plainClock, rehearsalClock, setRehearsalClock, type Clock } from './clock.js'
export type { AcceptedFact, CommandRequest, Outcome } from './command.js'
export { contentHash } from './content-hash.js'
export { contextOf } from './context.js'
export { Engine } from './engine.js'
export { followConfirmed, followPutRight } from './follow-put-right.js'
export { registeredMarks, type RegisteredMarks } from './registered-marks.js'
export { followViews } from './follow-views.js'
export { ledgerOf } from './ledger.js'
export { actNamed, declarationOf, registeredFor, UnknownFact, upcast } from './registry.js'
export { slim } from './slim.js'
export { openEngine, poolOptions, timeLimits, type OpenEngine } from './wiring.js'
export { planPapers, type PlannedPapers } from './papers.js'
export { redateOpen, type Redated, type Redating } from './redate-open.js'
export { rebuildViews, type RebuiltViews } from './rebuild-views.js'
export { doneAct, type DoneAct } from './done-act.js'
export { doneIn, shutOutOf } from './done.js'
export { actorOf, beginDirectory, everybody, registerOperator, unitsOfPerson, type FirstOperator } from './directory.js'
export { draftBy, draftKey, draftMarks, openDrafts, type Draft, type DraftMark } from './draft-table.js'
export {
  considerNow,
  decideNow,
  issueDraft,
  returnDraft,
  reviewDraft,
  reviseDraft,
  startDraft,
  withdrawDraft,
  type DraftOutcome,
  type DraftStep,
} from './drafts.js'
export { agreedBelow, mayBid, streamsOffered, type Begun, type InCase } from './streams-offered.js'
export { StreamBusy } from './stream-queue.js'
export { engineSql } from './engine.sql.js'
export { clearWaiting, forgetWaiting, noteWaiting, waitingActs, type Waiting, type WaitingAct } from './waiting/waiting.js'
export { beginRebuild, endRebuild } from './waiting/rebuild.js'
export { stuckNow, waitingPage, type Stuck } from './waiting/stuck.js'
export { forgetUnfinished, keepUnfinished, unfinishedBy, type Unfinished, type UnfinishedOf } from './unfinished.js'
export { addressOf, forgetAddress, keepAddress, keepSeen, seenBy, type Address } from './messages/addresses.js'
export {
  messageDone,
  messageFailed,
  messagesLeft,
  queueMessages,
  takeMessage,
  type Channel,
  type Message,
  type Told,
} from './messages/messages.js'
