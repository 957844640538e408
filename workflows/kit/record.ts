import { heard, mainStream, processKind, type ProcessId, type SlimFact } from '#domain/process'
import type { Instant, StreamId } from '#kernel'
import type { Acts } from './acts.js'
import type { Owed } from './owe.js'
import type { Answered, Left, Occasion, Walk } from './walk.js'

type Kind = keyof typeof heard

/** A fact as a definition names it. */
export type Named = { readonly kind: string; readonly stream: StreamId; readonly key: string | null }

/** Something somebody owes, or may do for a time. `doneBy`: each fact that meets it. */
export type OwedStep = Omit<Owed, 'from' | 'doneBy'> & {
  readonly step: 'owe' | 'window'
  /** The stream it is about. */
  readonly about: StreamId
  readonly from: Named
  readonly doneBy: readonly Named[]
}

/** What a process does or waits for, in the order in which its walk comes to it. `only`: the facts, other than on the straight way, that lead there. */
export type Step = { readonly only: readonly Named[] } & (
  | OwedStep
  | { readonly step: 'act'; readonly act: keyof Acts; readonly stream: StreamId; readonly key: string }
  | { readonly step: 'wait'; readonly for: readonly Named[] }
  | { readonly step: 'count'; readonly kind: string }
  | { readonly step: 'scope'; readonly says: string; readonly until: readonly Named[] }
)

/**
 * What is recorded: the walk of a kind, under an id made for it, with the keys of the facts it counts over (two of each where none are said). Of one
 * process: which facts are there, so that what happened is its straight way.
 */
export type Recording<K extends Kind> = {
  readonly id: ProcessId
  readonly start: Named
  readonly counted: Readonly<Record<string, readonly string[]>>
  readonly happened?: (fact: Named) => boolean
  readonly walk: (it: Walk<K>) => Promise<void>
}

/** Where a walk could go on in another way: which alternative was taken; 0 is the straight way. */
type Choices = ReadonlyMap<string, number>
type Fork = { readonly name: string; readonly at: string; readonly alternatives: readonly Named[] }

/** No walk is this long: one that goes on and on has a loop that nothing ends. */
const longest = 2_000

/**
 * The definition of a process: every step of its walk, once. It is walked again and again, until each alternative of `doneBy`, `either` and
 * `until` has been taken, each once wherever it stands, so a loop comes out twice. Throws an Error for a walk that does not end.
 */
export async function record<K extends Kind>(recording: Recording<K>): Promise<readonly Step[]> {
  const steps = new Map<string, Step>()
  const taken = new Set<string>()
  const ways: Choices[] = [new Map()]
  for (let way = ways.shift(); way; way = ways.shift()) {
    const recorder = new Recorder<K>(recording, way)
    await recording.walk(recorder)
    for (const [name, step] of recorder.steps) if (!steps.has(name)) steps.set(name, step)
    for (const { name, at, alternatives } of recorder.forks) {
      for (const [index, { kind }] of alternatives.entries()) {
        const alternative = `${name} ${kind}`
        if (index === 0 || taken.has(alternative)) continue
        taken.add(alternative)
        ways.push(new Map([...way, [at, index]]))
      }
    }
  }
  return [...steps.values()]
}

/** A walk on which everything happens at once, and nothing but what the choices say. */
class Recorder<K extends Kind> implements Walk<K> {
  readonly id: ProcessId
  readonly start: SlimFact
  readonly steps = new Map<string, Step>()
  readonly forks: Fork[] = []
  private readonly named = new Set<StreamId>()
  private only: readonly Named[] = []
  private made = 0

  constructor(
    private readonly recording: Recording<K>,
    private readonly way: Choices,
  ) {
    this.id = recording.id
    this.start = this.happens(recording.start)
  }

  fact(kind: string, which: { readonly key?: string; readonly in?: StreamId } = {}): Promise<SlimFact> {
    this.knows(which.in)
    const named = this.name(kind, which.in, which.key)
    this.note(`wait ${said(named)}`, { step: 'wait', for: [named] })
    return Promise.resolve(this.happens(named))
  }

  facts(kind: string, which?: { readonly in: StreamId }): SlimFact[] {
    this.note(`count ${kind}${which === undefined ? '' : ` ${which.in}`}`, { step: 'count', kind })
    const keys = this.recording.counted[kind] ?? ['1', '2']
    const told = (heard[processKind(this.id)] as Readonly<Record<string, string>>)[kind]
    const streams = which === undefined ? [...(told === 'perStream' ? this.named : [this.main])] : [which.in]
    return streams.flatMap((stream) => keys.map((key) => this.happens({ kind, stream, key })))
  }

  either(...occasions: readonly Occasion<K>[]): Promise<SlimFact> {
    for (const { in: stream } of occasions) this.knows(stream)
    const named = occasions.map(({ kind, in: stream, key }) => this.name(kind, stream, key))
    const at = `either ${named.map(said).join(' ')}`
    this.note(at, { step: 'wait', for: named })
    return Promise.resolve(this.oneOf(`either ${named.map(({ kind }) => kind).join(' ')}`, at, named))
  }

