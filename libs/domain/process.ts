import { streamKey, streamKind, type Held, type Instant, type StreamId } from '#kernel'
import { commonFacts } from './common-facts.js'
import {
  filled,
  keyOf,
  partsOf,
  type FactDeclaration,
  type Occurring,
  type ProcessKind,
  type StreamDeclaration,
} from './declaration.js'
import { declarations } from './declarations.js'

export type { ProcessKind } from './declaration.js'

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

/** The version of each kind of process that is started now; open ones stay on the version they were started with. */
export const processTypes = {
  plan: 'plan@4',
  purchase: 'purchase@4',
  contract: 'contract@9',
  challenge: 'challenge@4',
} as const satisfies Record<ProcessKind, string>

/** The case of a plan's line: `hs-mzj-2026` and `mz-06` → `hs-mzj-2026.mz-06`. Two units may both call a line `mz-06`. */
export const caseOf = (plan: string, line: string): string => `${plan}.${line}`

/** The plan and the line of a case. */
export function lineOfCase(caseId: string): { readonly plan: string; readonly line: string } {
  const [plan = '', line = ''] = caseId.split('.')
  return { plan, line }
}

/** The n-th of a lot: the lot itself, then `tx-yd:2`, `tx-yd:3`. */
export const nthOfLot = (lot: string, n: number): string => (n === 1 ? lot : `${lot}:${n}`)

/** The lot that such a name is of: `tx-yd:2` → `tx-yd`. */
export const lotOfNth = (nth: string): string => nth.split(':', 1)[0] ?? ''

/** An award's number names its case and what it is in it: `hs-mzj-2026.mz-06.tx-yd`; a further award of the lot ends in `:2`, `:3`. */
export const awardOf = (caseId: string, nth: string): string => `${caseId}.${nth}`

/** The award that a contract comes from, whichever year of it: `…tx-yd:r2` → `…tx-yd`. */
export const boughtAs = (award: string): string => award.replace(/:r\d+$/, '')

/** The contract of a later year of the same award: `…tx-yd` → `…tx-yd:r2`, that of the second year. */
export const renewalOf = (award: string, year: number): string => `${boughtAs(award)}:r${year}`

/** Whether a contract renews another, by its number. */
export const isRenewal = (award: string): boolean => boughtAs(award) !== award

/** An award as its case calls it: `hs-mzj-2026.mz-06.tx-yd:2` → `tx-yd:2`. */
export const nthOfAward = (award: string): string => award.slice(award.lastIndexOf('.') + 1)
const caseOfAward = (award: string): string => award.slice(0, award.lastIndexOf('.'))

/** The stream of one attempt at a purchase: `procurement/hs-mzj-2026.mz-06/1`. */
export const attemptAt = (caseId: string, attempt: number): StreamId => `procurement/${caseId}/${attempt}`

/** What a stream's id says: whose process hears of its facts, which case and which lot they belong to. */
export type Belonging = { readonly process?: ProcessId; readonly caseId?: string; readonly lot?: string }

/** The stream a process is about: `purchase/<case>` walks the first attempt of its case, the others the stream of their own name. */
export function mainStream(process: ProcessId): StreamId {
  return process.startsWith('purchase/') ? attemptAt(process.slice('purchase/'.length), 1) : process
}

type Declared = Omit<StreamDeclaration, 'facts'> & { readonly facts: { readonly [kind: string]: FactDeclaration } }

const declared: ReadonlyMap<string, Declared> = new Map(Object.entries<Declared>(declarations))

/**
 * Reads a stream's belonging from its id, by what its kind declares (DESIGN §9): its process, and the case and lot that a part `case`, `lot` or
 * `award` of its key names. Throws an Error for a kind of stream that nobody declared.
 */
export function belonging(stream: StreamId): Belonging {
  const declaration = declared.get(streamKind(stream))
  if (!declaration) throw new Error(`no such kind of stream: ${streamKind(stream)} (${stream})`)
  if (declaration.about === 'stream') return belonging(subjectOf(stream))
  const parts = keyOf(declaration, stream)
  const process = declaration.process === undefined ? {} : { process: filled(declaration.process, parts) as ProcessId }
  const { case: caseId, award, lot } = parts
  if (caseId !== undefined) return { ...process, caseId, ...(lot === undefined ? {} : { lot }) }
  return award === undefined ? process : { ...process, caseId: caseOfAward(award), lot: lotOfNth(nthOfAward(award)) }
}

/** The stream an obligation is about: `obligation/contract/hs-mzj-2026.mz-06.1/contract-signing` → `contract/hs-mzj-2026.mz-06.1`. */
export function subjectOf(obligation: StreamId): StreamId {
  const [kind = '', ...rest] = streamKey(obligation).split('/')
  const length = partsOf(declared.get(kind)?.key ?? '').length || 1
  return `${kind}/${rest.slice(0, length).join('/')}`
}

