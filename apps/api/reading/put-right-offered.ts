import { theProcess, urlOfCommonAct, whyItStays, type Actor } from '#domain'
import { endedBy } from '#domain/process'
import { declarationOf } from '#engine'
import type { StoredFact } from '#event-store'
import { isAboutFact, standing, type StreamId } from '#kernel'
import type { Seal } from './cursor.js'
import type { PutRightDto } from './action.dto.js'

/**
 * What somebody's unit did in a stream and may put right, the newest first, by what is declared of its facts and of those after them; whether later
 * acts stand in the way is only known once it is asked. `facts`: all of the stream, in order; `seen`: those that the asker may see.
 */
export function putRightOffered(
  {
    stream,
    facts,
    seen,
  }: { readonly stream: StreamId; readonly facts: readonly StoredFact[]; readonly seen: readonly StoredFact[] },
  { org }: Actor,
  seal: Seal,
): PutRightDto | undefined {
  if (org === theProcess.org || facts.some((fact) => endedBy({ ...fact, kind: fact.type, on: fact.occurredAt }) !== undefined))
    return undefined
  const counting = standing(facts)
  const visible = new Set(seen.map(({ position }) => position))
  const own = counting.filter(({ organization, type, position }) => organization === org && isDone(type) && visible.has(position))
  const acts = [...Map.groupBy(own, ({ actor, commandId }) => JSON.stringify([actor, commandId])).values()].flatMap((some) => {
    const [first] = some as [StoredFact]
    const { says } = declarationOf(first.type)
    const since = counting.filter(({ version }) => version > (some.at(-1)?.version ?? 0))
    if (whyItStays({ says, facts: some }, since).length > 0) return []
    return [{ fact: seal.seal('fact', first.position), says, key: first.key, occurredAt: first.occurredAt }]
  })
  if (acts.length === 0) return undefined
  return { correct: urlOfCommonAct('CorrectAct', stream), strike: urlOfCommonAct('StrikeAct', stream), acts: acts.reverse() }
}

const isDone = (type: string): boolean => !isAboutFact(type) && !type.startsWith('Irregularity')
