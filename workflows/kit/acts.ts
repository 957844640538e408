import type { Instant, StreamId } from '#kernel'
import type { ProcessId, SlimFact } from '#domain/process'

/** What was asked: the act, and what it was about. */
export type Question = { readonly act: string; readonly stream: StreamId; readonly key?: string }

/** What every answer has: facts, and what it is the answer to. Reading the inbox is about the process itself. */
export type Answer = { readonly facts: readonly SlimFact[]; readonly of?: Question }

/** What came of an act: the facts it made true (now, or when it was first done), or why not yet. */
export type ActResult = Answer & {
  readonly of: Question
  /** `byPeople`: it waits for what somebody is to do. */
  readonly refused: readonly { readonly code: string; readonly notBefore?: Instant; readonly byPeople?: true }[]
}

/** One command by a process. `key` is its business key: with process and act it makes the command id. */
export type ActRequest<Data = object> = {
  readonly process: ProcessId
  readonly stream: StreamId
  readonly key: string
  readonly data: Data
}

export type Opening = {
  readonly rule: string
  readonly by?: string
  readonly says: string
  readonly mode: 'must' | 'may'
  readonly from: { readonly stream: StreamId; readonly version: number }
  readonly bearer: string
  readonly act: string
  readonly doneBy: readonly string[]
  readonly key?: string
}

/** What an obligation's opening fact says of its times. */
export type Times = {
  readonly due: Instant
  readonly askAt: Instant
  readonly rungs: { readonly ahead?: Instant; readonly leader: Instant; readonly supervisor: Instant }
}

/**
 * `done`: what the process has done is asked for too, above this mark (`''`: from the first). `left`: acts that were refused and are not asked
 * for any more, since the part of the walk they belong to was left.
 */
export type LoadQuestion = {
  readonly process: ProcessId
  readonly have: readonly (readonly [StreamId, number])[]
  /** The stream of the fact that started it: its stops reach what is owed from there. */
  readonly start: StreamId
  readonly done?: string
  readonly left?: readonly LeftAct[]
}

/** An act that waits for nothing any more. */
export type LeftAct = { readonly act: string; readonly key: string }

/** An act that the process has done: what it made true, and the times of an obligation it opened. Asked for again, this is its answer. */
export type Done = { readonly act: string; readonly key: string; readonly facts: readonly SlimFact[]; readonly times?: Times }

/** A page of what is known. `done` goes on above `doneUpTo` where that is given. */
export type Loaded = {
  readonly facts: readonly SlimFact[]
  readonly more: boolean
  readonly done?: readonly Done[]
  readonly doneUpTo?: string
}

/**
 * Every act a process can do, each a local activity type of its own under the name it is declared by: replay compares types, so an act
 * added, dropped or moved is seen. The worker asks for each as it is declared; NestJS services do those that must find something out first.
 * With a small letter: what it reads.
 */
export type Acts = {
  'inbox.load': (question: LoadQuestion) => Promise<Loaded>
  OpenObligation: (request: ActRequest<Opening>) => Promise<ActResult & { times: Times }>
  'obligation.times': (request: { readonly stream: StreamId }) => Promise<Answer & Times>
  RedateObligation: (request: ActRequest<{ why: string }>) => Promise<ActResult>
  SendReminder: (request: ActRequest<{ rung: 'ahead' | 'leader' | 'supervisor' }>) => Promise<ActResult>
  RecordBreach: (request: ActRequest) => Promise<ActResult>
  WithdrawBreach: (request: ActRequest) => Promise<ActResult>
  LapseObligation: (request: ActRequest<{ why: string }>) => Promise<ActResult>
  OpenProcurement: (request: ActRequest<{ plan: string; line: string }>) => Promise<ActResult>
  OpenBids: (request: ActRequest) => Promise<ActResult>
  /** Of a lot whose result was shown. */
  MakeAward: (request: ActRequest<{ lot: string }>) => Promise<ActResult>
  CloseProcurement: (request: ActRequest) => Promise<ActResult>
  OpenContract: (request: ActRequest<{ procurement: StreamId; lot: string }>) => Promise<ActResult>
  OpenRenewed: (request: ActRequest<{ renews: StreamId }>) => Promise<ActResult>
  /** Of an award that does not stand any more. */
  VoidContract: (request: ActRequest<{ procurement: StreamId }>) => Promise<ActResult>
  StartService: (request: ActRequest) => Promise<ActResult>
  /** Of the n-th tranche, where it waits for a day or for the published grade. */
  MeetPaymentCondition: (request: ActRequest<{ n: number }>) => Promise<ActResult>
  StopClock: (
    request: ActRequest<{ key: string; rule: string; from: Instant; until?: Instant; scope?: 'lot'; lot?: string }>,
  ) => Promise<ActResult>
  ResumeClock: (request: ActRequest<{ key: string; until: Instant }>) => Promise<ActResult>
  /** Of the purchase that a question is about: as long as something may follow from it. */
  NoteQuestion: (request: ActRequest<{ question: StreamId }>) => Promise<ActResult>
  SettleQuestion: (request: ActRequest<{ question: StreamId }>) => Promise<ActResult>
  /** Of the purchase that a question was about, where it was right. */
  RequireRemedy: (request: ActRequest<{ question: StreamId }>) => Promise<ActResult>
  CloseChallenge: (request: ActRequest) => Promise<ActResult>
  DeemHostOpinion: (request: ActRequest<{ request: number; host: string }>) => Promise<ActResult>
  SettleTranche: (request: ActRequest) => Promise<ActResult>
  CloseContract: (request: ActRequest) => Promise<ActResult>
  /** Of a lot that was given up, the lot; of a contract, its own. */
  ClosePlanLine: (request: ActRequest<{ lot?: string }>) => Promise<ActResult>
  DeemPlanOpinion: (request: ActRequest) => Promise<ActResult>
  OpenPlan: (request: ActRequest) => Promise<ActResult>
  ClosePlan: (request: ActRequest) => Promise<ActResult>
}
