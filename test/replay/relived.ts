import { setTimeout as wait } from 'node:timers/promises'
import { satisfies, type SlimFact } from '#domain/process'
import type { Instant, StreamId } from '#kernel'
import type { ActRequest, ActResult, Acts, Done, LoadQuestion, Times } from '../../workflows/kit/acts.js'
import type { Chance } from '../simulate/chance.js'
import { placeOf, type Lived } from './recorded.js'

const far = '2099-01-01T00:00:00.000Z' as Instant
const never: Times = { due: far, askAt: far, rungs: { leader: far, supervisor: far } }

/** Facts that come while it is relived, at the most. */
const come = 12

const stopsAndResumes: ReadonlySet<string> = new Set(['ClockStopped', 'ClockResumed'])

type Asked = Partial<ActRequest> & Partial<Pick<LoadQuestion, 'have' | 'done'>>

/**
 * A lived case begun somewhere in its life: so many facts are there, the next ones come by and by. Its acts answer what they did then,
 * after a while; now and then one is refused at first, or fails. Who acts and who tells draw from one seed.
 */
export class Relived {
  private readonly there: SlimFact[]
  private readonly left: SlimFact[]
  private readonly refusedOnce = new Set<string>()
  /** What meets each obligation that was asked for. */
  private readonly doneBy = new Map<StreamId, readonly string[]>()
  private inFlight = 0
  /** The moment it is taken up. */
  readonly now: Instant
  readonly lapsed: string[] = []
  /** What was owed a second time. */
  readonly anew: string[] = []
  /** Acts that were asked for while another was being done: there must be none. */
  readonly sideBySide: string[] = []

  constructor(
    readonly lived: Lived,
    private readonly chance: Chance,
  ) {
    // Every second one without stops of its clock: with them each obligation is redated, which takes as long as all the rest.
    const withStops = chance.below(2) === 0
    const done = lived.done.filter(({ kind }) => withStops || !stopsAndResumes.has(kind))
    const turn = lived.turn === undefined ? -1 : done.indexOf(lived.turn)
    const begun = turn === -1 ? 1 + chance.below(done.length) : Math.min(Math.max(1, turn + 3 - chance.below(9)), done.length)
    this.there = done.slice(0, begun)
    this.left = done.slice(begun, begun + come)
    this.now = this.there.map(({ on }) => on).reduce((a, b) => (a > b ? a : b))
    // Or the process was never there until now: all that people did has been done, and nothing of what it does itself.
    if (chance.below(2) === 0)
      for (const { facts } of lived.answers.values()) if (facts.every(({ on }) => on < this.now)) this.there.push(...facts)
  }

  /** How many facts are still to come. */
  get toCome(): number {
    return this.left.length
  }

  /** Whether an act of it is being done. */
  get isBusy(): boolean {
    return this.inFlight > 0
  }

  /** Whether a report was owed of a month that nobody reported when it was lived. */
  get owesMonthsAdded(): boolean {
    const reports = [...this.doneBy.keys()].filter((stream) => stream.includes('/agreed:monthly-report'))
    return reports.some((stream) => ![...this.lived.answers.keys()].some((which) => which.includes(stream)))
  }

  /** Whether something was owed under a rule. */
  owed(rule: string): boolean {
    return [...this.doneBy.keys()].some((stream) => stream.includes(`/${rule}`))
  }

  /** The next facts that people make true, those told of them, and the moment it then is; undefined when all have happened. */
  next(): { readonly told: readonly SlimFact[]; readonly now: Instant } | undefined {
    const facts = this.left.splice(0, 1 + this.chance.below(4))
    const last = facts.at(-1)
    if (last === undefined) return undefined
    this.there.push(...facts)
    // A hint may be lost; the facts stand.
    return { told: this.chance.below(10) === 0 ? [] : facts, now: last.on }
  }

  /** One act, as the worker would be asked for it. */
  async answer(name: keyof Acts, request: Asked): Promise<object> {
    if (name === 'OpenObligation' && request.stream !== undefined)
      this.doneBy.set(request.stream, (request.data as { doneBy: readonly string[] }).doneBy)
    if (this.inFlight > 0) this.sideBySide.push(name)
    this.inFlight += 1
    try {
      if (this.chance.below(2) === 0) await wait(this.chance.below(30))
      if (this.chance.below(100) < 3) throw new Error('the database is away')
      return this.answered(name, request)
    } finally {
      this.inFlight -= 1
    }
  }

  private answered(name: keyof Acts, { have, done, stream = '' as StreamId, key }: Asked): object {
    if (name === 'inbox.load') return this.load(new Map(have), done !== undefined)
    const of = { act: name, stream, ...(key === undefined ? {} : { key }) }
    if (name === 'obligation.times') return { of, facts: [], ...this.times(stream) }
    if (name === 'LapseObligation')
      return this.isMet(stream)
        ? { of, facts: [], refused: [{ code: 'ObligationMet' }] }
        : { of, facts: [this.lapse(stream)], refused: [] }
    if (name === 'OpenObligation' && stream.includes('~')) this.anew.push(stream)
    const which = `${name} ${stream} ${key}`
    const known = this.lived.answers.get(which)
    const times = name === 'OpenObligation' ? { times: known?.times ?? never } : {}
    const isDone = known !== undefined && this.isThere(known.facts)
    const mayRefuse = !name.startsWith('obligation.') && !isDone && !this.refusedOnce.has(which) && this.chance.below(10) < 3
    if (mayRefuse) this.refusedOnce.add(which)
    if (known === undefined || mayRefuse)
      return { of, facts: [], refused: name === 'OpenObligation' ? [] : [{ code: 'NotYet' }], ...times }
    if (!isDone) this.there.push(...known.facts)
    return { ...known, of, ...times } satisfies ActResult & { times?: Times }
  }

  private load(have: ReadonlyMap<StreamId, number>, asksDone: boolean): object {
    const news = this.there.filter(({ stream, version }) => version > (have.get(stream) ?? 0))
    const page = [...news].sort((a, b) => a.version - b.version).slice(0, 40)
    return { facts: page, more: page.length < news.length, ...(asksDone ? { done: this.done() } : {}) }
  }

  /** What the process has done before, as the store would give it. */
  private done(): Done[] {
    const done = [...this.lived.answers.values()].filter(({ facts }) => facts.length > 0 && this.isThere(facts))
    return done.map(({ of, facts, times }) => ({
      act: of.act,
      key: of.key ?? '',
      facts,
      ...(times === undefined ? {} : { times }),
    }))
  }

  private lapse(stream: StreamId): SlimFact {
    const fact: SlimFact = { stream, version: 1000, kind: 'ObligationLapsed', key: null, on: this.now }
    this.lapsed.push(stream)
    this.there.push(fact)
    return fact
  }

  /** What was done does not lapse, as LapseObligation has it. */
  private isMet(stream: StreamId): boolean {
    const doneBy = this.doneBy.get(stream) ?? []
    return this.there.some((fact) => satisfies(doneBy, fact))
  }

  private isThere(facts: readonly SlimFact[]): boolean {
    return facts.every((fact) => this.there.some((one) => placeOf(one) === placeOf(fact)))
  }

  private times(stream: StreamId): Times {
    return [...this.lived.answers.values()].find(({ of }) => of.act === 'OpenObligation' && of.stream === stream)?.times ?? never
  }
}
