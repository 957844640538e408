import { fileURLToPath } from 'node:url'
import { dayOf } from '#kernel'
import { loadProgramme, tokensOf } from './load.js'
import { askAll } from './programme/asking.js'
import { readProgramme } from './programme/index.js'
import { plansOf } from './rehearse/autopilots/index.js'
import { worldOf } from './rehearse/world.js'

/** Where the system is that a programme is loaded into. */
export interface Target {
  readonly url: string
  readonly databaseUrl: string
  readonly dataDir: string
}

/**
 * Loads the sample programme kept in `infra/sample`: pack, people, directory, and a plan of the running year for each of its departments, in which a
 * first line can be planned today. Loading it again changes nothing, but in another year.
 */
export async function loadSample(target: Target): Promise<void> {
  const programme = await readProgramme(fileURLToPath(new URL('../../infra/sample/huangshan.yaml', import.meta.url)))
  const { at } = await loadProgramme({ ...target, programme })
  const plans = plansOf(worldOf(programme, { route: 'asWritten', copies: 1 }), Number(dayOf(at).slice(0, 4)))
  await askAll(target.url, tokensOf(programme, { ...target, at }), plans)
}
