import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { migrateDatabase } from '../../apps/cli/migrate-database.js'
import type { ServerProcess } from '../../infra/server-process.js'
import { testDatabase, type TestDatabase } from '../../infra/testing.js'
import { loadSample, serversFolder, startBuiltApi, tokenOf } from '../faults/built.js'
import { nextBuild, type NextBuild } from './next-build.js'

const folder = serversFolder('rolling')
let database: TestDatabase
let next: NextBuild
let token: string
const running: ServerProcess[] = []

beforeAll(async () => {
  database = await testDatabase()
  await migrateDatabase(database.ownerUrl)
  await loadSample(database.url)
  next = nextBuild()
  token = await tokenOf('ag-1.jb', folder.path)
}, 60_000)

afterAll(async () => {
  await Promise.all(running.map((server) => server.stop()))
  await database.drop()
  next.remove()
  folder.remove()
}, 60_000)

const start = async (root?: string) => {
  const { url, server } = await startBuiltApi(folder.path, { DATABASE_URL: database.url }, root)
  running.push(server)
  return { url, server }
}

/** `npm run migrate` of the next release. */
function migrateAsNext(): { readonly code: number | null; readonly output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(next.root, 'dist/apps/cli/main.js'), 'migrate'], {
    env: { ...process.env, NODE_OPTIONS: '', DATABASE_URL: database.url, DATABASE_OWNER_URL: database.ownerUrl },
    encoding: 'utf8',
  })
  return { code: status, output: `${stdout}${stderr}` }
}

/** Stands for the answer of a node that is not there. */
const noAnswer = 0

/** Somebody who acts on a node without a pause, until told to stop; gives what was answered. */
function acting(url: string, name: string) {
  const answers: number[] = []
  let stopping = false
  const done = (async () => {
    for (let n = 0; !stopping && answers.at(-1) !== noAnswer; n += 1) {
      const response = await fetch(`${url}/v1/practitioners/ag-1-w-${name}-${n}/register`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'idempotency-key': `${name}-${n}`, 'content-type': 'application/json' },
        body: JSON.stringify({ org: 'ag-1', certificate: '社会工作师' }),
      }).catch(() => undefined)
      await response?.text()
      answers.push(response?.status ?? noAnswer)
    }
  })()
  return {
    /** Waits until some more acts were answered. */
    more: async (count = 5) => {
      for (const goal = answers.length + count, began = Date.now(); answers.length < goal; await wait(20))
        if (Date.now() - began > 30_000) throw new Error(`${name}: no ${count} acts in 30 s`)
    },
    stop: async () => {
      stopping = true
      await done
      return [...new Set(answers)]
    },
  }
}

it('a release rolls over one database: no act fails, and what takes something away waits for the last node that needs it', async () => {
  const before = await start()
  const onBefore = acting(before.url, 'before')
  await onBefore.more()

  const first = migrateAsNext()
  expect(first).toMatchObject({ code: 1, output: expect.stringContaining('ran AppendNext4102444800000') })
  expect(first.output).toMatch(/AppendAllGone4102444800001 waits for api on /)
  await onBefore.more()

  const after = await start(next.root)
  const onAfter = acting(after.url, 'after')
  await Promise.all([onBefore.more(), onAfter.more()])
  expect(migrateAsNext().code).toBe(1)

  expect(await onBefore.stop()).toEqual([200])
  await before.server.stop('SIGTERM')
  const second = migrateAsNext()
  expect(second).toMatchObject({ code: 0, output: expect.stringContaining('ran AppendAllGone4102444800001') })
  await onAfter.more()
  expect(await onAfter.stop()).toEqual([200])

  // The build before could not have gone on: it is not by chance that this one waited.
  const asBefore = new pg.Client({ connectionString: database.url })
  await asBefore.connect()
  await expect(asBefore.query(`select store.append_all('[]', '[]')`)).rejects.toMatchObject({ code: '42501' })
  await asBefore.end()
}, 180_000)
