import { withCures } from './cure.js'
import {
  ask,
  isOnPlatform,
  notYours,
  offeredFields,
  registrars,
  type Actor,
  type OfferedField,
  type Subject,
  type Relation,
} from '#domain'
import { subjectOf } from '#domain/process'
import type { Store } from '#event-store'
import { streamKind, type Instant, type Refusal, type StreamId } from '#kernel'
import { contextOf } from './context.js'
import { doneBefore } from './done.js'
import type { Engine } from './engine.js'
import type { Folded } from './folded.js'
import { registeredFor } from './registry.js'
import { reliedOn } from './relied-on.js'

/** One act of a stream as somebody stands to it now. */
export type Action = {
  readonly act: string
  readonly says: string
  readonly by: readonly Relation[]
  /** It happens on the official platform: whoever runs the purchase registers it, and what is told here is told of registering it. */
  readonly registered?: true
  /** Nothing that is known without the act's data speaks against it. */
  readonly allowed: boolean
  /** Every reason why not; to somebody who is no party, that it is not theirs and no more. */
  readonly refusals: readonly Refusal[]
  /** When all reasons will have passed by themselves, where they will. */
  readonly notBefore?: Instant
  /** Names of the guards that can only be asked with the act's data. */
  readonly stillToAsk: readonly string[]
  /** What it asks for, with what there is to choose from, where it is allowed: to nobody else is told what a list holds. */
  readonly fields?: readonly OfferedField[]
}

/** Who asks, and whether they are a party (then all reasons are told). `attempts`: how many the case has had, of which an act may be about any. */
export type ActionsQuestion = {
  readonly stream: StreamId
  readonly actor: Actor
  readonly isParty: boolean
  readonly attempts?: number | undefined
}

/** So much of an act's data as is known before anybody says it. */
type Known = { readonly attempt: number } | undefined

/** What somebody can do in a stream, and why not: every act but those that processes alone do. Nothing is recorded of the asking. */
export async function actionsOf(engine: Engine<Store>, question: ActionsQuestion): Promise<Action[]> {
  const { stream, actor, isParty, attempts = 0 } = question
  const { definition, acts } = registeredFor(stream)
  const open = [...acts.values()].filter(({ by }) => by.some((relation) => relation !== 'process'))
  // A refusal is told of what is true now, not of what the cache last knew.
  const [now, own] = await Promise.all([engine.clock.now(), engine.cache.newest([stream])])
  const { state } = own.get(stream) as Folded
  const relied = (act: string, data: Known) => reliedOn({ act, stream, data }, state)
  const all = open.flatMap((act) => knownOf(act, attempts).flatMap((data) => relied(act.name, data)))
  const others = await engine.cache.newest([...new Set(all)])
  const done = await doneBefore(
    engine.store,
    stream,
    open.map(({ name }) => name),
  )
  const standing = (act: (typeof open)[number], data: Known): Action => {
    const named = relied(act.name, data).map((id) => [id, others.get(id) as Folded] as const)
    const loaded = new Map([...own, ...named])
    const asking = (request: Parameters<typeof contextOf>[1]['request']) => ({
      state,
      stream,
      context: contextOf(loaded, { now, receivedAt: now, request, done, law: engine.law }),
    })
    const registered = isOnPlatform(definition, act, asking({ actor }), data)
    const asked = asking({ actor, ...(registered ? { registered: { occurredAt: now, evidence: { number: '' } } } : {}) })
    const { refusals, stillToAsk } = ask(definition, act, asked, data)
    const role = refusals.filter((refusal) => refusal.code === notYours)
    const told = role.length > 0 && !isParty ? role : refusals
    return {
      act: act.name,
      says: act.says,
      by: registered ? registrars : act.by,
      ...(registered ? { registered } : {}),
      allowed: told.length === 0,
      refusals: withCures(told),
      ...earliest(told),
      stillToAsk,
      ...(refusals.length === 0 ? { fields: offeredFields(definition, act, asked, data) } : {}),
    }
  }
  return open.map((act) => {
    const [newest, ...earlier] = knownOf(act, attempts)
    const first = standing(act, newest)
    return isTheirs(first) ? first : (earlier.map((data) => standing(act, data)).find(isTheirs) ?? first)
  })
}

/** What an act may be about: one that names an attempt, each of them, the newest first. */
const knownOf = ({ fields }: { readonly fields: object }, attempts: number): readonly Known[] =>
  attempts > 0 && 'attempt' in fields ? Array.from({ length: attempts }, (_, n) => ({ attempt: attempts - n })) : [undefined]

/** Whether an act is somebody's own to do, though something else may still speak against it. */
export const isTheirs = ({ refusals }: Action): boolean => refusals.every(({ code }) => code !== notYours)

/** The moment the last of the reasons passes, where each of them will pass by itself. */
function earliest(refusals: readonly Refusal[]): { notBefore: Instant } | object {
  const moments = refusals.flatMap(({ notBefore }) => (notBefore === undefined ? [] : [notBefore]))
  const last = moments.sort().at(-1)
  return last !== undefined && moments.length === refusals.length ? { notBefore: last } : {}
}

/** Parties and region of each stream, as of now or as last known here: its own, those of the stream it belongs to, or for an obligation those of what it is about. */
export async function subjectsOf(
  engine: Engine<Store>,
  streams: readonly StreamId[],
  as: 'known' | 'newest' = 'newest',
): Promise<Map<StreamId, Subject>> {
  const owners = new Map(streams.map((stream) => [stream, ownerOf(stream)]))
  const wanted = [
    ...new Set([...owners.values()].filter((owner) => owner !== undefined).flatMap((owner) => [owner, ...panelOf(owner)])),
  ]
  const folded = await (as === 'known' ? engine.cache.get(wanted) : engine.cache.newest(wanted))
  return new Map(streams.map((stream) => [stream, subjectIn(folded, owners.get(stream))]))
}

/** The stream whose state names the parties of a stream; undefined where nobody is a party (the directory). */
export function ownerOf(stream: StreamId): StreamId | undefined {
  if (streamKind(stream) === 'obligation') return ownerOf(subjectOf(stream))
  const { definition } = registeredFor(stream)
  if (definition.subject) return stream
  const parent = definition.parent?.(stream)
  return parent === undefined ? undefined : ownerOf(parent)
}

/** Where the panel is named that judges a stream with parties of its own: a bid does not say who sits on it. */
function panelOf(owner: StreamId): StreamId[] {
  const parent = registeredFor(owner).definition.parent?.(owner)
  return parent !== undefined && registeredFor(parent).definition.subject ? [parent] : []
}

const ofNobody: Subject = { parties: {}, region: '' }

function subjectIn(folded: ReadonlyMap<StreamId, Folded>, owner: StreamId | undefined): Subject {
  const named = (stream: StreamId | undefined): Subject => {
    const own = stream === undefined ? undefined : folded.get(stream)
    return own && stream !== undefined ? (registeredFor(stream).definition.subject?.(own.state) ?? ofNobody) : ofNobody
  }
  const subject = named(owner)
  // What is not there yet has nobody.
  if (owner === undefined || Object.keys(subject.parties).length === 0) return subject
  const above = named(panelOf(owner)[0])
  const { panelist } = above.parties
  return {
    ...(above.method === undefined ? {} : { method: above.method }),
    ...subject,
    parties: panelist === undefined ? subject.parties : { ...subject.parties, panelist },
  }
}
