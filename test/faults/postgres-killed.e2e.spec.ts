import { setTimeout as wait } from 'node:timers/promises'
import { EventStore } from '#event-store'
import { rebuildViews } from '#engine'
import { addDays, dayOf, instantOf } from '#kernel'
import pg from 'pg'
import { migrateDatabase } from '../../apps/cli/migrate-database.js'
import { startPostgres, type Postgres } from '../../infra/postgres.js'
import type { ServerProcess } from '../../infra/server-process.js'
import { plainAppend } from '../database.js'
import * as contract from '../signed-contract.js'
import { loadSample, ownNamespace, serversFolder, startBuilt, startBuiltApi, tokenOf } from './built.js'

const folder = serversFolder('killed')
const today = dayOf(instantOf(Date.now()))
const month = today.slice(0, 7)

let postgres: Postgres
let url: string
let api: ServerProcess
let worker: ServerProcess
let token: string

beforeAll(async () => {
  postgres = await startPostgres({ dataDir: folder.path, throwaway: true })
  await migrateDatabase(postgres.ownerUrl)
  await loadSample(postgres.url)
  await contractsInService()
  const env = { DATABASE_URL: postgres.url, ...(await ownNamespace()) }
  worker = await startBuilt('worker', folder.path, env)
  ;({ url, server: api } = await startBuiltApi(folder.path, env))
  token = await tokenOf('ag-1.jb', folder.path)
}, 60_000)

afterAll(async () => {
  await Promise.all([api?.stop(), worker?.stop()])
  await postgres?.stop()
  folder.remove(postgres.cluster)
}, 60_000)

/** Two contracts whose service runs today: their deliveries of this month take records. */
async function contractsInService(): Promise<void> {
  const pool = new pg.Pool({ connectionString: postgres.url, max: 1 })
  const store = new EventStore(pool)
  for (const award of ['hs-mzj-2026.k1.1', 'hs-mzj-2026.k2.1']) {
    const service = {
      type: 'ServiceStarted',
      data: { from: addDays(today, -40), until: addDays(today, 320), due: '2027-12-31T16:00:00.000Z' },
    }
    const facts = [contract.opened, contract.signed, service].map((fact) => ({
      type: fact.type,
      data: fact.data ?? {},
      schema: 1,
      occurredAt: instantOf(Date.now()),
    }))
    await store.append(plainAppend(`contract/${award}`, 0, { facts, actor: 'process', process: `contract/${award}` }))
  }
  await pool.query(
    `insert into files.kept (hash, organization, person, name, type, size) values ($1, 'ag-1', 'ag-1.jb', '记录.pdf', 'application/pdf', 9)`,
    [evidence],
  )
  await pool.end()
}

/** What its records name; the agency is said to have kept it. */
const evidence = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'

/** One act as its client knows it: under one key from the first try to the answer. */
type Sent = { readonly key: string; readonly path: string; readonly body: object; ids?: readonly string[] }

/** A client that goes from act to act, each tried under its key until it is taken, and says what it was told on the way. */
class Client {
  readonly done: Sent[] = []
  readonly told: { readonly status: number; readonly type: string | null; readonly retryAfter: string | null }[] = []

  constructor(private readonly name: number) {}

  /** Goes on until stopped; the last act is brought to its end. */
  async run(stopped: () => boolean): Promise<void> {
    for (let n = 0; !stopped(); n += 1) {
      const act = this.act(n)
      while (act.ids === undefined) await this.attempt(act)
      this.done.push(act)
    }
  }

  private act(n: number): Sent {
    const key = `client-${this.name}-${n}`
    return n % 3 === 0
      ? { key, path: `/v1/practitioners/ag-1-w-${this.name}-${n}/register`, body: { org: 'ag-1', certificate: '社会工作师' } }
      : {
          key,
          path: `/v1/contracts/hs-mzj-2026.k${1 + ((this.name + n) % 2)}.1/deliveries/${month}/record-service`,
          body: { item: '个案工作', quantity: 1, on: today, participants: n, evidence },
        }
  }

