import { Client, Connection } from '@temporalio/client'
import { migrateDatabase } from '../../apps/cli/migrate-database.js'
import type { ServerProcess } from '../../infra/server-process.js'
import { testDatabase, type TestDatabase } from '../../infra/testing.js'
import { loadSample, ownNamespace, serversFolder, startBuilt, startBuiltApi, tokenOf } from '../faults/built.js'
import { nextBuild, withProcessType, type NextBuild } from './next-build.js'
import { holdsWithin } from '../holds-within.js'

const folder = serversFolder('types')
let database: TestDatabase
let next: NextBuild
let temporal: { TEMPORAL_ADDRESS: string; TEMPORAL_NAMESPACE: string }
let connection: Connection
let url: string
const running: ServerProcess[] = []

beforeAll(async () => {
  database = await testDatabase()
  await migrateDatabase(database.ownerUrl)
  await loadSample(database.url)
  next = nextBuild(withProcessType('plan@4', 'plan@5'))
  temporal = await ownNamespace()
  connection = await Connection.connect({ address: temporal.TEMPORAL_ADDRESS })
  const api = await startBuiltApi(folder.path, { DATABASE_URL: database.url, ...temporal })
  running.push(api.server)
  url = api.url
}, 60_000)

afterAll(async () => {
  await Promise.all(running.map((server) => server.stop()))
  await connection?.close()
  await database?.drop()
  next?.remove()
  folder.remove()
}, 60_000)

async function startWorker(root?: string): Promise<ServerProcess> {
  const worker = await startBuilt('worker', folder.path, { DATABASE_URL: database.url, ...temporal }, root)
  running.push(worker)
  return worker
}

/** Opens the plan of a year, with all its signatures. */
async function openPlan(year: number): Promise<void> {
  const post = async (path: string, person: string, body: object, seen?: number) => {
    const reply = await fetch(`${url}${path}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${await tokenOf(person, folder.path)}`,
        'content-type': 'application/json',
        'idempotency-key': `${year}-${path.split('/').at(-1)}`,
        ...(seen === undefined ? {} : { 'if-match': `"${seen}"` }),
      },
      body: JSON.stringify(body),
    })
    expect(reply.status).toBe(200)
    return (await reply.json()) as { id: string }
  }
  const data = { region: '341000', lead: 'hs-sgb', finance: 'hs-czj' }
  const { id } = await post('/v1/drafts', 'hs-mzj.jb', { act: 'OpenPlan', stream: `plan/hs-mzj-${year}`, data })
  await post(`/v1/drafts/${id}/review`, 'hs-mzj.sh', {}, 1)
  await post(`/v1/drafts/${id}/issue`, 'hs-mzj.qf', {}, 2)
}

/** The types of the runs of a plan, newest first, and whether a task of the newest failed. */
async function runsOf(year: number): Promise<{ types: string[]; failed: boolean }> {
  const client = new Client({ connection, namespace: temporal.TEMPORAL_NAMESPACE })
  const types: string[] = []
  for await (const run of client.workflow.list({ query: `WorkflowId = 'plan/hs-mzj-${year}'` })) types.push(run.type)
  if (types.length === 0) return { types, failed: false }
  const { raw } = await client.workflow.getHandle(`plan/hs-mzj-${year}`).describe()
  return { types, failed: Number(raw.pendingWorkflowTask?.attempt ?? 0) > 1 }
}

const owed = async (year: number): Promise<boolean> => {
  const reply = await fetch(`${url}/v1/me/obligations`, {
    headers: { authorization: `Bearer ${await tokenOf('hs-mzj.jb', folder.path)}` },
  })
  return (await reply.text()).includes(`plan/hs-mzj-${year}`)
}

const until = (what: string, holds: () => Promise<boolean>) => holdsWithin(60_000, holds, `not: ${what}`)

it('an older worker never takes a process of a type it does not know; when the last one is gone, the next release takes over what it held', async () => {
  const before = await startWorker()
  await openPlan(2027)
  await until('the plan begins', () => owed(2027))
  expect((await runsOf(2027)).types).toEqual(['plan@4'])

  await startWorker(next.root)
  // Side by side: whichever starts one, only workers that know its type work on it.
  for (const year of [2028, 2029]) {
    await openPlan(year)
    await until(`the plan of ${year} begins`, () => owed(year))
    const { types, failed } = await runsOf(year)
    expect(types).toHaveLength(1)
    expect(failed).toBe(false)
  }
  expect((await runsOf(2027)).types).toEqual(['plan@4'])

  await before.stop('SIGTERM')
  for (const year of [2027, 2028, 2029]) {
    await until(`the plan of ${year} is taken over`, async () => (await runsOf(year)).types[0] === 'plan@5')
    expect((await runsOf(year)).failed).toBe(false)
  }
  await openPlan(2030)
  await until('the plan of 2030 begins', () => owed(2030))
  expect((await runsOf(2030)).types).toEqual(['plan@5'])
}, 240_000)
