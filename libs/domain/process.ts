import { streamKey, streamKind, type Instant, type StreamId } from '#kernel'

/** All that a process ever sees of a fact: small for ever, nothing personal. `due` only where the fact has one. */
export type SlimFact = {
  readonly stream: StreamId
  readonly version: number
  readonly kind: string
  readonly key: string | null
  /** When it happened (for a registered act: not when it was recorded). */
  readonly on: Instant
  readonly due?: Instant
}

/** A process: its kind and the key of what started it, `contract/hs-mzj-2026.mz-06.1`. It is also the id of its Temporal workflow. */
export type ProcessId = `${ProcessKind}/${string}`
export type ProcessKind = 'plan' | 'purchase' | 'contract' | 'challenge'

/** The version of each kind of process that is started now; open ones stay on the version they were started with. */
export const processTypes = {
  plan: 'plan@2',
  purchase: 'purchase@2',
  contract: 'contract@2',
  challenge: 'challenge@2',
} as const satisfies Record<ProcessKind, string>

/** The case of a plan's line: `hs-mzj-2026` and `mz-06` → `hs-mzj-2026.mz-06`. Two units may both call a line `mz-06`. */
export const caseOf = (plan: string, line: string): string => `${plan}.${line}`

/** An award's number names its case and lot: `hs-mzj-2026.mz-06.tx-yd`; a further award of the lot ends in `:2`, `:3`. */
export const awardOf = (caseId: string, lot: string): string => `${caseId}.${lot}`
const caseOfAward = (award: string): string => award.slice(0, award.lastIndexOf('.'))
const lotOfAward = (award: string): string => award.slice(award.lastIndexOf('.') + 1).split(':', 1)[0] ?? ''

/** The stream of one attempt at a purchase: `procurement/hs-mzj-2026.mz-06/1`. */
export const attemptAt = (caseId: string, attempt: number): StreamId => `procurement/${caseId}/${attempt}`
const firstPart = (key: string): string => key.split('/', 1)[0] ?? key

/** What a stream's id says: whose process hears of its facts, which case and which lot they belong to. */
export type Belonging = { readonly process?: ProcessId; readonly caseId?: string; readonly lot?: string }

/** The stream a process is about: `purchase/<case>` walks the first attempt of its case, the others the stream of their own name. */
export function mainStream(process: ProcessId): StreamId {
  return process.startsWith('purchase/') ? attemptAt(process.slice('purchase/'.length), 1) : process
}

/** Reads a stream's belonging from its id (DESIGN §9). Throws an Error for a kind of stream that nobody declared. */
export function belonging(stream: StreamId): Belonging {
  const key = streamKey(stream)
  const kind = streamKind(stream)
  switch (kind) {
    case 'plan':
      return { process: `plan/${key}` }
    case 'procurement':
    case 'bid':
      return { process: `purchase/${firstPart(key)}`, caseId: firstPart(key) }
    case 'challenge':
      return { process: `challenge/${key}`, caseId: firstPart(key) }
    case 'contract':
    case 'assignment':
    case 'post':
    case 'delivery':
    case 'mid-term-check':
    case 'evaluation':
    case 'payment': {
      const award = firstPart(key)
      return { process: `contract/${award}`, caseId: caseOfAward(award), lot: lotOfAward(award) }
    }
    case 'award':
      return { caseId: caseOfAward(key), lot: lotOfAward(key) }
    case 'obligation':
      return belonging(subjectOf(stream))
    case 'organization':
    case 'practitioner':
    case 'site':
    case 'fund':
      return {}
    default:
      throw new Error(`no such kind of stream: ${kind} (${stream})`)
  }
}

/** The stream an obligation is about: `obligation/contract/hs-mzj-2026.mz-06.1/contract-signing` → `contract/hs-mzj-2026.mz-06.1`. */
export function subjectOf(obligation: StreamId): StreamId {
  const [kind = '', ...rest] = streamKey(obligation).split('/')
  const length = partsOfKey[kind] ?? 1
  return `${kind}/${rest.slice(0, length).join('/')}`
}

const partsOfKey: Record<string, number> = {
  procurement: 2,
  bid: 4,
  challenge: 2,
  assignment: 2,
  post: 2,
  delivery: 2,
  'mid-term-check': 2,
  evaluation: 2,
  payment: 2,
}

/** The name of an obligation's stream; `key` where a subject can have several under one rule. */
export const obligationOf = (subject: StreamId, rule: string, key?: string): StreamId =>
  key === undefined ? `obligation/${subject}/${rule}` : `obligation/${subject}/${rule}/${key}`

/** Facts that start a process, with the process they start. */
const starts: Record<string, (fact: SlimFact) => ProcessId> = {
  PlanOpened: (fact) => `plan/${streamKey(fact.stream)}`,
  ProcurementOpened: (fact) => `purchase/${firstPart(streamKey(fact.stream))}`,
  AwardMade: (fact) => `contract/${awardOf(firstPart(streamKey(fact.stream)), fact.key ?? '1')}`,
  QuestionRaised: (fact) => `challenge/${streamKey(fact.stream)}`,
}

/** Facts after which their process has ended; a fact for a closed process wakes nobody. */
const ends = new Set(['PlanClosed', 'ProcurementClosed', 'ContractClosed', 'ChallengeClosed'])

/** The process that a fact starts, if it starts one. */
export const startedBy = (fact: SlimFact): ProcessId | undefined => starts[fact.kind]?.(fact)

/** The process that a fact ends, if it ends one. */
export const endedBy = (fact: SlimFact): ProcessId | undefined =>
  ends.has(fact.kind) ? belonging(fact.stream).process : undefined

