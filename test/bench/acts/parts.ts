import { setTimeout as wait } from 'node:timers/promises'
import type { Setting } from '../setting.js'
import type { Contestant } from './contestant.js'
import { enough } from './rounds.js'

/** Where PostgreSQL's time of an act of the engine goes: its functions' own microseconds an act, waiting included; `together`: acts in one call. */
export type Parts = { readonly atOnce: number; readonly together: number; readonly each: readonly (readonly [string, number])[] }

/** What each function is there for, in the order in which an act comes by. */
const functions = {
  append_all: 'the call itself',
  lock: 'streams locked and compared',
  write: 'commands, facts and versions written, the answer',
  apply: 'changes of views told apart',
  meet_obligations: 'obligations met',
} as const

/** Longer than a session waits before it tells the server's statistics what it did. */
const told = 1_200

/**
 * The engine alone at 8 and at 32 at once, each for so many milliseconds, by the statistics that PostgreSQL keeps of its functions. `fastest`:
 * the most acts a second it was seen to do.
 */
export async function measureParts(
  setting: Setting,
  engine: Contestant,
  milliseconds: number,
  fastest: number,
): Promise<Parts[]> {
  const all: Parts[] = []
  for (const atOnce of [8, 32]) {
    await engine.prepare(enough(fastest, milliseconds))
    await engine.run(atOnce, 100)
    await wait(told)
    const before = await statistics(setting)
    const { count } = await engine.run(atOnce, milliseconds)
    await wait(told)
    // A session tells what it did when it is asked for something next.
    await Promise.all(Array.from({ length: 16 }, () => setting.open.pool.query('select pg_sleep(0.05)')))
    const after = await statistics(setting)
    const grown = (name: string, of: 'calls' | 'self') => (after.get(name)?.[of] ?? 0) - (before.get(name)?.[of] ?? 0)
    all.push({
      atOnce,
      together: count / grown('append_all', 'calls'),
      each: Object.entries(functions).map(([name, says]) => [says, (grown(name, 'self') * 1_000) / count]),
    })
  }
  return all
}

async function statistics({ owner }: Setting): Promise<Map<string, { readonly calls: number; readonly self: number }>> {
  const { rows } = await owner.query<{ name: string; calls: number; self: number }>(
    `select funcname as name, calls::float8 as calls, self_time as self from pg_stat_user_functions where schemaname in ('store', 'views')`,
  )
  return new Map(rows.map(({ name, ...rest }) => [name, rest]))
}
