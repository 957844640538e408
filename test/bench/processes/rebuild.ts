import type { Client } from '@temporalio/client'
import type { ProcessId, SlimFact } from '#domain/process'
import type { StreamId } from '#kernel'
import { pino } from 'pino'
import type * as TheRuns from '../../../apps/worker/runs.js'
import { built } from '../built.js'
import { median } from '../acts/load.js'
import type { Setting } from '../setting.js'
import { historyOf } from './history.js'
import type { ProcessSystem } from './system.js'
import { wholeCase } from './whole-case.js'

/** A whole case walked from its facts. `firstMs`: its obligations are still opened on the way; `againMs`: everything was done before. */
export type Rebuilt = {
  readonly obligations: number
  readonly firstMs: number
  readonly againMs: number
  readonly events: number
  readonly doneTwice: number
}

/** Walks a finished case from nothing but its facts to its end, then again, `times` over; gives the median of the later walks. */
export async function rebuildCase(setting: Setting, { client }: ProcessSystem, award: string, times: number): Promise<Rebuilt> {
  await wholeCase(setting, award)
  const id: ProcessId = `contract/${award}`
  const firstMs = await walked(setting, client, id)
  const before = await factsOf(setting, id)
  const again: number[] = []
  for (let n = 0; n < times; n += 1) again.push(await walked(setting, client, id))
  const events = (await historyOf(client, id)).length
  const { rows } = await setting.plain.query<{ opened: number }>(
    'select count(*)::int as opened from views.obligation where process = $1',
    [id],
  )
  return {
    obligations: rows[0]?.opened ?? 0,
    firstMs,
    againMs: median(again),
    events,
    doneTwice: (await factsOf(setting, id)) - before,
  }
}

/** Starts the process from its starting fact, as a rebuild does, and waits for its end: milliseconds. */
async function walked({ open: { engine, store } }: Setting, client: Client, id: ProcessId): Promise<number> {
  const { Runs } = (await import(built('apps/worker/runs.js'))) as typeof TheRuns
  const award = id.slice('contract/'.length)
  const procurement: StreamId = `procurement/${award.slice(0, award.lastIndexOf('.'))}/1`
  const [made] = await store.read([{ stream: procurement, above: 0 }])
  if (!made) throw new Error(`${procurement} has no award`)
  const start: SlimFact = { stream: made.stream, version: made.version, kind: made.type, key: made.key, on: made.occurredAt }
  const began = performance.now()
  await new Runs(engine, client, pino({ level: 'silent' })).tell({ id, start }, [])
  await client.workflow.getHandle(id).result()
  return performance.now() - began
}

async function factsOf({ plain }: Setting, process: string): Promise<number> {
  const { rows } = await plain.query<{ facts: number }>('select count(*)::int as facts from store.fact where process = $1', [
    process,
  ])
  return rows[0]?.facts ?? 0
}