/** Kinds of fact that start a process. */
export const startingKinds: readonly string[] = Object.keys(starts)

/** What a fact is an occasion of: its kind in its stream, and the same with its key. Obligations name one of these. */
export const occasionsOf = (fact: { stream: StreamId; kind: string; key: string | null }): string[] => {
  const plain = `${fact.kind}@${fact.stream}`
  return fact.key === null ? [plain] : [plain, `${plain}#${fact.key}`]
}

/** The occasion an obligation waits for: any fact of a kind in a stream, or the one with a key. */
export const occasion = (kind: string, stream: StreamId, key?: string): string =>
  key === undefined ? `${kind}@${stream}` : `${kind}@${stream}#${key}`

/** The stream an occasion is looked for in. */
export function streamOfOccasion(name: string): StreamId {
  const start = name.indexOf('@') + 1
  const end = name.indexOf('#', start)
  return name.slice(start, end === -1 ? undefined : end) as StreamId
}

/** Whether a fact meets an obligation. The view, the decider and the processes all ask this one function. */
export const satisfies = (doneBy: readonly string[], fact: { stream: StreamId; kind: string; key: string | null }): boolean =>
  occasionsOf(fact).some((name) => doneBy.includes(name))

/**
 * The kinds of fact each kind of process hears, and how one of them is told from another: `once` in the process, `keyed` in its
 * stream, or once `perStream`. What a process does not hear it is not woken for, and cannot await.
 */
export const heard = {
  plan: {
    PlanOpened: 'once',
    PlanSubmitted: 'once',
    PlanOpinionGiven: 'once',
    PlanDecided: 'once',
    BudgetRequested: 'once',
    BudgetApproved: 'once',
    PlanLineReleased: 'keyed',
    PlanPublished: 'once',
    PlanLineClosed: 'keyed',
    PlanPerformanceChecked: 'once',
    PlanExecutionReported: 'once',
    NextPlanOpened: 'once',
    PlanClosed: 'once',
  },
  purchase: {
    ProcurementOpened: 'perStream',
    NeedsSurveyed: 'perStream',
    IntentionPublished: 'perStream',
    RequirementReviewed: 'perStream',
    MethodChosen: 'perStream',
    ImplementationPlanFiled: 'perStream',
    AgentEngaged: 'perStream',
    DocumentIssued: 'perStream',
    PanelFormed: 'perStream',
    BidsOpened: 'perStream',
    ProcurementFailed: 'perStream',
    FinalQuoteSubmitted: 'perStream',
    EvaluationReported: 'perStream',
    AwardConfirmed: 'perStream',
    ResultPublished: 'perStream',
    AwardMade: 'keyed',
    ProcurementRepeated: 'perStream',
    LineWithdrawn: 'perStream',
    ProcurementClosed: 'perStream',
  },
  contract: {
    ContractOpened: 'once',
    TrancheAgreed: 'keyed',
    SiteAgreed: 'keyed',
    PostAgreed: 'keyed',
    ContractSigned: 'once',
    ContractPublished: 'once',
    ContractFiled: 'once',
    AssignmentProposed: 'perStream',
    AssignmentAccepted: 'perStream',
    RoomProvided: 'perStream',
    WorkerDeployed: 'perStream',
    ArrivalConfirmed: 'perStream',
    ServiceStarted: 'once',
    MonthlyReportSubmitted: 'perStream',
    MidTermCheckScheduled: 'perStream',
    MidTermPassed: 'perStream',
    RectificationOrdered: 'perStream',
    RectificationSubmitted: 'perStream',
    PhaseAccepted: 'keyed',
    SelfAssessmentSubmitted: 'perStream',
    EvaluatorAppointed: 'perStream',
    EvaluationDrafted: 'perStream',
    EvaluationReplied: 'perStream',
    EvaluationSigned: 'perStream',
    EvaluationPublished: 'perStream',
    AcceptancePassed: 'once',
    AcceptancePublished: 'once',
    PaymentCheckAsked: 'perStream',
    PaymentRequested: 'perStream',
    HostOpinionGiven: 'perStream',
    PaymentReviewed: 'perStream',
    PaymentApproved: 'perStream',
    PaymentConfirmed: 'perStream',
    FinalAccountSettled: 'once',
    PerformanceReviewed: 'once',
    CaseArchived: 'once',
    ContractClosed: 'once',
  },
  challenge: {
    QuestionRaised: 'once',
    ContractSuspended: 'keyed',
    QuestionAnswered: 'once',
    ChallengeClosed: 'once',
  },
} as const satisfies Record<ProcessKind, Record<string, 'once' | 'keyed' | 'perStream'>>

/** Kinds every process hears: they change when something is due, or whether it is. */
const clockKinds = ['ObligationRedated', 'ObligationLapsed', 'ClockStopped', 'ClockResumed'] as const

/** What a process reads of the facts and is not woken for: it opened its obligations itself. */
const readKinds = ['ObligationOpened'] as const

/** All kinds of fact that a kind of process is woken for. */
export const kindsHeardBy = (kind: ProcessKind): readonly string[] => [...Object.keys(heard[kind]), ...clockKinds]

/** All kinds of fact that a kind of process reads when it begins and before it acts on a timer. */
export const kindsReadBy = (kind: ProcessKind): readonly string[] => [...kindsHeardBy(kind), ...readKinds]

/** The kind of a process, from its id. */
export const processKind = (process: string): ProcessKind => process.slice(0, process.indexOf('/')) as ProcessKind
