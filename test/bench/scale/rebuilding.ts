import { setTimeout as wait } from 'node:timers/promises'
import { rebuildViews } from '#engine'
import type * as RebuildProcesses from '../../../apps/worker/rebuild-processes.js'
import { effort, processorOf } from '../acts/effort.js'
import { built } from '../built.js'
import type { ProcessSystem } from '../processes/system.js'
import { seed } from '../seed.js'
import type { Setting } from '../setting.js'

/** `blockedMs`: the longest an act waited while the views were rebuilt; `appended`: acts done meanwhile. */
export type RebuiltAtSize = { readonly factsPerSecond: number; readonly blockedMs: number; readonly appended: number }

/** Rebuilds all views while acts go on, one at a time without a pause. Throws where the rebuilt views differ from the live ones. */
export async function measureViews(setting: Setting): Promise<RebuiltAtSize> {
  let [running, appended, blockedMs] = [true, 0, 0]
  const acting = (async () => {
    while (running) {
      const began = performance.now()
      const at = await setting.open.engine.clock.now()
      await seed(setting.open.store, `site/b-${at}-${appended}`, [{ type: 'SiteRegistered', at, data: {} }], { actor: 'bench' })
      blockedMs = Math.max(blockedMs, performance.now() - began)
      appended += 1
      await wait(20)
    }
  })()
  const began = performance.now()
  const { facts, differing } = await rebuildViews(setting.owner)
  const seconds = (performance.now() - began) / 1000
  running = false
  await acting
  if (differing.length > 0) throw new Error(`rebuilt views differ from the live ones: ${differing.join(', ')}`)
  return { factsPerSecond: facts / seconds, blockedMs, appended }
}

/**
 * Ends and starts all open processes from their facts, and waits until none goes on: how many a second. They are ended then. Throws where one of
 * them did anything: all of it was done before.
 */
export async function measureProcesses(
  setting: Setting,
  system: ProcessSystem,
  namespace: string,
): Promise<{ readonly perSecond: number; readonly says: string }> {
  const { client, address } = system
  const { rebuildProcesses } = (await import(built('apps/worker/rebuild-processes.js'))) as typeof RebuildProcesses
  const before = await factsIn(setting)
  const effortBefore = await effortOf(setting, system)
  const began = performance.now()
  const ids = await rebuildProcesses(setting.open.engine, { address, namespace })
  let last = performance.now()
  // Asked seldom, and no more of one that goes on no longer: each question is work for the server that is measured.
  const lengths = new Map(ids.map((id) => [id, 0]))
  while (lengths.size > 0) {
    await wait(500)
    for (const [id, length] of lengths) {
      const now = await lengthOf(client, id)
      if (now > 4 && now === length) lengths.delete(id)
      else lengths.set(id, now)
      if (now !== length) last = performance.now()
    }
  }
  const effortAfter = await effortOf(setting, system)
  const written = (await factsIn(setting)) - before
  if (written > 0) throw new Error(`${written} facts were written by processes that were begun anew`)
  for (const id of ids) await client.workflow.getHandle(id).terminate('measured')
  const each = effortAfter.map(
    ([name, seconds], n) => [name, ((seconds - (effortBefore[n]?.[1] ?? 0)) * 1000) / ids.length] as const,
  )
  const all = each.reduce((sum, [, ms]) => sum + ms, 0)
  return {
    perSecond: ids.length / ((last - began) / 1000),
    says: `${each.map(([name, ms]) => `${name} ${ms.toFixed(0)}`).join(', ')} ms of processor each: ${(1000 / all).toFixed(1)} a second for every core that is free`,
  }
}

/** Seconds of processor so far of everybody who takes part. */
async function effortOf(setting: Setting, { pids }: ProcessSystem) {
  const { own, postgres } = await effort(setting)
  return [
    ['Temporal', processorOf(pids.temporal)],
    ['worker', processorOf(pids.worker)],
    ['PostgreSQL', postgres],
    ['this process', own],
  ] as const
}

const factsIn = async ({ owner }: Setting): Promise<number> =>
  (await owner.query<{ facts: number }>('select count(*)::int as facts from store.fact')).rows[0]?.facts ?? 0

const lengthOf = async (client: ProcessSystem['client'], id: string): Promise<number> =>
  (await client.workflow.getHandle(id).describe()).historyLength
