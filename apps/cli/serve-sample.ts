import { join } from 'node:path'
import { repository } from '../../infra/repository.mjs'
import { loadProgramme, withTokens, type Loading } from './load.js'
import { askAll } from './programme/asking.js'
import { readProgramme } from './programme/index.js'
import { planningActs } from './rehearse/autopilots/index.js'
import { worldOf } from './rehearse/world.js'

/** The line a newcomer finds in a plan of the year. */
const line = 'mz-06'

/**
 * Loads the sample programme over the API: pack, people, directory, and one department's plan with one line, not yet submitted.
 * Loading it again changes nothing.
 */
export async function loadSample({ url, databaseUrl, dataDir }: Omit<Loading, 'programme'>): Promise<void> {
  const programme = await readProgramme(join(repository, 'infra', 'sample', 'huangshan.yaml'))
  await loadProgramme({ url, databaseUrl, dataDir, programme })
  const acts = planningActs(worldOf(programme, { route: 'asWritten', copies: 1 }), [line])
  await withTokens({ databaseUrl, dataDir }, (tokenOf) => askAll(url, tokenOf, acts))
}
