import { exportSPKI, exportPKCS8, generateKeyPair } from 'jose'
import { randomBytes } from 'node:crypto'
import { mkdirSync, openSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { spawn, type ChildProcess } from 'node:child_process'
import { migrateDatabase } from '../../apps/cli/migrate-database.js'
import { appEntry } from '../../apps/cli/serve-parts.js'
import { freePort } from '../../infra/ports.js'
import type { ServerProcess } from '../../infra/server-process.js'
import { testDatabase, type TestDatabase } from '../../infra/testing.js'
import { loadSample, ownNamespace, serversFolder, startBuilt, startBuiltApi, tokenOf } from './built.js'
import { answersWithin } from '../holds-within.js'

/** Two API nodes and a worker, apart as docs/operations.md says: one database, one namespace, one pair of keys, each a data folder of its own. */
const folder = serversFolder('apart')
const at = (name: string) => join(folder.path, name)
let database: TestDatabase
let one: { url: string; server: ServerProcess }
let other: { url: string; server: ServerProcess }
let worker: ServerProcess
let deaf: ChildProcess
let deafUrl = ''
let token: (person: string) => Promise<string>

beforeAll(async () => {
  database = await testDatabase()
  await migrateDatabase(database.ownerUrl)
  await loadSample(database.url)
  // Tokens are issued elsewhere: the nodes know the public half alone.
  const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true })
  mkdirSync(at('issuer/keys'), { recursive: true })
  writeFileSync(at('issuer/keys/token-private.pem'), await exportPKCS8(privateKey))
  token = (person) => tokenOf(person, at('issuer'))
  const temporal = await ownNamespace()
  const env = {
    DATABASE_URL: database.url,
    ...temporal,
    SANSHE_JWT_PUBLIC_KEY: await exportSPKI(publicKey),
    SANSHE_SEAL_KEY: randomBytes(32).toString('base64'),
  }
  mkdirSync(at('worker'))
  ;[one, other, worker] = await Promise.all([
    startBuiltApi(at('one'), env),
    startBuiltApi(at('other'), env),
    startBuilt('worker', at('worker'), env),
  ])
  // A third whose log stands on a full disk.
  const port = await freePort()
  deafUrl = `http://127.0.0.1:${port}`
  deaf = spawn(process.execPath, [appEntry('api')], {
    env: {
      ...process.env,
      ...env,
      NODE_OPTIONS: '',
      SANSHE_DATA: at('deaf'),
      HOST: '127.0.0.1',
      PORT: String(port),
      LOG_LEVEL: 'debug',
    },
    stdio: ['ignore', openSync('/dev/full', 'w'), 'inherit'],
  })
}, 120_000)

afterAll(async () => {
  await Promise.all([one, other].map((api) => api?.server.stop('SIGTERM')))
  await worker?.stop('SIGTERM')
  deaf?.kill('SIGKILL')
  await database?.drop()
  folder.remove()
}, 120_000)

type Answer = { readonly status: number; readonly body: Record<string, unknown> }
const ask = async (
  url: string,
  person: string,
  sent?: { readonly key: string; readonly body: object; readonly seen?: number },
): Promise<Answer> => {
  const reply = await fetch(url, {
    method: sent === undefined ? 'GET' : 'POST',
    headers: {
      authorization: `Bearer ${await token(person)}`,
      ...(sent === undefined ? {} : { 'content-type': 'application/json', 'idempotency-key': sent.key }),
      ...(sent?.seen === undefined ? {} : { 'if-match': `"${sent.seen}"` }),
    },
    ...(sent === undefined ? {} : { body: JSON.stringify(sent.body) }),
  })
  return { status: reply.status, body: (await reply.json()) as Record<string, unknown> }
}
/** Waits until something holds, a minute at most. */
const until = (what: string, holds: () => Promise<boolean>) => answersWithin(60_000, holds, `not: ${what}`)
const register = (url: string, who: string, key: string) =>
  ask(`${url}/v1/practitioners/ag-1-${who}/register`, 'ag-1.jb', { key, body: { org: 'ag-1', certificate: '社会工作师' } })

describe('API and worker apart', () => {
  it('answer one command alike on either node, with the same sealed ids', async () => {
    const first = await register(one.url, 'w-1', 'apart-1')
    expect(first).toMatchObject({ status: 200, body: { facts: [{ type: 'PractitionerRegistered' }] } })
    expect(await register(other.url, 'w-1', 'apart-1')).toEqual(first)
  }, 60_000)

  it('have processes that the worker walks, and say so on every node', async () => {
    const { id } = (
      await ask(`${one.url}/v1/drafts`, 'hs-mzj.jb', {
        key: 'apart-plan',
        body: { act: 'OpenPlan', stream: 'plan/hs-mzj-2027', data: { region: '341000', lead: 'hs-sgb', finance: 'hs-czj' } },
      })
    ).body as { id: string }
    for (const [node, step, person, seen] of [
      [other, 'review', 'hs-mzj.sh', 1],
      [one, 'issue', 'hs-mzj.qf', 2],
    ] as const)
      expect(await ask(`${node.url}/v1/drafts/${id}/${step}`, person, { key: step, body: {}, seen })).toMatchObject({
        status: 200,
      })
    await until('the obligation of the plan', async () => {
      const { body } = await ask(`${other.url}/v1/me/obligations`, 'hs-mzj.jb')
      return JSON.stringify(body).includes('plan/hs-mzj-2027')
    })
    for (const { url } of [one, other])
      await until('processes are current', async () => (await ask(`${url}/health/ready`, 'operator')).body['code'] === 'Ready')
  }, 120_000)

  it('go on where a log cannot be written', async () => {
    await until('the node whose disk is full', async () => (await fetch(`${deafUrl}/health/ready`)).ok)
    for (let n = 0; n < 50; n += 1) expect((await fetch(`${deafUrl}/v1/cases`)).status).toBe(200)
    expect(await register(deafUrl, 'w-2', 'apart-2')).toMatchObject({ status: 200 })
    expect(deaf.exitCode).toBeNull()
  }, 120_000)

  it('a node that is asked to stop is gone, whatever its connections do; the other goes on', async () => {
    const socket = connect(Number(new URL(one.url).port), '127.0.0.1')
    socket.on('error', () => undefined)
    await new Promise((resolve) => socket.once('connect', resolve))
    // A request that never comes whole.
    socket.write(
      'POST /v1/practitioners/ag-1-w-3/register HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 99\r\n\r\n{',
    )
    await one.server.stop('SIGTERM', 30_000)
    expect(await one.server.ended).toBe('exit code 0')
    expect(await register(other.url, 'w-3', 'apart-3')).toMatchObject({ status: 200 })
  }, 60_000)
})