/** The streams whose stops of the clock count for a stream: its own, and that of the one it stands below. */
export function clocksOf(stream: StreamId): readonly StreamId[] {
  const declaration = declared.get(streamKind(stream))
  const { parent } = declaration ?? {}
  return declaration === undefined || parent === undefined
    ? [stream]
    : [stream, filled(parent, keyOf(declaration, stream)) as StreamId]
}

/** The streams whose stops can reach an obligation: those whose clocks are its subject's, and that in which its own clock began. A contract's signing runs from its purchase. */
export const clocksOfObligation = (subject: StreamId, from: StreamId): readonly StreamId[] => [
  ...new Set([...clocksOf(subject), ...clocksOf(from)]),
]

/** What stands still where an obligation does; undefined for one that goes on whatever is stopped. */
export function standsAs(subject: StreamId, rule: string): Held | undefined {
  const stands = clocksOf(subject)
    .map((stream) => declared.get(streamKind(stream))?.stands)
    .find((said) => said !== undefined)
  const but = stands?.but?.[rule]
  return but === undefined ? stands?.as : (but ?? undefined)
}

/** Whether a kind of fact stops clocks or lets them run on. */
export const changesClocks = (kind: string): boolean => kind === 'ClockStopped' || kind === 'ClockResumed'

/** The name of an obligation's stream; `key` where a subject can have several under one rule. */
export const obligationOf = (subject: StreamId, rule: string, key?: string): StreamId =>
  key === undefined ? `obligation/${subject}/${rule}` : `obligation/${subject}/${rule}/${key}`

/** Every kind of fact as its stream declares it; those that any stream may hold belong to none. */
const kinds: ReadonlyMap<string, FactDeclaration & { readonly of?: Declared }> = new Map([
  ...Object.entries<FactDeclaration>(commonFacts),
  ...[...declared.values()].flatMap((of) =>
    Object.entries<FactDeclaration>(of.facts).map(([kind, fact]) => [kind, { ...fact, of }] as const),
  ),
])

/** The process that a fact starts, if it starts one. */
export function startedBy({ kind, stream, key }: SlimFact): ProcessId | undefined {
  const { starts, of } = kinds.get(kind) ?? {}
  return starts === undefined || of === undefined
    ? undefined
    : (filled(starts, { ...keyOf(of, stream), '#': key ?? '' }) as ProcessId)
}

/** The process that a fact ends, if it ends one; a fact for a closed process wakes nobody. */
export const endedBy = (fact: SlimFact): ProcessId | undefined =>
  kinds.get(fact.kind)?.ends ? belonging(fact.stream).process : undefined

/** Kinds of fact that start a process. */
export const startingKinds: readonly string[] = [...kinds].flatMap(([kind, { starts }]) => (starts === undefined ? [] : [kind]))

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

type Streams = typeof declarations
type HeardIn<Facts, Process extends ProcessKind> = {
  readonly [
    kind in keyof Facts as Facts[kind] extends { readonly heard: { readonly [process in Process]: Occurring } } ? kind : never
  ]: Facts[kind] extends { readonly heard: { readonly [process in Process]: infer occurring } } ? occurring : never
}
type All<Union> = (Union extends unknown ? (part: Union) => void : never) extends (whole: infer Whole) => void ? Whole : never
type HeardBy<Process extends ProcessKind> = All<
  | { readonly [stream in keyof Streams]: HeardIn<Streams[stream]['facts'], Process> }[keyof Streams]
  | HeardIn<typeof commonFacts, Process>
>

const heardBy = (process: ProcessKind): readonly (readonly [string, Occurring])[] =>
  [...kinds].flatMap(([kind, { heard: by }]) => {
    const occurring = typeof by === 'object' ? by[process] : undefined
    return occurring === undefined ? [] : [[kind, occurring] as const]
  })

/**
 * The kinds of fact each kind of process hears, and how one of them is told from another: `once` in the process, `keyed` in its
 * stream, or once `perStream`. What a process does not hear it is not woken for, and cannot await.
 */
export const heard = Object.fromEntries(
  (Object.keys(processTypes) as ProcessKind[]).map((process) => [process, Object.fromEntries(heardBy(process))]),
) as { readonly [Process in ProcessKind]: { readonly [kind in keyof HeardBy<Process>]: HeardBy<Process>[kind] } }

/** What every process is woken for, and what it only reads. */
const byEvery = (which: FactDeclaration['heard']): readonly string[] =>
  [...kinds].flatMap(([kind, { heard: by }]) => (by === which ? [kind] : []))
const heardByEvery = byEvery('everyProcess')
const readByEvery = byEvery('whenRead')

/** All kinds of fact that a kind of process is woken for. */
export const kindsHeardBy = (kind: ProcessKind): readonly string[] => [...Object.keys(heard[kind]), ...heardByEvery]

/** All kinds of fact that a kind of process reads when it begins and before it acts on a timer. */
export const kindsReadBy = (kind: ProcessKind): readonly string[] => [...kindsHeardBy(kind), ...readByEvery]

/** The kind of a process, from its id. */
export const processKind = (process: string): ProcessKind => process.slice(0, process.indexOf('/')) as ProcessKind
