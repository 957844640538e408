import { parseArgs } from 'node:util'
import { resolve } from 'node:path'
import { issueToken, loadPack, loadPeople, personBy, signingKey } from '#identity'
import { poolOptions } from '#engine'
import pg from 'pg'
import { defaultDataDir } from '../../infra/repository.mjs'
import { askAll, type Request } from './programme/asking.js'
import { hostOf, readProgramme, type Programme } from './programme/index.js'
import { asked } from './rehearse/autopilots/paths.js'
import { runningSystem } from './running.js'

/** Where a programme is loaded: the API, its database, and the folder of the key that signs tokens. */
export type Loading = {
  readonly url: string
  readonly databaseUrl: string
  readonly dataDir: string
  readonly programme: Programme
}

/** How many people there are now, and how many entries of the directory were new. */
export type Loaded = { readonly people: number; readonly registered: number }

/** `sanshe load FILE [--data DIR]`: the region's pack, the people and the directory of a programme, into the system that runs on DIR. */
export async function run(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({ args: [...args], options: { data: { type: 'string' } }, allowPositionals: true })
  const [file] = positionals
  if (file === undefined || positionals.length > 1) throw new Error('say which programme: sanshe load FILE [--data DIR]')
  const dataDir = values.data === undefined ? defaultDataDir : resolve(values.data)
  const system = runningSystem(dataDir)
  if (!system) throw new Error(`no system runs on ${dataDir}: npm start first, then load again`)
  const programme = await readProgramme(file)
  const { people, registered } = await loadProgramme({
    url: `http://127.0.0.1:${system.port}`,
    databaseUrl: system.databaseUrl,
    dataDir,
    programme,
  })
  console.log(`${programme.region.name}: the pack, ${people} people; ${registered} new in the directory`)
}

/**
 * Puts a programme's pack and people where API and worker read them, and registers its organizations, sites and workers over the API
 * as the operator. Loading it again changes nothing: command ids are made of the programme's ids, and what is there stays as it is.
 */
export async function loadProgramme({ url, databaseUrl, dataDir, programme }: Loading): Promise<Loaded> {
  return withTokens({ databaseUrl, dataDir }, async (tokenOf, pool) => {
    await loadPack(pool, { pack: programme.file['pack'] })
    const people = await loadPeople(pool, programme.file as Parameters<typeof loadPeople>[1])
    return { people, registered: await askAll(url, tokenOf, directoryOf(programme), 8) }
  })
}

/** Runs `work` with what signs in anybody of the directory on this machine. */
export async function withTokens<Result>(
  { databaseUrl, dataDir }: Pick<Loading, 'databaseUrl' | 'dataDir'>,
  work: (tokenOf: (person: string) => Promise<string>, pool: pg.Pool) => Promise<Result>,
): Promise<Result> {
  const pool = new pg.Pool({ ...poolOptions(databaseUrl), max: 2 })
  const tokens = new Map<string, Promise<string>>()
  const issue = async (id: string): Promise<string> => {
    const person = await personBy(pool, id)
    if (!person) throw new Error(`nobody is called ${id}: load the programme's people first`)
    return issueToken(await signingKey(dataDir), person, 1)
  }
  try {
    return await work((person) => {
      const token = tokens.get(person) ?? issue(person)
      tokens.set(person, token)
      return token
    }, pool)
  } finally {
    await pool.end()
  }
}

/** The directory as acts of the operator. */
export function directoryOf({ organizations, sites, workers }: Programme): readonly Request[] {
  const register = (act: string, kind: string, id: string, body: object): Request => {
    const stream = `${kind}/${id}` as const
    return { ...asked(act, stream), person: 'operator', key: `programme:${stream}:${act}`, body }
  }
  return [
    ...organizations.map(({ id, registered: registeredOn, ...organization }) =>
      register('RegisterOrganization', 'organization', id, {
        ...organization,
        ...(registeredOn === undefined ? {} : { registeredOn }),
      }),
    ),
    ...sites.map(({ id, ...site }) => register('RegisterSite', 'site', id, { ...site, host: hostOf(id) })),
    ...workers.map(({ id, ...worker }) => register('RegisterPractitioner', 'practitioner', id, worker)),
  ]
}
