import type { Instant, StreamId } from '#kernel'
import { clocksOfObligation, type ProcessId, type SlimFact } from '#domain/process'
import type { ActResult, Acts, Answer, Times } from './acts.js'
import type { Inbox } from './inbox.js'
import { nameOf, openingOf, type Named } from './obligation-name.js'
import type { Kept, Owed } from './owe.js'
import { nextMoment, type Moment, type Rung } from './rungs.js'
import type { ActNames } from './walk.js'

/** What keeping an obligation needs of the walk it belongs to. */
export type Keeper = {
  readonly id: ProcessId
  readonly main: StreamId
  readonly inbox: Inbox
  readonly now: Instant
  call<Result extends Answer>(name: keyof Acts, request: object): Promise<Result>
  load(): Promise<void>
  until(condition: () => boolean, moment?: Instant): Promise<boolean>
  again(notBefore: Instant): Instant
  seen(fact: SlimFact | undefined): SlimFact | undefined
  endedBy(): SlimFact | undefined
  owes(obligation: StreamId): void
  owesNoMore(obligation: StreamId): void
}

/** The part of the walk it belongs to has ended: nothing is asked for any more. `keep` alone sees it. */
export class PartEnded extends Error {}

/** One obligation while it is kept: what is known of its times, and what has been done about it. */
export class Keeping {
  private readonly named: Named
  private readonly sent = new Set<Rung>()
  private breached = false
  /** Set when it is opened: nothing is asked of it before. */
  private times!: Times
  /** How many changes of the clock, and which redating, it has answered. */
  private clockSeen = 0
  private redatingSeen = 0

  constructor(
    private readonly part: Keeper,
    private readonly owed: Owed,
    private readonly mode: 'must' | 'may',
  ) {
    this.named = nameOf(owed, part.main, part.inbox)
  }

  /** The fact that meets it, as far as this part of the walk sees it; the one that ended the part may itself be what was owed in it. */
  done(): SlimFact | undefined {
    const fact = this.part.inbox.occasion(this.named.doneBy)
    return fact !== undefined && fact === this.part.endedBy() ? fact : this.part.seen(fact)
  }

  /** Opens it and learns its times. */
  async open(): Promise<void> {
    this.part.owes(this.named.stream)
    const opening = openingOf(this.owed, this.mode, this.named.doneBy)
    const opened = await this.ask<{ times: Times }>('OpenObligation', this.named.name, opening)
    this.times = opened.times
  }

  /** The fact that met it before the part of the walk ended that it belongs to, as soon as it is known: nothing is opened any more. */
  async doneBefore(): Promise<Kept> {
    await this.part.until(() => this.done() !== undefined)
    this.part.owes(this.named.stream)
    this.part.owesNoMore(this.named.stream)
    return { met: this.done() as SlimFact }
  }

  /** Whether something is known that it has not answered. */
  hasNews(): boolean {
    return (
      this.done() !== undefined ||
      this.lapsed() !== undefined ||
      this.clockChanges() > this.clockSeen ||
      this.redating() > this.redatingSeen
    )
  }

  /** Stops and redatings: what is in time, and what a breach is, depends on them. */
  async followClock(): Promise<void> {
    if (this.clockChanges() > this.clockSeen) {
      this.clockSeen = this.clockChanges()
      await this.redate(`${this.named.name}#${this.clockSeen}`)
    }
    if (this.redating() === this.redatingSeen) return
    this.redatingSeen = this.redating()
    this.times = await this.timesNow()
    // A breach is asked for anew, and found where it still stands.
    this.breached = false
    this.sent.clear()
    if (this.part.now >= this.times.askAt) this.sent.add('ahead')
  }

  /** How it came to its end, if it has: met, with its breach recorded or taken back as the day it was met says, or lapsed. */
  async ending(): Promise<Kept | undefined> {
    const met = this.done()
    const lapsed = met === undefined ? this.lapsed() : undefined
    if (met === undefined && lapsed === undefined) return undefined
    this.part.owesNoMore(this.named.stream)
    if (lapsed !== undefined) return { lapsed }
    if (met === undefined) return undefined
    const late = met.on > this.times.due
    if (this.mode === 'must' && late) {
      if (!this.breached) await this.ask('RecordBreach', this.onThisDue())
      void this.followAfterwards(met).catch(unlessEnded)
    }
    if (this.breached && !late) await this.ask('WithdrawBreach', this.onThisDue())
    return { met }
  }

