import { satisfies, streamOfOccasion, subjectOf } from '#domain/process'
import type { StoredFact } from '#event-store'
import { streamKind, type Due, type Instant, type StreamId } from '#kernel'
import type { Duty } from '../../apps/cli/rehearse/autopilots/index.js'
import type { Written } from './written.js'

type Opened = {
  readonly rule: string
  readonly key?: string
  readonly says: string
  readonly mode: 'must' | 'may'
  readonly from: { readonly on: Instant }
  readonly bearer: { readonly role: string; readonly org?: string }
  readonly act: string
  readonly doneBy: readonly string[]
  readonly due: Instant
  /** Where it is later: from when on it is asked whether it was done. */
  readonly askAt?: Instant
  readonly basis: Due
}

/** An obligation or window as the facts have it. */
export type Standing = Opened & {
  readonly id: StreamId
  readonly caseId: string | null
  readonly process: string
  readonly openedAt: Instant
  readonly met: Instant | undefined
  readonly breachedOn: Instant | undefined
  readonly closed: boolean
}

/** All obligations of a run, from the facts in their order: what `views.obligation` is in PostgreSQL. */
export class Obligations {
  private readonly known = new Map<StreamId, Standing>()
  private readonly standing = new Map<StreamId, Standing>()

  /** `written`: what there is, whether or not it was taken in yet. */
  constructor(private readonly written: Written) {}

  /** Takes in what was written next. */
  take(fact: StoredFact): void {
    if (streamKind(fact.stream) === 'obligation') return this.own(fact)
    for (const one of this.standing.values())
      if (one.process === fact.process && satisfies(one.doneBy, occasion(fact))) this.set({ ...one, met: fact.occurredAt })
  }

  /** All there have been, by id. */
  get all(): readonly Standing[] {
    return [...this.known.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
  }

  /** Those that are neither met nor closed, in the order in which they were opened. */
  get open(): readonly Standing[] {
    return [...this.standing.values()]
  }

  /** Those about which something was written, as they are now. */
  of(facts: readonly StoredFact[]): readonly Standing[] {
    return [...new Set(facts.map(({ stream }) => stream))].flatMap((id) => this.known.get(id) ?? [])
  }

  /** Those that are met or closed. */
  get over(): readonly Standing[] {
    return [...this.known.values()].filter(({ id }) => !this.standing.has(id))
  }

  private set(one: Standing): void {
    this.known.set(one.id, one)
    if (one.met === undefined && !one.closed) this.standing.set(one.id, one)
    else this.standing.delete(one.id)
  }

  private own(fact: StoredFact): void {
    const before = this.known.get(fact.stream)
    switch (fact.type) {
      case 'ObligationOpened': {
        const opened = fact.data as Opened
        const among = [...new Set(opened.doneBy.map(streamOfOccasion))].flatMap((stream) => this.written.ofStream(stream))
        const there = among.filter((one) => satisfies(opened.doneBy, occasion(one)))
        const met = there.map(({ occurredAt }) => occurredAt).sort()[0]
        const { caseId, occurredAt: openedAt } = fact
        this.set({
          ...opened,
          id: fact.stream,
          caseId,
          process: fact.process ?? '',
          openedAt,
          met,
          breachedOn: undefined,
          closed: false,
        })
        return
      }
      case 'ObligationRedated':
        return this.change(before, fact.data)
      case 'ObligationBreached':
        return this.change(before, { breachedOn: fact.occurredAt })
      case 'BreachWithdrawn':
        return this.change(before, { breachedOn: undefined })
      case 'WindowClosed':
      case 'ObligationLapsed':
        return this.change(before, { closed: true })
      default:
    }
  }

  private change(before: Standing | undefined, change: Partial<Standing>): void {
    if (before) this.set({ ...before, ...change })
  }
}

const occasion = ({ stream, type: kind, key }: StoredFact) => ({ stream, kind, key })

/** An open obligation as an autopilot sees it. */
export const dutyOf = (one: Standing, seenAt: Instant): Duty => ({
  id: one.id,
  rule: one.rule,
  act: one.act,
  subject: subjectOf(one.id),
  process: one.process,
  mode: one.mode,
  ...(one.key === undefined ? {} : { key: one.key }),
  startedOn: one.from.on,
  due: one.due,
  seenAt,
  bearer: one.bearer,
  ...(one.caseId === null ? {} : { caseId: one.caseId }),
})
