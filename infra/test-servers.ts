import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { lockHolder, takeLock } from './lock.mjs'
import { startPostgres } from './postgres.js'
import { startTemporal } from './temporal.js'
import { ensureTimeSkippingServer } from './tools.js'

/** Servers for one test run: `env` tells suites where they are (see `testing.ts`), `folder` is temporary and goes with `stop`. */
export interface TestServers {
  readonly folder: string
  readonly env: Readonly<Record<string, string>>
  readonly stop: () => Promise<void>
}

const prefix = 'sanshe-test-'

/** Each suite has a namespace, and Temporal would poll in every one for schedules and batches of which there are none. */
const withoutItsOwnWorkers = { 'worker.perNamespaceWorkerCount': '0' }

/**
 * Starts PostgreSQL and Temporal for a test run on free ports, in a temporary folder, and makes sure of the time-skipping server.
 * What an earlier run left behind because it was killed is removed. Throws when one of them does not come up; nothing is left running then.
 */
export async function startTestServers(): Promise<TestServers> {
  removeLeftovers()
  const folder = mkdtempSync(join(tmpdir(), prefix))
  takeLock(join(folder, 'lock'))
  const say = (line: string) => {
    console.log(line)
  }
  // In the temporary folder, yet not below it: that is closed to the user PostgreSQL may have to run as.
  const dataDir = `${folder}-data`
  const temporary = join(dataDir, 'tmp')
  for (const made of [dataDir, temporary]) {
    mkdirSync(made)
    chmodSync(made, 0o755)
  }
  const outcomes = await Promise.allSettled([
    // Tests kill servers, never the machine.
    startPostgres({ dataDir, say, throwaway: true, settings: { max_connections: '300' } }),
    startTemporal({ dataDir: folder, say, inMemory: true, namespaces: ['sanshe'], dynamicConfig: withoutItsOwnWorkers }),
    ensureTimeSkippingServer(say),
  ])
  const [postgres, temporal, timeSkipping] = outcomes
  const stop = async () => {
    if (temporal.status === 'fulfilled') await temporal.value.stop()
    if (postgres.status === 'fulfilled') {
      await postgres.value.stop()
      rmSync(dirname(postgres.value.cluster), { recursive: true, force: true })
    }
    rmSync(dataDir, { recursive: true, force: true })
    rmSync(folder, { recursive: true, force: true })
  }
  if (postgres.status === 'fulfilled' && temporal.status === 'fulfilled' && timeSkipping.status === 'fulfilled') {
    const env = {
      SANSHE_TEST_PG_OWNER: postgres.value.ownerUrl,
      SANSHE_TEST_PG_APP: postgres.value.url,
      SANSHE_DATABASE: 'throwaway',
      SANSHE_TEST_TEMPORAL: temporal.value.address,
      SANSHE_TEST_TIME_SKIPPING: timeSkipping.value,
      // What suites put into temporary folders goes with ours, even when they are broken off.
      TMPDIR: temporary,
    }
    return { folder, env, stop }
  }
  await stop()
  throw new Error(outcomes.flatMap((one) => (one.status === 'rejected' ? [String(one.reason)] : [])).join('\n'))
}

function removeLeftovers(): void {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(prefix) && !entry.endsWith('-data'))) {
    const folder = join(tmpdir(), name)
    const justMade = Date.now() - (statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? 0) < 60_000
    if (justMade || lockHolder(join(folder, 'lock')) !== undefined) continue
    rmSync(`${folder}-data`, { recursive: true, force: true })
    rmSync(folder, { recursive: true, force: true })
  }
}
