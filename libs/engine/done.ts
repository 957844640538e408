import { handsOf, isSeparated, type Done } from '#domain'
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

/** What was done in a case, by each who answers for it. */
export async function doneIn(store: Store, caseId: string): Promise<readonly Done[]> {
  const { plan, line } = lineOfCase(caseId)
  const done = await store.readDone(caseId, { stream: `plan/${plan}`, key: line })
  return done.flatMap(({ act, actor, drafter }) => {
    const { says = act, deed } = actNamed(act) ?? {}
    return handsOf(deed, actor, drafter ?? actor).map((person): Done => ({
      person,
      says,
      ...(deed === undefined ? {} : { deed }),
    }))
  })
}
