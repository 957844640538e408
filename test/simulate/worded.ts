import { streams, type FactDeclaration } from '#domain'
import { actionsOf } from '#engine'
import type { StoredFact } from '#event-store'
import { spoken, streamKey, streamKind } from '#kernel'
import type { Seen, Sentence } from './seen.js'

/** What a person may read of letters: numbers of plans, cases and contracts, names that people sign in by, lines, lots and workers. */
const numbers = /^[a-z0-9][a-z0-9-]*-\d{4}(?:[.:/-].*)?$/
const letters = /[A-Za-z][\w-]*(?:[.:/][\w-]+)*/g
const broken = /undefined|NaN|\[object|\d{4}-\d{2}|«|»/

/** How each kind of fact is told. */
const tellings = new Map(
  streams.flatMap(({ facts }) =>
    Object.entries(facts as Readonly<Record<string, FactDeclaration>>).map(([kind, one]) => [kind, one] as const),
  ),
)

type Known = { readonly names: Map<string, string>; readonly words: Set<string>; seen: number; states: number }

/** What a run has told so far, by its engine: facts are looked at once. */
const known = new WeakMap<object, Known>()

function knownOf({ engine, actors }: Seen): Known {
  const before = known.get(engine)
  if (before) return before
  const fresh = { names: new Map<string, string>(), words: new Set(actors.keys()), seen: 0, states: 0 }
  known.set(engine, fresh)
  return fresh
}

/** Units by their names, places by their hosts'; of what has none its id is what people call it. */
function learn({ type, stream, key, data }: StoredFact, { names, words }: Known): void {
  const of = data as { readonly name?: string; readonly host?: string }
  if (type === 'OrganizationRegistered') names.set(streamKey(stream), of.name ?? '')
  if (type === 'SiteRegistered') names.set(streamKey(stream), names.get(of.host ?? '') ?? '')
  if (type === 'PractitionerRegistered') words.add(streamKey(stream))
  if ((type === 'PlanLineAdded' || type === 'LotOffered') && key !== null) words.add(key)
}

/** How an agency’s workers are numbered: its own id, then what it likes. */
const ofWorkers = (word: string, names: Known['names']): boolean => [...names.keys()].some((unit) => word.startsWith(`${unit}-`))

/** What of a sentence is no word for people. */
function strange(sentence: string, { names, words }: Known): readonly string[] {
  const told = spoken(sentence, (id) => names.get(id))
  const foreign = (told.match(letters) ?? []).filter((word) => !words.has(word) && !numbers.test(word) && !ofWorkers(word, names))
  return [...foreign, ...(broken.exec(told) ?? [])].map((word) => `${word}: ${told}`)
}

/** Numbers of papers are what somebody wrote on them. */
const typed = ['voucher', 'number', 'minutes', 'catalogue']

function without(told: string, data: object, field: string): string {
  const value = (data as Readonly<Record<string, unknown>>)[field]
  return typeof value === 'string' && value !== '' ? told.replaceAll(value, '') : told
}

function sentencesOf({ type, data }: StoredFact): readonly string[] {
  const { says, derivation, basis } = data as {
    readonly says?: string
    readonly derivation?: readonly string[]
    readonly basis?: { readonly derivation?: readonly string[] }
  }
  const tells = tellings.get(type)?.tells as ((data: object) => string) | undefined
  const own = tells ? [typed.reduce((told, field) => without(told, data, field), tells(data))] : []
  return [...own, ...(says === undefined ? [] : [says]), ...(derivation ?? basis?.derivation ?? [])]
}

/** What facts tell: their own sentence, what is owed and how its day was counted, what was found. */
export const worded: Sentence = {
  name: 'worded',
  says: 'what people read is in their words: no code, no English word, names instead of ids',
  holds: 'when quiet',
  broken: (seen) => {
    const so = knownOf(seen)
    const fresh = seen.facts.slice(so.seen)
    so.seen = seen.facts.length
    for (const fact of fresh) learn(fact, so)
    return fresh.flatMap((fact) => sentencesOf(fact).flatMap((one) => strange(one, so).map((what) => `${fact.type} ${what}`)))
  },
}

/** What somebody is told who asks what they can do, in one state of so many. */
export const refusalsWorded = (oneIn: number): Sentence => ({
  name: 'refusals worded',
  says: 'why something cannot be done is in people’s words',
  holds: 'when quiet',
  broken: async (seen) => {
    const so = knownOf(seen)
    so.states += 1
    if (so.states % oneIn !== 0) return []
    const own = [...new Set(seen.facts.map(({ stream }) => stream))].filter((stream) => streamKind(stream) !== 'obligation')
    const actors = [...seen.actors.values()].filter((_, at) => at % 11 === so.states % 11)
    const told = await Promise.all(
      own
        .slice(-20)
        .flatMap((stream) => actors.map((actor) => actionsOf(seen.engine, { stream, actor, isParty: true, attempts: 1 }))),
    )
    const says = new Set(told.flat().flatMap(({ refusals }) => refusals.map((refusal) => `${refusal.code} ${refusal.says}`)))
    return [...says].flatMap((one) => strange(one.slice(one.indexOf(' ') + 1), so).map((what) => `${one.split(' ')[0]} ${what}`))
  },
})
