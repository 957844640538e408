import { setTimeout as wait } from 'node:timers/promises'
import { rebuildViews } from '#engine'
import type * as RebuildProcesses from '../../../apps/worker/rebuild-processes.js'
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

/** Ends and starts all open processes from their facts, and waits until none goes on: how many a second. They are ended then. */
export async function measureProcesses(setting: Setting, { client, address }: ProcessSystem, namespace: string): Promise<number> {
  const { rebuildProcesses } = (await import(built('apps/worker/rebuild-processes.js'))) as typeof RebuildProcesses
  const began = performance.now()
  const ids = await rebuildProcesses(setting.open.engine, { address, namespace })
  let last = performance.now()
  for (let [before, same] = [-1, 0]; same < 8;) {
    await wait(250)
    const lengths = await Promise.all(ids.map((id) => lengthOf(client, id)))
    const now = lengths.reduce((sum, length) => sum + length, 0)
    same = now === before && lengths.every((length) => length > 5) ? same + 1 : 0
    if (now !== before) last = performance.now()
    before = now
  }
  for (const id of ids) await client.workflow.getHandle(id).terminate('measured')
  return ids.length / ((last - began) / 1000)
}

const lengthOf = async (client: ProcessSystem['client'], id: string): Promise<number> =>
  (await client.workflow.getHandle(id).describe()).historyLength
