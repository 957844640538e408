import { issueToken, signingKey } from '#identity'
import { pageOfDue, pageOfOpenProcesses } from '#read-models'
import { startApi, type ApiServer } from '../api-server.js'
import { median } from '../acts/load.js'
import { thenClosed } from '../closing.js'
import { known } from '../directory.js'
import type { Setting } from '../setting.js'

/** How long first pages take, in milliseconds: of each, the median of whoever waits longest, while eight others read. */
export type ListTimes = {
  readonly caseListMs: number
  readonly caseListPublicMs: number
  readonly caseSearchMs: number
  readonly caseFacetsMs: number
  readonly publicSearchMs: number
  readonly noticesMs: number
  readonly publicOverdueMs: number
  readonly myObligationsMs: number
  readonly overdueMs: number
  readonly processesDueMs: number
  readonly openProcessesMs: number
}

/** Somebody of each role that has to do with copied cases, and one who has to do with none. */
const askers = {
  purchaser: { org: 'p3', roles: ['purchaser'], kind: 'government' },
  provider: { org: 'ag7x', roles: ['provider'], kind: 'provider' },
  host: { org: 'h5', roles: ['host'], kind: 'government' },
  supervisor: { org: 'b-czj', roles: ['district', 'finance'], kind: 'government' },
  finance: { org: 'b-czj', roles: ['district', 'finance'], kind: 'government' },
  auditor: { org: 'b-sjj', roles: ['auditor'], kind: 'government' },
  lead: { org: 'b-swgb', roles: ['lead'], kind: 'government' },
  stranger: { org: 'b-none', roles: ['provider'], kind: 'provider' },
} as const

type Token = string | undefined

/** How much a worker reads at once. */
const ofAWorker = 1_000

/** Asks for every list again and again while eight others, without a token and with one, read other pages. `times`: of each list by each asker. */
export async function measureLists(setting: Setting, times: number): Promise<ListTimes> {
  const api = await startApi(setting)
  return thenClosed(() => timesOf(setting, api, times), api.close)
}

async function timesOf(setting: Setting, api: ApiServer, times: number): Promise<ListTimes> {
  const key = await signingKey(setting.folder)
  const people = Object.values(askers).map((one) => ({ ...one, person: `${one.org}.jb` }))
  const keeper = { person: 'operator', org: 'operator', roles: ['operator'], kind: 'operator' } as const
  await known(
    setting,
    [...new Map([...people, keeper].map((one) => [one.person, one])).values()],
    await setting.open.engine.clock.now(),
  )
  const at = await setting.open.realTime()
  const signed = await Promise.all(people.map((one) => issueToken(key, one, { at })))
  const operator = await issueToken(key, keeper, { at })
  const reading = otherReaders(api, [undefined, ...signed])
  const worst = async (path: string, those: readonly Token[]): Promise<number> =>
    Math.max(...(await inTurn(those, (token) => timed(times, () => page(api, path, token)))))
  const { pool, clock } = { pool: setting.plain, clock: setting.open.engine.clock }
  const measure = async () => ({
    caseListMs: await worst('/v1/cases?limit=50', [...signed, operator]),
    caseListPublicMs: await worst('/v1/cases?limit=50', [undefined]),
    // What is rare is looked for through all there are: the last case of all, by a part of its number.
    caseSearchMs: await worst('/v1/cases?limit=50&q=c000001', [...signed, operator, undefined]),
    caseFacetsMs: await worst('/v1/case-facets', [...signed, operator]),
    publicSearchMs: await worst('/v1/public/cases?q=c000001', [undefined]),
    noticesMs: Math.max(
      await worst('/v1/public/notices?kind=result', [undefined]),
      await worst('/v1/public/notices?unit=p3', [undefined]),
    ),
    publicOverdueMs: await worst('/v1/public/overdue', [undefined]),
    myObligationsMs: await worst('/v1/me/obligations', signed),
    overdueMs: await worst('/v1/obligations/overdue-without-breach', [operator]),
    processesDueMs: await timed(times, async () => void (await pageOfDue(pool, await clock.now(), undefined, ofAWorker))),
    openProcessesMs: await timed(times, async () => void (await pageOfOpenProcesses(pool, undefined, ofAWorker))),
  })
  return thenClosed(measure, reading.stop)
}

async function page(api: ApiServer, path: string, token: Token): Promise<void> {
  const { status, text } = await api.ask('GET', path, token)
  if (status !== 200) throw new Error(`GET ${path}: ${status} ${text}`)
}

/** Eight others, each asking for its own pages with a pause of 50 ms between them: a town that reads, not a flood. */
function otherReaders(api: ApiServer, tokens: readonly Token[]): { stop(): Promise<void> } {
  let running = true
  const readers = Array.from({ length: 8 }, async (_, n) => {
    const token = tokens[n % tokens.length]
    while (running) {
      await page(api, '/v1/cases?limit=50', token)
      if (token !== undefined) await page(api, '/v1/me/obligations', token)
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  })
  // What fails is thrown where they are stopped.
  for (const reader of readers) reader.catch(() => undefined)
  return {
    stop: async () => {
      running = false
      await Promise.all(readers)
    },
  }
}

/** The median of so many calls, after one that is not counted. */
async function timed(times: number, work: () => Promise<void>): Promise<number> {
  await work()
  const each: number[] = []
  for (let n = 0; n < times; n += 1) {
    const began = performance.now()
    await work()
    each.push(performance.now() - began)
  }
  return median(each)
}

async function inTurn<One, Result>(all: readonly One[], work: (one: One) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = []
  for (const one of all) results.push(await work(one))
  return results
}
