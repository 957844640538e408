import { instantOf, millis, type Instant, type StreamId } from '#kernel'
import { mainStream, type heard, type ProcessId, type SlimFact } from '#domain/process'
import { answerDoesNotFit, fits } from './answers.js'
import type { ActResult, Acts, Answer, Done, LeftAct, LoadQuestion, Loaded } from './acts.js'
import type { Ground } from './ground.js'
import { Inbox, type KindsOf, type Which } from './inbox.js'
import { keep, type Owed } from './owe.js'
import { firstOf, isBefore } from './scope.js'
import type { ActNames, Answered, DataOf, Left, Occasion, Walk } from './walk.js'

type Began = { readonly process: ProcessId; readonly start: SlimFact }

/** A walk over a ground. A scope is a walking of its own inside another: it sees the same facts until the one that ends it. */
export class Walking<Kind extends keyof typeof heard> implements Walk<Kind> {
  readonly id: ProcessId
  readonly start: SlimFact
  readonly inbox: Inbox
  /** Obligations that this walk has asked for, with its scopes: what else is open is no longer wanted. */
  private readonly asked: Set<StreamId>
  /** What this process had done before it began to walk, by act and business key. */
  private readonly before: Map<string, Done>
  /** Obligations asked for in this part, its scopes included, that are neither met nor closed. */
  private readonly owing = new Set<StreamId>()
  /** Acts of this part asked for and not answered. */
  private pending = 0
  /** Waits of this part that have ended: where none ended, there is nothing new to ask for. */
  private woken = 0
  /** Acts of this part that were refused and wait; its scopes' are among them. */
  private readonly refused = new Set<LeftAct>()
  private left = false
  /** Ends the whole walk: a part of it might not hear of the error, or might go on. */
  private breakOff: (error: Error) => void = () => undefined
  /** Whether the facts are being read, and whether somebody said meanwhile that there are more. */
  private reading = true
  private readAgain = false

  constructor(
    private readonly ground: Ground,
    private readonly began: Began,
    private readonly outer?: Walking<Kind>,
    private readonly ends: readonly Occasion<Kind>[] = [],
  ) {
    this.id = began.process
    this.start = began.start
    this.inbox = outer?.inbox ?? new Inbox()
    this.asked = outer?.asked ?? new Set()
    this.before = outer?.before ?? new Map<string, Done>()
    this.inbox.add([began.start])
  }

  async fact<K extends keyof KindsOf<Kind> & string>(kind: K, ...which: Which<KindsOf<Kind>, K>): Promise<SlimFact> {
    const found = () => this.seen(this.inbox.find(kind, which[0]))
    await this.until(() => found() !== undefined)
    return found() as SlimFact
  }

  facts<K extends keyof KindsOf<Kind> & string>(kind: K, which?: { readonly in: StreamId }): SlimFact[] {
    return this.inbox
      .all(kind)
      .filter((fact) => (which === undefined || fact.stream === which.in) && this.seen(fact) !== undefined)
  }

  async either(...occasions: readonly Occasion<Kind>[]): Promise<SlimFact> {
    const found = () => this.seen(firstOf(this.inbox, occasions))
    await this.until(() => found() !== undefined)
    return found() as SlimFact
  }

  async owe(owed: Owed): Promise<SlimFact> {
    const kept = await keep(this, owed, 'must')
    if ('met' in kept) return kept.met
    return 'closed' in kept ? kept.closed : this.lapsed(kept.lapsed)
  }

  async window(owed: Owed): Promise<SlimFact> {
    const kept = await keep(this, owed, 'may')
    if ('met' in kept) return kept.met
    return 'closed' in kept ? kept.closed : this.lapsed(kept.lapsed)
  }

  async act<Name extends ActNames>(
    name: Name,
    stream: StreamId,
    data: DataOf<Name>,
    key = '',
    owed?: () => Promise<unknown>,
  ): Promise<readonly SlimFact[]> {
    const asked = { act: name, key }
    for (let begun = false; ;) {
      const seen = this.inbox.news
      const result = await this.call<ActResult>(name, { process: this.id, stream, key, data })
      this.note(asked, result.refused.length > 0)
      if (result.refused.length === 0) return result.facts
      if (!begun && result.refused.every(({ byPeople }) => byPeople === true)) {
        begun = true
        void owed?.()
      }
      const notBefore = result.refused.map((refusal) => refusal.notBefore).find((moment) => moment !== undefined)
      await this.until(() => this.inbox.news > seen, notBefore === undefined ? undefined : this.again(notBefore))
      await this.load()
    }
  }

