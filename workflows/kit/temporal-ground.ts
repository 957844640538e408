import type { SlimFact } from '#domain/process'
import { millis, type Instant } from '#kernel'
import { condition, proxyLocalActivities, TemporalFailure } from '@temporalio/workflow'
import type { Acts, Answer } from './acts.js'
import type { Ground } from './ground.js'
import { allHasRun } from './walking.js'

/**
 * An act is tried once in a task of the workflow; whether it is asked again is for the walk to say, so that the task ends whatever fails. Tries
 * within the task would also leave their clocks running in the SDK's core: one of them could break off a later try (temporalio/sdk-rust#1454).
 */
const actOptions = {
  startToCloseTimeout: '20s',
  retry: { maximumAttempts: 1 },
} satisfies Parameters<typeof proxyLocalActivities>[0]

/** Pauses before an act that failed is asked for again, in milliseconds: doubled each time. */
const [firstPause, longestPause] = [200, 60_000]

/** What is written of an obligation is heard by nobody but the process that keeps it. */
const concernsOthers = ({ stream }: SlimFact): boolean => !stream.startsWith('obligation/')

/** Temporal as the ground of a walk: acts are local activities, moments are timers, or in a rehearsal what it was told. */
export class TemporalGround implements Ground {
  private readonly acts = proxyLocalActivities<Acts>(actOptions)
  /** Acts asked for and not answered; of those, the ones that have their turn or wait for it. */
  private unanswered = 0
  private inTurn = 0
  /** Ends when the act asked for last has been done or has failed. */
  private lastTurn: Promise<unknown> = Promise.resolve()
  /** Waits that have ended. */
  private woken = 0
  /** Answers that told of facts which concern others, and how many of those `settle` has told. */
  private answers = 0
  private answersTold = 0
  private hints = 0

  constructor(
    private readonly clock: 'plain' | 'rehearsal',
    private told: Instant,
  ) {}

  get now(): Instant {
    // oxlint-disable-next-line no-restricted-globals -- inside a workflow Date is Temporal's own, the same on replay
    return this.clock === 'rehearsal' ? this.told : (new Date().toISOString() as Instant)
  }

  async ask<Name extends keyof Acts>(name: Name, request: Parameters<Acts[Name]>[0]): Promise<Awaited<ReturnType<Acts[Name]>>> {
    this.unanswered += 1
    try {
      for (let pause = firstPause; ; pause = Math.min(pause * 2, longestPause)) {
        const turn = await this.takeTurn(name, request)
        if ('answer' in turn) return turn.answer as Awaited<ReturnType<Acts[Name]>>
        const hints = this.hints
        await condition(() => this.hints > hints, pause)
      }
    } finally {
      this.unanswered -= 1
    }
  }

  async until(predicate: () => boolean, moment?: Instant): Promise<boolean> {
    if (predicate()) return true
    if (moment !== undefined && this.now >= moment) return false
    // Temporal looks at once too: what it was asked a moment ago is not asked again before all that could run has run.
    let looked = false
    const later = () => looked && predicate()
    try {
      const held =
        moment === undefined
          ? condition(later)
          : this.clock === 'rehearsal'
            ? condition(() => later() || this.told >= moment)
            : condition(later, Math.max(1, millis(moment) - millis(this.now)))
      looked = true
      return (await held) ?? predicate()
    } finally {
      this.woken += 1
    }
  }

  /** A signal came: what failed is asked for at once. */
  hinted(): void {
    this.hints += 1
  }

  /** Whether no act is being done. */
  isIdle(): boolean {
    return this.inTurn === 0
  }

  /** Until whatever is runnable has run; Temporal looks at conditions when the queue of microtasks is empty. */
  async allHasRun(): Promise<void> {
    for (let looks = 0; looks < 2; looks += 1) await allHasRun({ until: (look) => condition(look).then(() => true) })
  }

  /**
   * Rehearsals alone: it is this moment, which never goes back. Returns when no act is in flight and nothing that was woken will ask for one: how many
   * answers told of facts that concern others since it was asked last.
   */
  async settle(now: Instant): Promise<number> {
    if (now > this.told) this.told = now
    for (let seen = -1; this.unanswered > 0 || this.woken > seen;) {
      await condition(() => this.unanswered === 0)
      seen = this.woken
      await this.allHasRun()
    }
    const answers = this.answers - this.answersTold
    this.answersTold = this.answers
    return answers
  }

  /** One at a time: local activities side by side come back in another grouping on replay (sdk-python #1881), and the run could not go on. */
  private async takeTurn(name: keyof Acts, request: object): Promise<{ answer: unknown } | { failed: unknown }> {
    this.inTurn += 1
    try {
      const turn = this.lastTurn.then(() => (this.acts[name] as (request: object) => Promise<unknown>)(request))
      this.lastTurn = turn.catch(() => undefined)
      const answer = await turn
      if ((answer as Answer).facts.some(concernsOthers)) this.answers += 1
      return { answer }
    } catch (failed) {
      // Whatever became of the act: in its first try the core gives its own failure, not one of the activity around it.
      if (failed instanceof TemporalFailure) return { failed }
      throw failed
    } finally {
      this.inTurn -= 1
    }
  }
}
