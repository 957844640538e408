import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import pg from 'pg'
import { isAlive } from './liveness.mjs'
import { portIsFree } from './ports.js'
import { startPostgres, type Postgres } from './postgres.js'

async function ask<Row extends pg.QueryResultRow>(url: string, query: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Row>(query)).rows
  } finally {
    await client.end()
  }
}

describe('our own PostgreSQL', () => {
  let dataDir = ''
  let postgres: Postgres | undefined
  const start = async (): Promise<Postgres> => (postgres = await startPostgres({ dataDir, settings: { fsync: 'off' } }))

  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'sanshe-pg-'))
    chmodSync(dataDir, 0o755)
  })
  afterEach(async () => {
    await postgres?.stop()
    if (postgres) rmSync(dirname(postgres.cluster), { recursive: true, force: true })
    rmSync(dataDir, { recursive: true, force: true })
  })

  it('keeps its data and passwords over a stop and over a kill, and refuses a second start on the same data', async () => {
    const first = await start()
    await expect(startPostgres({ dataDir })).rejects.toThrow(`held by process ${process.pid}`)
    await ask(first.ownerUrl, 'create table kept (n int); insert into kept values (1)')
    await first.stop()
    const second = await start()
    await ask(second.ownerUrl, 'insert into kept values (2)')
    process.kill(second.pid, 'SIGKILL')
    await second.server.ended
    const third = await start()
    expect(await ask(third.ownerUrl, 'select n from kept order by n')).toEqual([{ n: 1 }, { n: 2 }])
    expect(isAlive(second.pid)).toBe(false)
  })

  it('takes another port when the wanted one is not free', async () => {
    const holder = createServer()
    const port = await new Promise<number>((resolve) =>
      holder.listen(0, '127.0.0.1', () => {
        const address = holder.address()
        resolve(typeof address === 'object' && address ? address.port : 0)
      }),
    )
    expect(await portIsFree(port)).toBe(false)
    const running = (postgres = await startPostgres({ dataDir, port }))
    expect(running.port).not.toBe(port)
    holder.close()
  })

  it('gives the application no right of its own, and the owner all of its databases', async () => {
    const running = await start()
    const other = await running.createDatabase('other')
    await ask(other.ownerUrl, 'create schema s; create table s.t (n int)')
    await expect(ask(other.url, 'select * from s.t')).rejects.toThrow('permission denied')
    await expect(ask(other.url, 'create table public.t (n int)')).rejects.toThrow('permission denied')
    const own = Object.assign(new URL(other.url), { pathname: '/postgres' }).href
    await expect(ask(own, 'select 1')).rejects.toThrow('permission denied for database "postgres"')
    const [collation] = await ask(
      other.url,
      `select datlocale, pg_encoding_to_char(encoding) as encoding from pg_database where datname = 'other'`,
    )
    expect(collation).toEqual({ datlocale: 'C.UTF-8', encoding: 'UTF8' })
    expect(await ask(running.url, 'show fsync')).toEqual([{ fsync: 'off' }])
  })

  it('sets a database aside whose passwords were removed with the data folder', async () => {
    const first = await start()
    await ask(first.ownerUrl, 'create table lost (n int)')
    await first.stop()
    rmSync(join(dataDir, 'postgres-passwords.json'))
    const said: string[] = []
    postgres = await startPostgres({ dataDir, say: (line) => said.push(line) })
    expect(said.join()).toContain('without-passwords')
    await expect(ask(postgres.ownerUrl, 'select * from lost')).rejects.toThrow('does not exist')
  })
})
