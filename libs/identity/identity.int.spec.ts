import { migrate, storeSql } from '#event-store'
import { identitySql, issueToken, loadPack, peopleOf, signingKey, verifyingKey, verifyToken, type Programme } from '#identity'
import { instantOf, type Instant } from '#kernel'
import { exportSPKI, SignJWT } from 'jose'
import { load } from 'js-yaml'
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { testDatabase, type TestDatabase } from '../../infra/testing.js'

const sample = async () =>
  load(await readFile(new URL('../../infra/sample/huangshan.yaml', import.meta.url), 'utf8')) as Programme & { pack: unknown }

describe('people of the sample programme', () => {
  it('are 经办, 审核, 签发, two for payments and a representative for a government unit, one for all others, experts and the operator', async () => {
    const people = peopleOf(await sample())
    const of = (org: string) => people.filter((person) => person.org === org).map(({ person }) => person)
    expect(of('hs-mzj')).toEqual(['hs-mzj.jb', 'hs-mzj.sh', 'hs-mzj.qf', 'hs-mzj.dl', 'hs-mzj.cw', 'hs-mzj.fz'])
    expect(of('ag-1')).toEqual(['ag-1.jb'])
    expect(of('tx-ly-host')).toEqual(['tx-ly-host.jb'])
    expect(people.filter(({ kind }) => kind === 'expert').map(({ person }) => person)).toEqual(
      Array.from({ length: 12 }, (_, n) => `ex-${String(n + 1).padStart(2, '0')}`),
    )
    expect(people.find(({ person }) => person === 'operator')?.roles).toEqual(['operator'])
    expect(new Set(people.map(({ person }) => person)).size).toBe(people.length)
  })

  it('have the roles of their unit, and nobody is a process', async () => {
    const people = peopleOf(await sample())
    expect(people.find(({ person }) => person === 'tx.jb')?.roles).toEqual(['district', 'purchaser', 'supervisor'])
    expect(people.find(({ person }) => person === 'ev-2.jb')?.roles).toEqual(['evaluator'])
    expect(people.flatMap(({ roles }) => roles)).not.toContain('process')
  })
})

describe('the regions’ packs', () => {
  let database: TestDatabase
  let pool: pg.Pool
  beforeAll(async () => {
    database = await testDatabase()
    const sql = `${storeSql('sanshe_app')}${identitySql('sanshe_app')}`
    await migrate(database.ownerUrl, [{ name: 'Identity1700000002000', phase: 'expand', sql }])
    pool = new pg.Pool({ connectionString: database.url })
  })
  afterAll(async () => {
    await pool.end()
    await database.drop()
  })

  it('are brought up to date', async () => {
    const programme = await sample()
    await loadPack(pool, programme)
    await loadPack(pool, { pack: { ...(programme.pack as object), midTermPass: 70 } })
    const { rows } = await pool.query<{ pass: number }>(
      `select (data->>'midTermPass')::int as pass from identity.pack where region = '341000'`,
    )
    expect(rows).toEqual([{ pass: 70 }])
  })
})

describe('a token', () => {
  let dataDir: string
  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'sanshe-keys-'))
  })
  afterEach(() => rm(dataDir, { recursive: true, force: true }))
  const person = { person: 'hs-mzj.jb', org: 'hs-mzj' } as const
  const at: Instant = '2026-03-02T02:00:00.000Z'
  const later = (minutes: number): Instant => instantOf(Date.parse(at) + minutes * 60_000)

  it('names person and unit, and holds under the key it was made with', async () => {
    const token = await issueToken(await signingKey(dataDir), person, { at })
    expect((await verifyToken(await verifyingKey({ dataDir }), token, at)).bearer).toEqual(person)
  })

  it('does not hold under another key', async () => {
    const other = await mkdtemp(join(tmpdir(), 'sanshe-keys-'))
    const token = await issueToken(await signingKey(other), person, { at })
    await expect(verifyToken(await verifyingKey({ dataDir }), token, at)).rejects.toThrow('signature verification failed')
    await rm(other, { recursive: true })
  })

  it('holds for its hours from the moment it was issued, and no longer, by whatever clock it is judged', async () => {
    const token = await issueToken(await signingKey(dataDir), person, { at, hours: 0.5 })
    const key = await verifyingKey({ dataDir })
    expect((await verifyToken(key, token, later(29))).until).toBe(Date.parse(later(30)))
    await expect(verifyToken(key, token, later(30))).rejects.toThrow('"exp" claim timestamp check failed')
  })

  it('says nothing of roles: what it claims of them is not read', async () => {
    const claiming = await new SignJWT({ org: 'hs-mzj', roles: ['operator', 'process'] })
      .setProtectedHeader({ alg: 'ES256' })
      .setIssuer('sanshe')
      .setAudience('sanshe')
      .setSubject('hs-mzj.jb')
      .setExpirationTime(new Date(later(60)))
      .sign(await signingKey(dataDir))
    expect((await verifyToken(await verifyingKey({ dataDir }), claiming, at)).bearer).toEqual(person)
  })

  it('does not hold for a name of the system itself: nobody takes the process’s command ids', async () => {
    const [signing, verifying] = await Promise.all([signingKey(dataDir), verifyingKey({ dataDir })])
    for (const taken of [{ person: '#process' }, { org: '#process' }]) {
      const token = await issueToken(signing, { ...person, ...taken }, { at })
      await expect(verifyToken(verifying, token, at)).rejects.toThrow(/name of the system/)
    }
  })

  it('does not hold without its issuer', async () => {
    const token = await new SignJWT({ org: 'x' })
      .setProtectedHeader({ alg: 'ES256' })
      .setSubject('x')
      .setExpirationTime(new Date(later(60)))
      .sign(await signingKey(dataDir))
    await expect(verifyToken(await verifyingKey({ dataDir }), token, at)).rejects.toThrow('"iss"')
  })

  it('is signed by a key that only its owner can read, the same for all who ask at once', async () => {
    const tokens = await Promise.all(Array.from({ length: 8 }, async () => issueToken(await signingKey(dataDir), person, { at })))
    const key = await verifyingKey({ dataDir })
    await Promise.all(tokens.map((token) => expect(verifyToken(key, token, at)).resolves.toBeDefined()))
    expect((await stat(join(dataDir, 'keys', 'token-private.pem'))).mode & 0o777).toBe(0o600)
  })

  it('is verified in production by a public key alone, as PEM or JWK; another text is told to be no key', async () => {
    const { exportJWK } = await import('jose')
    const token = await issueToken(await signingKey(dataDir), person, { at })
    const open = await verifyingKey({ dataDir })
    for (const publicKey of [await exportSPKI(open), JSON.stringify(await exportJWK(open))]) {
      await expect(verifyToken(await verifyingKey({ publicKey, dataDir: '/nowhere' }), token, at)).resolves.toBeDefined()
    }
    await expect(verifyingKey({ publicKey: 'x', dataDir })).rejects.toThrow('SANSHE_JWT_PUBLIC_KEY')
  })
})