  /** The moment at which it does something next, if nothing happens before. */
  next(): Moment | undefined {
    return nextMoment({ times: this.times, mode: this.mode, breached: this.breached, sent: this.sent })
  }

  /** Its due has come: the breach is recorded, or the window closed; or whatever keeps that from being so is waited for. */
  async fallDue(): Promise<Kept | undefined> {
    const { refused, facts } = await this.ask('RecordBreach', this.onThisDue())
    const notBefore = refused.find((refusal) => refusal.notBefore !== undefined)?.notBefore
    if (refused.some(({ code }) => code === 'DueMoved')) {
      await this.redate(this.onThisDue())
    } else if (notBefore !== undefined) {
      this.times = { ...this.times, askAt: this.part.again(notBefore) }
    } else if (refused.length > 0 && !refused.some(({ code }) => code === 'AlreadyBreached')) {
      // Decided on a fact that has not reached this process yet: it will.
      const seen = this.part.inbox.news
      await this.part.load()
      await this.part.until(() => this.part.inbox.news > seen)
    } else if (this.mode === 'may') {
      this.part.owesNoMore(this.named.stream)
      return { closed: facts[0] as SlimFact }
    } else {
      this.breached = true
    }
    return undefined
  }

  /** Sends a rung; where its time has not come after all, waits for that, or for news. */
  async remind(rung: Rung): Promise<void> {
    const { refused } = await this.ask('SendReminder', this.onThisDue(`${this.named.name}/${rung}`), { rung })
    const notBefore = refused.find((refusal) => refusal.notBefore !== undefined)?.notBefore
    if (notBefore === undefined) this.sent.add(rung)
    else await this.part.until(() => this.hasNews(), this.part.again(notBefore))
  }

  /** Done late, and a stop is recorded after that: the day moves all the same, and with it what was a breach. */
  private async followAfterwards(met: SlimFact): Promise<void> {
    for (;;) {
      await this.part.until(() => this.clockChanges() > this.clockSeen)
      this.clockSeen = this.clockChanges()
      await this.redate(`${this.named.name}#${this.clockSeen}`)
      this.times = await this.timesNow()
      if (met.on > this.times.due) await this.ask('RecordBreach', this.onThisDue())
    }
  }

  private ask<More extends object = object>(act: ActNames, key: string, data: object = {}) {
    return this.call<ActResult & More>(act, { process: this.part.id, stream: this.named.stream, key, data })
  }

  private timesNow(): Promise<Times> {
    return this.call<Answer & Times>('obligation.times', { stream: this.named.stream })
  }

  private async call<Result extends Answer>(act: keyof Acts, request: object): Promise<Result> {
    if (this.part.endedBy() !== undefined) throw new PartEnded()
    return this.part.call<Result>(act, request)
  }

  private redate(key: string): Promise<ActResult> {
    return this.ask('RedateObligation', key, { why: '期限中止或恢复' })
  }

  /** Acts that belong to one due are told apart by its redating: a due can be the same day again. */
  private onThisDue(what = this.named.name): string {
    return `${what}@${this.redating()}`
  }

  private lapsed(): SlimFact | undefined {
    return this.part.inbox.lapsed(this.named.stream)
  }

  private clockChanges(): number {
    return clocksOfObligation(this.named.subject, this.owed.from.stream).reduce(
      (changes, clock) => changes + this.part.inbox.clockChanges(clock),
      0,
    )
  }

  private redating(): number {
    return this.part.inbox.redated(this.named.stream)?.version ?? 0
  }
}

/** For what runs beside the walk: that its part ends is no failure. Throws whatever else it is given. */
function unlessEnded(error: unknown): void {
  if (!(error instanceof PartEnded)) throw error
}
