import type { heard, ProcessId, SlimFact } from '#domain/process'
import type { StoredFact } from '#event-store'
import { slim } from '#engine'
import { askedOn, type Asked, type Listed } from '../../workflows/kit/listed-ground.js'
import type { Walk } from '../../workflows/kit/walk.js'
import { allHasRun } from './turns.js'

/** The facts of a process as its walk answers from them. */
function listed(process: ProcessId, facts: readonly StoredFact[]): Listed {
  const own = facts.filter((fact) => fact.process === process)
  const done = new Map<string, SlimFact[]>()
  for (const fact of own.filter(({ commandId }) => commandId.startsWith(`${process}:`))) {
    const name = fact.commandId.slice(process.length + 1)
    done.set(name, [...(done.get(name) ?? []), slim(fact)])
  }
  return { facts: own.map(slim), done, now: facts.at(-1)?.occurredAt ?? '1970-01-01T00:00:00.000Z' }
}

/** What facts begin in a process: what it asks for on all of them, and did not ask for without those from `at` on. */
export async function begunBy<Kind extends keyof typeof heard>(
  walk: (it: Walk<Kind>) => Promise<void>,
  process: ProcessId,
  facts: readonly StoredFact[],
  at: number,
): Promise<readonly Asked[]> {
  const [first] = facts
  const start = slim(facts.find((fact) => fact.process === process) ?? (first as StoredFact))
  const ask = (some: readonly StoredFact[]) => askedOn({ process, start, walk, allHasRun }, listed(process, some))
  const before = new Set((await ask(facts.slice(0, at))).map(nameOf))
  return (await ask(facts)).filter((one) => !before.has(nameOf(one)))
}

const nameOf = ({ act, stream, key }: Asked): string => `${act} ${stream} ${key}`