  private async attempt(act: Sent): Promise<void> {
    const response = await fetch(`${url}${act.path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'idempotency-key': act.key, 'content-type': 'application/json' },
      body: JSON.stringify(act.body),
    })
    const text = await response.text()
    if (response.ok) {
      act.ids = (JSON.parse(text) as { facts: { id: string }[] }).facts.map(({ id }) => id)
      return
    }
    const { headers, status } = response
    this.told.push({ status, type: headers.get('content-type'), retryAfter: headers.get('retry-after') })
    await wait(50)
  }
}

it('PostgreSQL killed under load, twice: 503 meanwhile, then the same API and worker go on, and what was answered is there once', async () => {
  const clients = Array.from({ length: 6 }, (_, name) => new Client(name))
  let stopping = false
  const running = clients.map((client) => client.run(() => stopping))
  const answered = () => clients.reduce((sum, client) => sum + client.done.length, 0)
  const away = (client: Client) => client.told.filter(({ status }) => status === 503).length
  const health = async (page: string) => (await fetch(`${url}/health/${page}`)).status
  const until = async (holds: () => boolean | Promise<boolean>): Promise<void> => {
    for (const began = Date.now(); !(await holds()); await wait(20))
      if (Date.now() - began > 30_000) throw new Error('nothing came of it in 30 s')
  }

  await until(() => answered() > 60)
  const { port } = postgres
  for (let round = 0; round < 2; round += 1) {
    const before503 = clients.map(away)
    process.kill(postgres.pid, 'SIGKILL')
    await postgres.server.ended
    await until(() => clients.every((client, name) => away(client) > (before503[name] ?? 0)))
    expect([await health('live'), await health('ready')]).toEqual([200, 503])
    const before = answered()
    postgres = await startPostgres({ dataDir: folder.path, port, throwaway: true })
    expect(postgres.port).toBe(port)
    await until(() => answered() > before + 40)
    expect(await health('ready')).toBe(200)
  }
  stopping = true
  await Promise.all(running)

  for (const part of [api, worker]) expect(part.hasEnded() ? part.lastLines(20) : 'runs').toBe('runs')
  const told = clients.flatMap((client) => client.told)
  // Nothing else was ever said but that others wrote first; always as a problem that says when to try again.
  expect([...new Set(told.map((one) => one.status))].filter((status) => status !== 503 && status !== 409)).toEqual([])
  for (const one of told)
    expect(one).toMatchObject({
      type: expect.stringContaining('application/problem+json'),
      retryAfter: expect.stringMatching(/^\d+$/),
    })

  const owner = new pg.Pool({ connectionString: postgres.ownerUrl, max: 2 })
  const { rows: written } = await owner.query<{ key: string; facts: number }>(
    `select command_id as key, count(*)::integer as facts from store.fact where actor = 'ag-1.jb' group by command_id`,
  )
  const done = clients.flatMap((client) => client.done)
  const byKey = (a: { key: string }, b: { key: string }) => (a.key < b.key ? -1 : 1)
  expect(written.sort(byKey)).toEqual(done.map(({ key, ids }) => ({ key, facts: ids?.length })).sort(byKey))
  // A fact's id is told sealed: one word for each fact.
  const ids = done.flatMap((one) => one.ids)
  expect(new Set(ids).size).toBe(ids.length)
  const { rows: broken } = await owner.query(
    `select s.id from store.stream s left join store.fact f on f.stream = s.id group by s.id, s.version
     having count(*) <> s.version or min(f.version) <> 1 or max(f.version) <> s.version`,
  )
  expect(broken).toEqual([])
  // The worker's sequencer and wake-ups went on too: every fact is numbered and followed.
  const behind = async () =>
    (
      await owner.query<{ n: number }>(
        `select (select count(*) from store.fact)::integer - (select seq from store.follower where name = 'wake-ups')::integer as n`,
      )
    ).rows[0]?.n
  await until(async () => (await behind()) === 0)
  expect((await rebuildViews(owner)).differing).toEqual([])
  await owner.end()
}, 90_000)
