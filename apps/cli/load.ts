import { resolve } from 'node:path'
import { packOfProgramme } from '#law'
import { expertPool, issueToken, loadPack, operators, peopleOf, signingKey, type Person } from '#identity'
import { beginDirectory, openEngine } from '#engine'
import type { Instant } from '#kernel'
import { defaultDataDir } from '../../infra/repository.mjs'
import { askAll, type Request } from './programme/asking.js'
import { hostOf, readProgramme, type Programme } from './programme/index.js'
import { asked } from './rehearse/autopilots/paths.js'
import { misused, readArgs } from './read-args.js'
import { runningSystem } from './running.js'

const usage = 'sanshe load FILE [--data DIR]'

/** Where a programme is loaded: the API, its database, and the folder of the key that signs tokens. */
export type Loading = {
  readonly url: string
  readonly databaseUrl: string
  readonly dataDir: string
  readonly programme: Programme
}

/** How many people the programme has, how many entries of the directory were new, and when, by the database's clock, it was loaded. */
export type Loaded = { readonly people: number; readonly registered: number; readonly at: Instant }

/** `sanshe load FILE [--data DIR]`: the region's pack, the people and the directory of a programme, into the system that runs on DIR. */
export async function run(args: readonly string[]): Promise<void> {
  const { values, positionals } = readArgs(args, usage, { options: { data: { type: 'string' } }, allowPositionals: true })
  const [file] = positionals
  if (file === undefined || positionals.length > 1) throw misused('say which programme', usage)
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
 * Puts a programme's pack where API and worker read it, makes its `operator` the first of a system that has none, and registers its
 * organizations, people, sites and workers over the API as the operator. Loading it again changes nothing: command ids are made of the
 * programme's ids, and what is there stays as it is.
 */
export async function loadProgramme({ url, databaseUrl, dataDir, programme }: Loading): Promise<Loaded> {
  const at = await beginOn(databaseUrl, programme)
  const requests = directoryOf(programme)
  const tokenOf = tokensOf(programme, { dataDir, at })
  // All others name units, which must be there.
  const units = await askAll(url, tokenOf, requests.filter(isUnit), 8)
  const others = await askAll(
    url,
    tokenOf,
    requests.filter((request) => !isUnit(request)),
    8,
  )
  return { people: personsOf(programme).length, registered: units + others, at }
}

/** What no act can do: the pack and the first operator. Gives the database's time. */
async function beginOn(databaseUrl: string, programme: Programme): Promise<Instant> {
  const open = await openEngine({ databaseUrl })
  try {
    await loadPack(open.pool, { pack: packOfProgramme(programme.file) })
    await beginDirectory(open.engine, open.pool, firstOperator(programme))
    return await open.realTime()
  } finally {
    await open.close()
  }
}

const isUnit = ({ act }: Request): boolean => act === 'RegisterOrganization'

/** Everybody of a programme, the operator included. */
export const personsOf = ({ file }: Programme): readonly Person[] => peopleOf(file as Parameters<typeof peopleOf>[0])

/** The operator of a programme's sample. */
export const firstOperator = ({ region }: Programme) =>
  ({ person: 'operator', unit: operators, name: '系统管理单位', region: region.code }) as const

/** What signs in anybody of a programme on this machine, for the day after `at`. The token says who they are, the directory what they may do. */
export function tokensOf(
  programme: Programme,
  { dataDir, at }: { readonly dataDir: string; readonly at: Instant },
): (person: string) => Promise<string> {
  const people = new Map(personsOf(programme).map((one) => [one.person, one]))
  const tokens = new Map<string, Promise<string>>()
  const issue = async (person: string): Promise<string> => {
    const found = people.get(person)
    if (!found) throw new Error(`the programme names no person ${person}`)
    return issueToken(await signingKey(dataDir), found, { at })
  }
  return (person) => {
    const token = tokens.get(person) ?? issue(person)
    tokens.set(person, token)
    return token
  }
}

/** The directory as acts of the operator: units first, which all others name. Who the operator is, is there before. */
export function directoryOf(programme: Programme): readonly Request[] {
  const { organizations, sites, workers, experts } = programme
  const region = programme.region.code
  const register = (act: string, kind: string, id: string, body: object): Request => {
    const stream = `${kind}/${id}` as const
    return { ...asked(act, stream), person: 'operator', key: `programme:${stream}:${act}`, body }
  }
  return [
    ...organizations.map(({ id, registered: registeredOn, ...organization }) =>
      register('RegisterOrganization', 'organization', id, {
        ...organization,
        region,
        ...(registeredOn === undefined ? {} : { registeredOn }),
      }),
    ),
    ...(experts === 0
      ? []
      : [
          register('RegisterOrganization', 'organization', expertPool, {
            name: '评审专家库',
            kind: 'expert',
            region,
            roles: ['panelist'],
          }),
        ]),
    ...personsOf(programme)
      .filter(({ org }) => org !== operators)
      .map(({ person, org, duties }) => register('JoinUnit', 'person', person, { unit: org, duties })),
    ...sites.map(({ id, ...site }) => register('RegisterSite', 'site', id, { ...site, host: hostOf(id) })),
    ...workers.map(({ id, ...worker }) => register('RegisterPractitioner', 'practitioner', id, worker)),
  ]
}
