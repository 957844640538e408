import type { Instant, StreamId } from '#kernel'
import { mainStream, obligationOf, occasion, type heard, type ProcessId, type SlimFact } from '#domain/process'
import {
  allHandlersFinished,
  condition,
  continueAsNew,
  defineSignal,
  defineUpdate,
  proxyLocalActivities,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow'
import { actOptions, type ActRequest, type ActResult, type Acts } from './acts.js'
import { ProcessClock } from './clock.js'
import { Inbox, type KindsOf, type Which } from './inbox.js'
import { keep, type Owed } from './owe.js'

export type ProcessInput = {
  readonly process: ProcessId
  /** The fact that started it. */
  readonly start: SlimFact
  readonly clock: 'plain' | 'rehearsal'
  readonly now: Instant
}

/** A hint that there are facts; they may be known already. */
const factsSignal = defineSignal<[readonly SlimFact[]]>('facts')
/** Rehearsals alone: the moment it now is. Returns when nothing the process does is in flight. */
const settleUpdate = defineUpdate<void, [Instant]>('settle')

/** History past which a process starts again from its facts. */
const longHistory = 1500

type ActNames = {
  [Name in keyof Acts]: Acts[Name] extends (request: ActRequest<infer Data>) => Promise<ActResult>
    ? Data extends never
      ? never
      : Name
    : never
}[keyof Acts]
type DataOf<Name extends ActNames> = Acts[Name] extends (request: ActRequest<infer Data>) => Promise<ActResult> ? Data : never

/** What a process is written on: the facts it knows, the obligations it opens, the acts it does. */
export class Process<Kind extends keyof typeof heard> {
  readonly inbox = new Inbox()
  readonly clock: ProcessClock
  readonly id: ProcessId
  readonly start: SlimFact
  private readonly acts = proxyLocalActivities<Acts>(actOptions)
  /** Acts asked for and not answered: the one that is being done, and those that wait for their turn. */
  private inFlight = 0
  /** Ends when the act asked for last has been done. */
  private lastTurn: Promise<unknown> = Promise.resolve()
  /** Whether it is reading the facts, and whether it was told to meanwhile. */
  private reading = true
  private readAgain = false

  constructor(readonly input: ProcessInput) {
    this.id = input.process
    this.start = input.start
    this.clock = new ProcessClock(input.clock, input.now)
    setHandler(factsSignal, (facts) => {
      // Only a hint: one that is malformed must not stop the process.
      if (!Array.isArray(facts)) return undefined
      if (facts.length === 0) return this.lookAgain()
      return this.inbox.add(facts)
    })
    setHandler(settleUpdate, (now) => this.settle(now))
    this.inbox.add([input.start])
  }

  /** A fact of a kind, as soon as there is one; at once when it is there already. */
  async fact<K extends keyof KindsOf<Kind> & string>(kind: K, ...which: Which<KindsOf<Kind>, K>): Promise<SlimFact> {
    await this.clock.until(() => this.inbox.find(kind, which[0]) !== undefined)
    return this.inbox.find(kind, which[0]) as SlimFact
  }

  /** All facts of a kind known now. */
  facts<K extends keyof KindsOf<Kind> & string>(kind: K): SlimFact[] {
    return this.inbox.all(kind)
  }

  /** The first of several facts. */
  async either(
    ...kinds: readonly { readonly kind: keyof KindsOf<Kind> & string; readonly in?: StreamId; readonly above?: number }[]
  ): Promise<SlimFact> {
    const found = () =>
      kinds
        .flatMap(({ kind, in: stream, above = 0 }) =>
          this.inbox.all(kind).filter((fact) => (stream === undefined || fact.stream === stream) && fact.version > above),
        )
        .sort((a, b) => a.version - b.version)[0]
    await this.clock.until(() => found() !== undefined)
    return found() as SlimFact
  }

  /** Opens an obligation, reminds, records its breach, and gives the fact that met it. */
  owe(owed: Owed): Promise<SlimFact> {
    return keep(this, owed, 'must')
  }

  /** Opens a window and waits until one of its occasions comes, or it has run out: gives that fact, or the window's closing. */
  window(owed: Owed): Promise<SlimFact> {
    return keep(this, owed, 'may')
  }

  /** Does an act; while it is refused, waits for news or for the earliest moment and asks again. */
  async act<Name extends ActNames>(name: Name, stream: StreamId, data: DataOf<Name>, key = ''): Promise<readonly SlimFact[]> {
    for (;;) {
      const seen = this.inbox.news
      const result = await this.call<ActResult>(name, { process: this.id, stream, key, data })
      if (result.refused.length === 0) return result.facts
      const notBefore = result.refused.map((refusal) => refusal.notBefore).find((moment) => moment !== undefined)
      await this.clock.until(() => this.inbox.news > seen, notBefore === undefined ? undefined : this.clock.again(notBefore))
      await this.load()
    }
  }

  /**
   * One call of an act; the facts it gives go into the inbox. One at a time: local activities that run side by side come back in
   * another grouping on replay (sdk-python #1881), and the process could not go on after its worker was restarted.
   */
  async call<Result extends { readonly facts: readonly SlimFact[] }>(name: keyof Acts, request: object): Promise<Result> {
    this.inFlight += 1
    try {
      const turn = this.lastTurn.then(() => (this.acts[name] as (request: object) => Promise<unknown>)(request))
      this.lastTurn = turn.catch(() => undefined)
      const result = (await turn) as Result
      this.inbox.add(result.facts ?? [])
      return result
    } finally {
      this.inFlight -= 1
    }
  }

  /** Reads from the facts what is not known yet. */
  async load(): Promise<void> {
    for (;;) {
      const page = await this.call<{ facts: readonly SlimFact[]; more: boolean }>('inbox.load', {
        process: this.id,
        have: this.inbox.loaded(),
      })
      this.inbox.addLoaded(page.facts)
      if (!page.more) return
    }
  }

  /** Told without facts: reads them, once more where it is reading already, and what waits for news asks again. */
  private async lookAgain(): Promise<void> {
    this.readAgain = true
    if (this.reading) return
    this.reading = true
    while (this.readAgain) {
      this.readAgain = false
      await this.load()
      this.inbox.news += 1
    }
    this.reading = false
  }

  /** The stream an obligation of this process stands in. */
  obligation(owed: Owed): StreamId {
    return obligationOf(this.subjectOf(owed), owed.rule, owed.key)
  }

  /** The stream an obligation is about: whose parties bear it, whose stops halt it. */
  subjectOf(owed: Owed): StreamId {
    return owed.subject ?? mainStream(this.id)
  }

  /** Its occasion, in the process's own stream unless another is named. */
  occasion(kind: string, stream?: StreamId, key?: string): string {
    return occasion(kind, stream ?? mainStream(this.id), key)
  }

  /** Runs the process; starts it again from its facts when its history has grown long. */
  async run(walk: () => Promise<void>): Promise<void> {
    await this.load()
    this.reading = false
    if (this.readAgain) await this.lookAgain()
    const idle = () => this.inFlight === 0 && allHandlersFinished()
    let ended = false
    await Promise.race([
      walk().then(() => {
        ended = true
      }),
      condition(() => workflowInfo().historyLength > longHistory && idle()).then(async () => {
        if (!ended) await continueAsNew({ ...this.input, now: this.clock.now })
      }),
    ])
    await condition(allHandlersFinished)
  }

  /**
   * Returns when none of the process's acts is in flight and nothing that an answer or the new moment woke will ask for one. Conditions
   * are looked at only when all that was woken has run as far as it goes, so a walk in which no wait ended has nothing left to ask.
   */
  private async settle(now: Instant): Promise<void> {
    this.clock.tell(now)
    for (let seen = -1; this.inFlight > 0 || this.clock.woken > seen;) {
      await condition(() => this.inFlight === 0)
      seen = this.clock.woken
      await this.allHasRun()
      await this.allHasRun()
    }
  }

  /** Until whatever is runnable has run. The first look comes at once, the second when the queue of microtasks is empty. */
  private allHasRun(): Promise<void> {
    let looks = 0
    return condition(() => looks++ > 0)
  }
}
