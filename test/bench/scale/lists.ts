import { issueToken, signingKey } from '#identity'
import { openProcesses, processesDue } from '#read-models'
import { startApi, type ApiServer } from '../api-server.js'
import { median } from '../acts/load.js'
import type { Setting } from '../setting.js'

/** How long first pages take, in milliseconds: of each, the median of whoever waits longest, while eight others read. */
export type ListTimes = {
  readonly caseListMs: number
  readonly caseListPublicMs: number
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
  supervisor: { org: 'b-czj', roles: ['district'], kind: 'government' },
  finance: { org: 'b-czj', roles: ['finance'], kind: 'government' },
  auditor: { org: 'b-sjj', roles: ['auditor'], kind: 'government' },
  lead: { org: 'b-swgb', roles: ['lead'], kind: 'government' },
  stranger: { org: 'b-none', roles: ['provider'], kind: 'provider' },
} as const

type Token = string | undefined

/** Asks for every list again and again while eight others, without a token and with one, read other pages. `times`: of each list by each asker. */
export async function measureLists(setting: Setting, times: number): Promise<ListTimes> {
  const api = await startApi(setting)
  try {
    const key = await signingKey(setting.folder)
    const signed = await Promise.all(
      Object.entries(askers).map(async ([name, { org, roles, kind }]) => ({
        name,
        token: await issueToken(key, { id: `${org}.jb`, org, roles, kind, region: 'b' }),
      })),
    )
    const operator = await issueToken(key, {
      id: 'operator',
      org: 'sanshe',
      roles: ['operator'],
      kind: 'government',
      region: 'b',
    })
    const tokens = [undefined, ...signed.map(({ token }) => token)]
    const reading = otherReaders(api, tokens)
    try {
      const worst = async (path: string, those: readonly Token[]): Promise<number> =>
        Math.max(...(await inTurn(those, (token) => timed(times, () => page(api, path, token)))))
      const { pool, clock } = { pool: setting.plain, clock: setting.open.engine.clock }
      return {
        caseListMs: await worst('/v1/cases?limit=50', [...signed.map(({ token }) => token), operator]),
        caseListPublicMs: await worst('/v1/cases?limit=50', [undefined]),
        myObligationsMs: await worst(
          '/v1/me/obligations',
          signed.map(({ token }) => token),
        ),
        overdueMs: await worst('/v1/obligations/overdue-without-breach', [operator]),
        processesDueMs: await timed(times, async () => void (await processesDue(pool, await clock.now()))),
        openProcessesMs: await timed(times, async () => void (await openProcesses(pool))),
      }
    } finally {
      await reading.stop()
    }
  } finally {
    await api.close()
  }
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