  each(kind: Answered, handle: (fact: SlimFact) => Promise<unknown>): Promise<never> {
    return new Promise((_, reject) => {
      this.handleEach(kind, (fact) => void handle(fact).catch(reject)).catch(reject)
    })
  }

  async scope<Result>(
    { until, says }: { readonly until: readonly Occasion<Kind>[]; readonly says: string },
    walk: (it: Walk<Kind>) => Promise<Result>,
  ): Promise<Left<Result>> {
    const inside = new Walking<Kind>(this.ground, this.began, this, until)
    let ran: { readonly done: Result } | { readonly failed: unknown } | undefined
    void walk(inside).then(
      (done) => (ran = { done }),
      (failed: unknown) => (ran = { failed }),
    )
    // The end of what is around it is none of its own: then it is left with that.
    const ended = () => this.seen(firstOf(this.inbox, until))
    await this.until(() => ran !== undefined || ended() !== undefined)
    // What came before its end may still take it to its own result: then that was first. And what was met in it may not have been noted yet.
    this.count('pending', 1)
    await inside.quiet()
    this.count('pending', -1)
    if (ran !== undefined && 'failed' in ran) throw ran.failed
    inside.left = true
    for (const stream of inside.owing) await this.lapse(stream, says)
    await this.leave([...inside.refused])
    return ran ?? { endedBy: ended() as SlimFact }
  }

  /** Walks from the facts: reads them, walks, and lapses what is open and no longer asked for. Throws AnswerDoesNotFit, whichever part got such an answer. */
  async run(walk: (it: Walk<Kind>) => Promise<void>): Promise<void> {
    const brokenOff = new Promise<never>((_, reject) => (this.breakOff = reject))
    await Promise.race([this.walkFromFacts(walk), brokenOff])
  }

