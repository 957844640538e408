import { setTimeout as wait } from 'node:timers/promises'
import type { Setting } from '../setting.js'
import { eachOf } from '../seed.js'
import { historyOf, kindsOf, workflowTasks } from './history.js'
import { meetAll, obligationsPerSite, signedContract } from './sites.js'
import type { ProcessSystem } from './system.js'

/** `met`: obligations met; `events`, `tasks`: history events and workflow tasks of their processes from the first to the last. */
export type Pace = {
  readonly met: number
  readonly seconds: number
  readonly events: number
  readonly tasks: number
  readonly kinds: string
}

const sitesEach = 10

/** Many cases at once: obligations opened by real processes, met by real acts, per second. */
export async function manyAtOnce(setting: Setting, system: ProcessSystem, cases: number, prefix: string): Promise<Pace> {
  const awards = Array.from({ length: cases }, (_, n) => `b-mzj-2026.${prefix}${String(n + 1).padStart(3, '0')}.1`)
  const began = performance.now()
  await eachOf(awards, 4, (award) => signedContract(setting, award, sitesEach))
  const met = cases * sitesEach * obligationsPerSite
  await meetAll(setting, awards, met, 8)
  const seconds = (performance.now() - began) / 1000
  await atRest(system, awards)
  const histories = await Promise.all(awards.map((award) => historyOf(system.client, `contract/${award}`)))
  const events = histories.flat()
  await end(system, awards)
  return { met, seconds, events: events.length, tasks: workflowTasks(events), kinds: kindsOf(events) }
}

/** One case, one act at a time, each only when all is quiet: what an obligation costs when none shares its workflow task with another. */
export async function oneByOne(setting: Setting, system: ProcessSystem, award: string): Promise<Pace> {
  await signedContract(setting, award, sitesEach)
  const began = performance.now()
  const met = sitesEach * obligationsPerSite
  for (let n = 0; n < met; n += 1) {
    await atRest(system, [award])
    await meetAll(setting, [award], 1, 1)
  }
  await atRest(system, [award])
  const events = await historyOf(system.client, `contract/${award}`)
  await end(system, [award])
  return {
    met,
    seconds: (performance.now() - began) / 1000,
    events: events.length,
    tasks: workflowTasks(events),
    kinds: kindsOf(events),
  }
}

/** Waits until the histories have not grown for a moment. */
async function atRest({ client }: ProcessSystem, awards: readonly string[]): Promise<void> {
  const lengths = () =>
    Promise.all(
      awards.map(async (award) => {
        const described = await client.workflow
          .getHandle(`contract/${award}`)
          .describe()
          .catch(() => undefined)
        return described?.historyLength ?? 0
      }),
    )
  for (let before = await lengths(), same = 0; same < 2;) {
    await wait(60)
    const now = await lengths()
    same = now.every((length, index) => length > 3 && length === before[index]) ? same + 1 : 0
    before = now
  }
}

async function end({ client }: ProcessSystem, awards: readonly string[]): Promise<void> {
  await Promise.all(awards.map((award) => client.workflow.getHandle(`contract/${award}`).terminate('measured')))
}