  owe(owed: Owed): Promise<SlimFact> {
    return this.owed('owe', owed)
  }

  window(owed: Owed): Promise<SlimFact> {
    return this.owed('window', owed)
  }

  async act(
    act: keyof Acts,
    stream: StreamId,
    _data: unknown,
    key = '',
    owed?: () => Promise<unknown>,
  ): Promise<readonly SlimFact[]> {
    this.note(`${act} ${stream} ${key}`, { step: 'act', act, stream, key })
    await owed?.()
    return []
  }

  each(kind: Answered, handle: (fact: SlimFact) => Promise<unknown>): Promise<never> {
    this.note(`count ${kind}`, { step: 'count', kind })
    const keys = this.recording.counted[kind] ?? []
    return new Promise((_, reject) => {
      for (const key of keys) handle(this.happens({ kind, stream: this.main, key })).catch(reject)
    })
  }

  async scope<Result>(
    { until, says }: { readonly until: readonly Occasion<K>[]; readonly says: string },
    walk: (it: Walk<K>) => Promise<Result>,
  ): Promise<Left<Result>> {
    const ends = until.map(({ kind, in: stream, key }) => this.name(kind, stream, key))
    const at = `scope ${says} ${ends.map(said).join(' ')}`
    this.note(at, { step: 'scope', says, until: ends })
    const done = this.name('', this.main)
    const end = this.choose(`scope ${says}`, at, [done, ...ends])
    // What is inside stands on the straight way already: here it only matters that it was left.
    return end === done ? { done: await walk(this) } : { endedBy: this.happens(end) }
  }

  private owed(step: 'owe' | 'window', { from, doneBy = [], ...owed }: Owed): Promise<SlimFact> {
    this.knows(owed.in)
    const stream = `obligation/${owed.subject ?? this.main}/${owed.rule}` as const
    const met = (typeof doneBy === 'string' ? [doneBy] : doneBy).map((name) => {
      const [kind = '', key = owed.doneKey] = name.split('#')
      return this.name(kind, owed.in, key)
    })
    const closed = { kind: 'WindowClosed', stream, key: owed.key ?? null }
    const { kind, stream: fromStream, key } = from
    const at = `${owed.subject ?? ''} ${owed.rule} ${owed.key ?? ''}${owed.anew ? ' anew' : ''}`
    this.note(at, { step, ...owed, about: owed.subject ?? this.main, from: { kind, stream: fromStream, key }, doneBy: met })
    return Promise.resolve(this.oneOf(owed.rule, at, step === 'window' ? [closed, ...met] : met))
  }

  /** What happens once in each stream happens in those that the walk has named. */
  private knows(stream: StreamId | undefined): void {
    if (stream !== undefined) this.named.add(stream)
  }

  private oneOf(name: string, at: string, alternatives: readonly Named[]): SlimFact {
    return this.happens(this.choose(name, at, alternatives))
  }

  private choose(name: string, at: string, alternatives: readonly Named[]): Named {
    const straightFirst = this.straightFirst(alternatives)
    this.forks.push({ name, at, alternatives: straightFirst })
    const chosen = this.way.get(at) ?? 0
    const one = straightFirst[chosen] as Named
    if (chosen > 0) this.only = [...this.only, one]
    return one
  }

  /** What happened comes first; a part of a walk is walked through all the same, whatever ended it. */
  private straightFirst(alternatives: readonly Named[]): readonly Named[] {
    const { happened } = this.recording
    const first = alternatives[0]?.kind === '' ? undefined : alternatives.find((one) => happened?.(one))
    return first === undefined ? alternatives : [first, ...alternatives.filter((one) => one !== first)]
  }

  private note(name: string, step: Step extends infer One ? (One extends Step ? Omit<One, 'only'> : never) : never): void {
    if (this.steps.size > longest)
      throw new Error(`the walk of ${this.id} does not end: ${[...this.steps.keys()].slice(-3).join('; ')}`)
    this.steps.set(name, { ...step, only: this.only })
  }

  private name(kind: string, stream: StreamId = this.main, key?: string): Named {
    return { kind, stream, key: key ?? null }
  }

  /** Two months lie between a fact and its due: whoever counts months counts two. */
  private happens({ kind, stream, key }: Named): SlimFact {
    this.made += 1
    return { kind, stream, key, version: this.made, on: moment, due: later }
  }

  private get main(): StreamId {
    return mainStream(this.id)
  }
}

const moment = '2026-01-01T02:00:00.000Z' as Instant
const later = '2026-02-28T16:00:00.000Z' as Instant
const said = ({ kind, stream, key }: Named): string => `${kind}@${stream}${key === null ? '' : `#${key}`}`
