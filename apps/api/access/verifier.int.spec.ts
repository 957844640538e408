import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { OpenEngine } from '#engine'
import { issueToken, signingKey } from '#identity'
import { instantOf, type Instant } from '#kernel'
import { apiOnPostgres, type ApiUnderTest } from '../../../test/api.js'
import { opened } from '../system/system.module.js'

const [minute, hour] = [60_000, 3_600_000]
const jumps = [-24 * hour, -hour, hour, 24 * hour]
/** People sign in to a rehearsal today, wherever its clock stands. */
const systems: readonly (readonly [string, Instant | undefined])[] = [
  ['a system of today', undefined],
  ['a rehearsal', '2026-03-02T02:00:00.000Z'],
]

const WallClock = Date
afterEach(() => void (globalThis.Date = WallClock))
/** Whoever asks what time it is, in either way, is told one so far off. */
const setWallClock = (by: number): void => {
  const off = () => WallClock.now() + by
  globalThis.Date = new Proxy(WallClock, {
    get: (date, name) => (name === 'now' ? off : (Reflect.get(date, name) as unknown)),
    construct: (date, args: []) => (args.length === 0 ? new date(off()) : (Reflect.construct(date, args) as Date)),
  })
}

describe.each(systems)('when the wall clock of a node of %s is set', (_, now) => {
  let dataDir: string
  let api: ApiUnderTest
  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'sanshe-tokens-'))
    api = await apiOnPostgres({ ...(now === undefined ? {} : { now }), more: { dataDir } })
  }, 60_000)
  afterAll(async () => {
    await api.close()
    await rm(dataDir, { recursive: true })
  })

  /** A token that was issued so long ago, for five minutes. */
  const issued = async (ago: number): Promise<string> => {
    const at = instantOf(Date.parse(await api.app.get<OpenEngine>(opened).realTime()) - ago)
    return issueToken(await signingKey(dataDir), { person: 'ag-1.jb', org: 'ag-1' }, { at, hours: 5 / 60 })
  }
  const asked = async (token: string): Promise<number> =>
    (await api.get('/v1/me/obligations', { headers: { authorization: `Bearer ${token}` } })).status

  it.each(jumps)('by %d ms, a token in its minutes goes on, whether it was known before or not', async (jump) => {
    const [known, other] = [await issued(0), await issued(minute)]
    expect(await asked(known)).toBe(200)
    setWallClock(jump)
    expect([await asked(known), await asked(other)]).toEqual([200, 200])
  })

  it.each(jumps)('by %d ms, an expired token stays expired', async (jump) => {
    const expired = await issued(6 * minute)
    expect(await asked(expired)).toBe(401)
    setWallClock(jump)
    expect(await asked(expired)).toBe(401)
  })

  it.each(jumps)('by %d ms, a token issued after it is good for its minutes', async (jump) => {
    setWallClock(jump)
    expect([await asked(await issued(minute)), await asked(await issued(6 * minute))]).toEqual([200, 401])
  })
})
