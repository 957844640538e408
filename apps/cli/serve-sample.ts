import { fileURLToPath } from 'node:url'
import { loadProgramme, tokensOf } from './load.js'
import { askAll } from './programme/asking.js'
import { readProgramme } from './programme/index.js'
import { planningActs } from './rehearse/autopilots/index.js'
import { worldOf } from './rehearse/world.js'

/** Where the system is that a programme is loaded into. */
export interface Target {
  readonly url: string
  readonly databaseUrl: string
  readonly dataDir: string
}

/** The line that a newcomer finds in a plan of the year. */
const line = 'mz-06'

/**
 * Loads the sample programme kept in `infra/sample`: pack, people, directory, and one department's plan with one line, not yet
 * submitted. Loading it again changes nothing.
 */
export async function loadSample(target: Target): Promise<void> {
  const programme = await readProgramme(fileURLToPath(new URL('../../infra/sample/huangshan.yaml', import.meta.url)))
  const { at } = await loadProgramme({ ...target, programme })
  const acts = planningActs(worldOf(programme, { route: 'asWritten', copies: 1 }), [line])
  await askAll(target.url, tokensOf(programme, { ...target, at }), acts)
}
