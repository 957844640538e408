import { setTimeout as wait } from 'node:timers/promises'
import type { SlimFact } from '#domain/process'
import type { Instant, StreamId } from '#kernel'
import type { ActRequest, ActResult, Acts, Times } from '../../workflows/kit/acts.js'
import { placeOf, type Lived } from './recorded.js'

/** Numbers from 0 to 1 out of a seed: the same for the same. */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const far = '2099-01-01T00:00:00.000Z' as Instant
const never: Times = { due: far, askAt: far, rungs: { leader: far, supervisor: far } }

/**
 * A lived case begun anew somewhere in its life: so many facts are there, the rest come by and by. Its acts answer what they did then, after a
 * while; now and then one is refused at first, or fails. Who acts and who tells draw from one seed.
 */
export class Relived {
  private readonly there: SlimFact[]
  private readonly left: SlimFact[]
  private readonly refusedOnce = new Set<string>()
  /** The moment it is taken up. */
  readonly now: Instant
  readonly lapsed: string[] = []

  constructor(
    readonly lived: Lived,
    private readonly random: () => number,
  ) {
    const begun = 1 + Math.floor(random() * lived.done.length)
    this.there = lived.done.slice(0, begun)
    this.left = lived.done.slice(begun)
    this.now = this.there.map(({ on }) => on).reduce((a, b) => (a > b ? a : b))
    for (const { facts } of lived.answers.values()) if (facts.every(({ on }) => on < this.now)) this.there.push(...facts)
  }

  /** The next facts that people make true, some of them told; undefined when all have happened. */
  next(): { readonly told: readonly SlimFact[]; readonly now: Instant } | undefined {
    const facts = this.left.splice(0, 1 + Math.floor(this.random() * 4))
    const last = facts.at(-1)
    if (last === undefined) return undefined
    this.there.push(...facts)
    // A hint may be lost; the facts stand.
    return { told: this.random() < 0.1 ? [] : facts, now: last.on }
  }

  /** One act, as the worker would be asked for it. */
  async answer(name: keyof Acts, request: Partial<ActRequest> & { readonly have?: readonly (readonly [StreamId, number])[] }) {
    await wait(this.random() < 0.5 ? 0 : this.random() * 30)
    if (this.random() < 0.03) throw new Error('the database is away')
    if (name === 'inbox.load') return this.load(new Map(request.have))
    const { stream = '' as StreamId, key } = request
    const of = { act: name, stream, ...(key === undefined ? {} : { key }) }
    if (name === 'obligation.times') return { of, facts: [], ...this.times(stream) }
    if (name === 'obligation.lapse') this.lapsed.push(stream)
    const known = this.lived.answers.get(`${name} ${stream} ${key}`)
    const opened = name === 'obligation.open' ? { times: known?.times ?? never } : {}
    const which = `${name} ${stream} ${key}`
    const isDone = known?.facts.every((fact) => this.there.some((one) => placeOf(one) === placeOf(fact))) ?? false
    const mayRefuse = !name.startsWith('obligation.') && !isDone && !this.refusedOnce.has(which) && this.random() < 0.3
    if (mayRefuse) this.refusedOnce.add(which)
    const refused: ActResult['refused'] = known === undefined || mayRefuse ? [{ code: 'NotYet' }] : []
    if (known === undefined || mayRefuse) return { of, facts: [], refused: name === 'obligation.open' ? [] : refused, ...opened }
    if (!isDone) this.there.push(...known.facts)
    return { ...known, of, ...opened }
  }

  private load(have: ReadonlyMap<StreamId, number>) {
    const news = this.there.filter(({ stream, version }) => version > (have.get(stream) ?? 0))
    const page = [...news].sort((a, b) => a.version - b.version).slice(0, 40)
    return { facts: page, more: page.length < news.length }
  }

  private times(stream: StreamId): Times {
    return [...this.lived.answers.values()].find(({ of }) => of.act === 'obligation.open' && of.stream === stream)?.times ?? never
  }
}