  /** Somebody says that there may be news: reads the facts, once more where it is reading already, and whoever waits for any asks again. */
  async lookAgain(): Promise<void> {
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

  /** One call of an act; the facts it gives go into the inbox. Where the answer is that of another act the walk ends with AnswerDoesNotFit. */
  async call<Result extends Answer>(name: keyof Acts, request: object): Promise<Result> {
    // In a part that has ended nothing is asked for; what was done in it is done.
    const before = this.doneBefore(name, request)
    if (this.wasLeft() || (before === undefined && this.endedBy() !== undefined)) return never()
    this.count('pending', 1)
    try {
      const answer = (before ?? (await this.ground.ask(name, request as never))) as unknown as Result
      if (!fits(answer, name, request)) {
        this.root().breakOff(answerDoesNotFit(answer, name, request))
        return never()
      }
      this.inbox.add(answer.facts)
      return answer
    } finally {
      this.count('pending', -1)
    }
  }

  /** Reads from the facts what is not known yet; with `done` also what the process has done. */
  async load(done?: '', left: readonly LeftAct[] = []): Promise<void> {
    for (let above: string | undefined = done; ;) {
      const question: LoadQuestion = {
        process: this.id,
        have: this.inbox.loaded(),
        start: this.start.stream,
        ...(above === undefined ? {} : { done: above }),
        ...(left.length === 0 ? {} : { left }),
      }
      const page: Answer & Loaded = await this.call('inbox.load', question)
      this.inbox.addLoaded(page.facts)
      for (const one of page.done ?? []) this.before.set(`${one.act}:${one.key}`, one)
      above = page.doneUpTo
      if (!page.more && above === undefined) return
    }
  }

  /** The answer of an act that was done before: nobody need be asked, so a process begun anew is where it was with one reading. */
  private doneBefore(act: keyof Acts, { stream, key }: Partial<ActResult['of']>): object | undefined {
    const { facts, times } = this.before.get(`${act}:${key}`) ?? {}
    return facts && { of: { act, stream, key }, facts, refused: [], times }
  }

  get now(): Instant {
    return this.ground.now
  }

  /** Waits for the condition, or for the moment if there is one; true when the condition holds. For ever where its scope was left. */
  async until(condition: () => boolean, moment?: Instant): Promise<boolean> {
    if (condition()) return true
    const held = await this.ground.until(() => this.wasLeft() || condition(), moment)
    this.count('woken', 1)
    return this.wasLeft() ? never() : held
  }

  /** The moment to ask again after «not before»: that moment, or a second from now where it has passed here already (clocks differ a little). */
  again(notBefore: Instant): Instant {
    return notBefore > this.now ? notBefore : instantOf(millis(this.now) + 1000)
  }

  /** A fact as this part sees it: none that comes after what ended it. */
  seen(fact: SlimFact | undefined): SlimFact | undefined {
    const end = this.endedBy()
    return fact === undefined || end === undefined || isBefore(fact, end) ? fact : undefined
  }

  /** Notes that an obligation is asked for here. */
  owes(obligation: StreamId): void {
    this.asked.add(obligation)
    this.owing.add(obligation)
    this.outer?.owes(obligation)
  }

  /** Notes that nothing is owed any more. */
  owesNoMore(obligation: StreamId): void {
    this.owing.delete(obligation)
    this.outer?.owesNoMore(obligation)
  }

  /** The fact that ends this part, if it is there. */
  endedBy(): SlimFact | undefined {
    return this.outer === undefined ? undefined : (this.outer.endedBy() ?? firstOf(this.inbox, this.ends))
  }

  /** The stream a process is about. */
  get main(): StreamId {
    return mainStream(this.id)
  }

  private async walkFromFacts(walk: (it: Walk<Kind>) => Promise<void>): Promise<void> {
    await this.load('')
    this.reading = false
    if (this.readAgain) await this.lookAgain()
    await Promise.all([walk(this), this.lapseUnasked()])
  }

  private root(): Walking<Kind> {
    return this.outer?.root() ?? this
  }

  private wasLeft(): boolean {
    return this.left || (this.outer?.wasLeft() ?? false)
  }

  private async handleEach(kind: Answered, handle: (fact: SlimFact) => void): Promise<never> {
    const handled = new Set<SlimFact>()
    const fresh = () => this.inbox.all(kind).filter((fact) => !handled.has(fact) && this.seen(fact) !== undefined)
    for (;;) {
      await this.until(() => fresh().length > 0)
      for (const fact of fresh()) {
        handled.add(fact)
        handle(fact)
      }
    }
  }

  private lapsed(fact: SlimFact): SlimFact | Promise<never> {
    return this.outer === undefined ? fact : never()
  }

  private async lapse(obligation: StreamId, why: string): Promise<void> {
    // Refused where it is met or closed by now: then there is nothing to lapse.
    await this.call<ActResult>('LapseObligation', { process: this.id, stream: obligation, key: obligation, data: { why } })
    this.owesNoMore(obligation)
  }

  /** Once the walk is quiet, with no act of its own held up: what is open and was not asked for is no longer wanted. */
  private async lapseUnasked(): Promise<void> {
    const known = this.inbox.all('ObligationOpened').map(({ stream }) => stream)
    do {
      await this.until(() => this.refused.size === 0)
      await this.quiet()
    } while (this.refused.size > 0)
    for (const stream of known)
      if (!this.asked.has(stream) && !this.inbox.lapsed(stream)) await this.lapse(stream, '流程不再要求办理')
  }

  /** Until no act of this part is in flight and nothing that ran will ask for one. */
  private async quiet(): Promise<void> {
    for (let seen = -1; this.pending > 0 || this.woken > seen;) {
      await this.ground.until(() => this.pending === 0)
      seen = this.woken
      await allHasRun(this.ground)
      await allHasRun(this.ground)
    }
  }

  /** Says with a reading that refused acts are not asked for any more: whoever notes what waits would take them for stuck. */
  private async leave(acts: readonly LeftAct[]): Promise<void> {
    if (acts.length === 0) return
    await this.load(undefined, acts)
    // Not before: where this part has ended too, what is around it says it.
    for (const act of acts) this.note(act, false)
  }

  private note(act: LeftAct, waits: boolean): void {
    if (waits) this.refused.add(act)
    else this.refused.delete(act)
    this.outer?.note(act, waits)
  }

  private count(what: 'pending' | 'woken', by: number): void {
    this[what] += by
    this.outer?.count(what, by)
  }
}

/** Until whatever is runnable has run: the first look comes at once, the second when there is nothing left to run. */
export function allHasRun(ground: Pick<Ground, 'until'>): Promise<boolean> {
  let looks = 0
  return ground.until(() => looks++ > 0)
}

/** What a part that was left waits for. */
const never = (): Promise<never> => new Promise(() => undefined)
