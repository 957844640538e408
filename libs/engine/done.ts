import { handsOf, isSeparated, shutsOut, type Done } from '#domain'
import { belonging, lineOfCase } from '#domain/process'
import type { Store } from '#event-store'
import type { StreamId } from '#kernel'
import { actNamed, registeredFor } from './registry.js'

/** What was done in the case of a stream before, by whom, where one of these acts of it can shut somebody out; else nothing is read. */
export async function doneBefore(store: Store, stream: StreamId, acts: readonly string[]): Promise<readonly Done[]> {
  const { acts: declared } = registeredFor(stream)
  const asked = acts.some((name) => {
    const act = declared.get(name)
    return act !== undefined && isSeparated(act)
  })
  const { caseId } = asked ? belonging(stream) : {}
  return caseId === undefined ? [] : doneIn(store, caseId)
}

/** An act of a stream, and whether somebody would draft it or sign it last. */
type Doing = { readonly act: string; readonly stream: StreamId; readonly as: 'drafter' | 'issuer' }

/** Which of some acts somebody cannot do for what they did before in their cases. One reading, of those cases alone where they can be shut out. */
export async function shutOutOf<One extends Doing>(store: Store, person: string, all: readonly One[]): Promise<ReadonlySet<One>> {
  const asked = all.flatMap((one) => {
    const deed = actNamed(one.act)?.deed
    const { caseId } = belonging(one.stream)
    const counts = one.as === 'drafter' || handsOf(deed, person, '').includes(person)
    return deed === undefined || caseId === undefined || !counts ? [] : [{ one, deed, caseId }]
  })
  const done = await doneInCases(store, [...new Set(asked.map(({ caseId }) => caseId))])
  return new Set(
    asked
      .filter(({ deed, caseId }) => (done.get(caseId) ?? []).some((own) => own.person === person && shutsOut(deed, own.deed)))
      .map(({ one }) => one),
  )
}

/** What was done in a case, by each who answers for it. */
export const doneIn = async (store: Store, caseId: string): Promise<readonly Done[]> =>
  (await doneInCases(store, [caseId])).get(caseId) ?? []

async function doneInCases(store: Store, cases: readonly string[]): Promise<ReadonlyMap<string, readonly Done[]>> {
  if (cases.length === 0) return new Map()
  const done = await store.readDone(
    cases.map((caseId) => {
      const { plan, line } = lineOfCase(caseId)
      return { caseId, plan: `plan/${plan}` as const, line }
    }),
  )
  const each = done.flatMap(({ caseId, act, actor, drafter }) => {
    const { says = act, deed } = actNamed(act) ?? {}
    return handsOf(deed, actor, drafter ?? actor).map((person) => ({
      caseId,
      one: { person, says, ...(deed === undefined ? {} : { deed }) } satisfies Done,
    }))
  })
  return new Map([...Map.groupBy(each, ({ caseId }) => caseId)].map(([caseId, some]) => [caseId, some.map(({ one }) => one)]))
}
