import { Engine, registerOperator, type Clock } from '#engine'
import type { Append, EventStore } from '#event-store'
import { MemoryStore } from '#event-store/memory'
import { loadPack } from '#identity'
import type { Instant } from '#kernel'
import { createLaw, packOfProgramme } from '#law'
import { directoryOf, firstOperator } from '../apps/cli/load.js'
import type { Programme } from '../apps/cli/programme/index.js'

/** Since when everybody of a test is in their unit. */
const since: Instant = '2025-01-01T02:00:00.000Z'
const clock: Clock = { now: () => Promise.resolve(since), rehearsal: false, skew: () => 0, stop: () => undefined }

/** The acts that fill a directory with units, people and sites alone, in their order. */
const ofPeople = ['RegisterOrganization', 'JoinUnit', 'RegisterSite']

/** A programme's pack, units and people, by the acts of its operator: they are decided in memory, and what was accepted is appended at once. */
export async function registerDirectory(store: EventStore, programme: Programme): Promise<void> {
  await loadPack(store.pool, { pack: packOfProgramme(programme.file) })
  const accepted = await decided(programme)
  for (const act of ofPeople) {
    const appends = accepted.filter((one) => one.act === act)
    const results = await Promise.all(appends.map((append) => store.append(append)))
    const failed = results.find((result) => !('appended' in result))
    if (failed) throw new Error(`${act}: ${JSON.stringify(failed)}`)
  }
}

async function decided(programme: Programme): Promise<readonly Append[]> {
  const accepted: Append[] = []
  const memory = new MemoryStore(() => since)
  const append = memory.append.bind(memory)
  memory.append = (one) => {
    accepted.push(one)
    return append(one)
  }
  const engine = new Engine(memory, clock, createLaw())
  const { person, unit } = firstOperator(programme)
  await registerOperator(engine, firstOperator(programme))
  const actor = { person, org: unit, roles: ['operator'] } as const
  for (const { act, stream, key, body } of directoryOf(programme).filter((one) => ofPeople.includes(one.act))) {
    const outcome = await engine.execute({ act, stream, data: body, actor, commandId: key })
    if (!('accepted' in outcome)) throw new Error(`${act} ${stream}: ${JSON.stringify(outcome)}`)
  }
  return accepted
}
