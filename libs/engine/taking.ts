import { foundAgainst, isCommonAct, sameData, theProcess, type Taking } from '#domain'
import type { Store, StoredFact } from '#event-store'
import { putsRight, type FactShape, type Instant } from '#kernel'
import type { CommandRequest } from './command.js'
import { fold, unfolded, type Foldable, type Folded } from './folded.js'
import { declarationOf, registeredFor } from './registry.js'

type Written = FactShape & { readonly occurredAt?: Instant }

/**
 * What a stream would have with some facts that it has not now, and that can be in one place alone: it is taken first, by an act of its own in the stream
 * that owns it, so that two who want it at once meet there. Putting an act right can take as well: whose leaving is struck is there again.
 */
export async function takenBy(store: Store, own: Folded, facts: readonly Written[], at: Instant): Promise<Taking | undefined> {
  const { takes } = registeredFor(own.stream).definition
  if (takes === undefined) return undefined
  const [before, then] = [takes(own.state, own.stream), takes((await withFacts(store, own, facts, at)).state, own.stream)]
  return then === undefined || (before && sameData(then, before)) ? undefined : then
}

/** The act by which it is taken, of the same moment and on the same paper. */
export const takingOf = (
  { owner: stream, act, data }: Taking,
  { act: by, receivedAt, registered }: Omit<CommandRequest, 'commandId'>,
): Omit<CommandRequest, 'commandId'> => ({
  act,
  stream,
  data,
  actor: theProcess,
  ...(receivedAt === undefined ? {} : { receivedAt }),
  ...(registered === undefined || isCommonAct(by) ? {} : { registered }),
})

/** Whether what is taken is had already: nobody took it since for anything else. */
export const isTaken = ({ data }: Taking, owner: Folded): boolean =>
  sameData(registeredFor(owner.stream).definition.taken?.(owner.state), data)

/** What is found against the taking of something that was registered is found against that: it has happened. */
export const foundWith = (
  { act, stream }: Pick<CommandRequest, 'act' | 'stream'>,
  taking: readonly FactShape[],
): readonly FactShape[] =>
  taking.flatMap(({ type, data }) => (type === 'IrregularityFound' ? [foundAgainst(act, (data as Found).found, stream)] : []))

type Found = { readonly found: Parameters<typeof foundAgainst>[1] }

/** A stream with facts that are not written yet; where they put right what was done before, it is folded from the beginning. */
async function withFacts(store: Store, own: Folded, facts: readonly Written[], at: Instant): Promise<Folded> {
  const more = facts.map((fact, index): Foldable => ({
    version: own.version + index + 1,
    type: fact.type,
    schema: declarationOf(fact.type).schema,
    key: fact.key ?? null,
    data: fact.data,
    occurredAt: fact.occurredAt ?? at,
    recordedAt: at,
  }))
  if (!facts.some(({ type }) => putsRight(type))) return fold(own, more)
  const written: readonly StoredFact[] = await store.read([{ stream: own.stream, above: 0 }])
  return fold(unfolded(own.stream), [...written.filter(({ version }) => version <= own.version), ...more])
}
