import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { freePort } from '../../infra/ports.js'
import { repository, toolsDir } from '../../infra/repository.mjs'
import { serversFolder, tokenOf } from './built.js'
import { answersWithin } from '../holds-within.js'

/** A disk of 400 MB for the data alone, seen by nobody but the system on it: a mount in a namespace of its own. */
const withDisk = ['-m', 'sh', '-c', 'mount -t tmpfs -o size=400m,mode=0755 tmpfs "$0" && exec "$@"']

/** Only root may mount; where it may not, the disk that is full is played by PostgreSQL in apps/api/system.int.spec.ts alone. */
const mayMount = spawnSync('unshare', ['-m', 'mount', '-t', 'tmpfs', 'tmpfs', '/tmp']).status === 0

const folder = serversFolder('full')
const disk = join(folder.path, 'disk')
let system: ChildProcess
let said = ''
let url = ''

/** The disk as the system sees it. */
const seen = (...path: string[]) => join('/proc', String(system.pid), 'root', disk, ...path)
type Sent = { readonly as: string; readonly key: string; readonly body: object; readonly seen?: number }
const ask = async (path: string, sent?: Sent) => {
  const headers = sent && {
    authorization: `Bearer ${await tokenOf(sent.as, seen('data'))}`,
    'idempotency-key': sent.key,
    'content-type': 'application/json',
    ...(sent.seen === undefined ? {} : { 'if-match': `"${sent.seen}"` }),
  }
  const asked = sent ? { method: 'POST', headers: headers ?? {}, body: JSON.stringify(sent.body) } : {}
  const reply = await fetch(`${url}${path}`, { ...asked, signal: AbortSignal.timeout(20_000) })
  return { status: reply.status, body: (await reply.json()) as Record<string, unknown>, headers: reply.headers }
}
const register = (who: string) =>
  ask(`/v1/practitioners/ag-1-${who}/register`, { as: 'ag-1.jb', key: who, body: { org: 'ag-1', certificate: '社会工作师' } })
const obligations = async () => {
  const authorization = `Bearer ${await tokenOf('hs-mzj.jb', seen('data'))}`
  return (await fetch(`${url}/v1/me/obligations`, { headers: { authorization } })).text()
}
const until = (what: string, holds: () => boolean | Promise<boolean>) =>
  answersWithin(100_000, holds, what).catch((error: unknown) => {
    throw new Error(`${String(error)}\n${said}`)
  })
/** Writes until nothing more fits. */
function fill(): void {
  const file = openSync(seen('fill'), 'a')
  const much = Buffer.alloc(1024 * 1024)
  for (let size = much.length; size >= 1;)
    try {
      writeSync(file, much, 0, size)
    } catch {
      size = Math.floor(size / 2)
    }
  closeSync(file)
}

beforeAll(async () => {
  if (!mayMount) return
  mkdirSync(disk)
  const port = await freePort()
  url = `http://127.0.0.1:${port}`
  const main = join(repository, 'dist', 'apps', 'cli', 'main.js')
  const serve = [process.execPath, main, 'serve', '--data', join(disk, 'data'), '--port', String(port)]
  const env = { ...process.env, NODE_OPTIONS: '', SANSHE_TOOLS: toolsDir() }
  system = spawn('unshare', [...withDisk, disk, ...serve], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  for (const stream of [system.stdout, system.stderr]) stream?.on('data', (chunk: Buffer) => (said += chunk.toString()))
  await until('ready', () => said.includes('ready http'))
}, 120_000)

afterAll(async () => {
  if (!mayMount) return
  const ended = new Promise((resolve) => system.once('exit', resolve))
  system.kill('SIGINT')
  await ended
  folder.remove()
}, 60_000)

const onADisk = mayMount ? describe : describe.skip

onADisk('npm start on a disk that is full, logs and all', () => {
  it('shows its pages, answers acts with 503, says so, and goes on by itself when there is room', async () => {
    expect(await register('w-1')).toMatchObject({ status: 200 })
    await freshLog()
    fill()
    const refused = await register('w-2')
    expect(refused).toMatchObject({ status: 503, body: { code: 'DiskFull' } })
    expect(refused.headers.get('retry-after')).toBe('30')
    expect(await ask('/health/live')).toMatchObject({ status: 200 })
    expect(await ask('/health/ready')).toMatchObject({ status: 200, body: { code: 'DiskFull', acts: 'refused' } })
    expect(await ask('/v1/cases')).toMatchObject({ status: 200 })
    rmSync(seen('fill'))
    expect(await register('w-2')).toMatchObject({ status: 200 })
    expect(await ask('/health/ready')).toMatchObject({ body: { acts: 'taken' } })
  }, 60_000)

  it('starts PostgreSQL again that ended for want of room, and goes on with the same API', async () => {
    const plan = { act: 'OpenPlan', stream: 'plan/hs-mzj-2027', data: { region: '341000', lead: 'hs-sgb', finance: 'hs-czj' } }
    const { id } = (await ask('/v1/drafts', { as: 'hs-mzj.jb', key: 'plan', body: plan })).body
    await ask(`/v1/drafts/${String(id)}/review`, { as: 'hs-mzj.sh', key: 'review', body: {}, seen: 1 })
    const issue = () => ask(`/v1/drafts/${String(id)}/issue`, { as: 'hs-mzj.qf', key: 'issue', body: {}, seen: 2 })
    await freshLog()
    fill()
    expect(await issue()).toMatchObject({ status: 503, body: { code: 'DiskFull' } })
    await useUpTheLog()
    await until('PostgreSQL has ended', () => said.includes('PostgreSQL has ended, for its disk is full'))
    expect(await issue()).toMatchObject({ status: 503 })
    expect(await ask('/health/live')).toMatchObject({ status: 200 })
    rmSync(seen('fill'))
    await until('the act that was refused is done', async () => (await issue()).status === 200)
    await until('it is said', () => said.includes('there is room again: PostgreSQL is back'))
    await until('its process has begun', async () => (await obligations()).includes('plan/hs-mzj-2027'))
    await until('ready', async () => (await ask('/health/ready')).body['code'] === 'Ready')
    expect(system.exitCode).toBeNull()
  }, 120_000)
})

/** As a transaction of its own: what is committed has been written, and the segment it is in is there. */
const megabyte = `select pg_logical_emit_message(true, 'full', repeat(md5(random()::text), 32768))`

async function onPostgres<Result>(work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const running = JSON.parse(readFileSync(seen('data', 'serve.lock'), 'utf8')) as { about: { databaseOwnerUrl: string } }
  const client = new pg.Client(running.about.databaseOwnerUrl)
  client.on('error', () => undefined)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** Goes on to the beginning of a segment of PostgreSQL's log, 16 MB: what is written next finds room in it, however full the disk. */
const freshLog = (): Promise<void> =>
  onPostgres(async (client) => {
    const used = async () =>
      Number(
        (await client.query<{ used: string }>(`select (pg_current_wal_flush_lsn() - '0/0') % (16 * 1024 * 1024) as used`)).rows[0]
          ?.used,
      )
    while ((await used()) > 4 * 1024 * 1024) await client.query(megabyte)
  })

/** Fills what PostgreSQL has of its log, and asks for more: it finds no room and ends. */
const useUpTheLog = (): Promise<void> =>
  onPostgres(async (client) => {
    for (let n = 0; n < 64; n += 1)
      try {
        await client.query(megabyte)
      } catch {
        return
      }
    throw new Error('PostgreSQL found room for 64 MB of log on a full disk')
  })
