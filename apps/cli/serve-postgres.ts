import { setTimeout as wait } from 'node:timers/promises'
import { startPostgres, type Postgres, type PostgresOptions } from '../../infra/postgres.js'
import { hasRoom } from '../../infra/room.js'
import type { ServerProcess } from '../../infra/server-process.js'

/** PostgreSQL while the system runs. `server` settles its `ended` once it has ended for good. */
type KeptPostgres = Pick<Postgres, 'url' | 'ownerUrl' | 'server' | 'stop'>

/** How often a full disk is looked at again, in milliseconds. */
const lookAgain = 1_000

/**
 * Starts PostgreSQL and, where it ends because its disk is full, starts it again on the same port as soon as there is room:
 * API and worker find it again by themselves. Ended by anything else, it has died.
 */
export async function keepPostgres(options: PostgresOptions): Promise<KeptPostgres> {
  const { dataDir, say = () => undefined } = options
  const first = await startPostgres(options)
  let running: ServerProcess = first.server
  const stopping = new AbortController()
  const ended = (async () => {
    for (;;) {
      const how = await running.ended
      if (stopping.signal.aborted || hasRoom(dataDir)) return how
      say('PostgreSQL has ended, for its disk is full: it is started again when there is room')
      while (!hasRoom(dataDir) && !stopping.signal.aborted) await wait(lookAgain)
      if (stopping.signal.aborted) return how
      const again = await startPostgres({ ...options, port: first.port }).catch((error: unknown) => String(error))
      if (typeof again === 'string') return again
      running = again.server
      // Asked to stop while it was being started.
      if (stopping.signal.aborted) await again.stop()
      say('there is room again: PostgreSQL is back')
    }
  })()
  return {
    url: first.url,
    ownerUrl: first.ownerUrl,
    server: {
      name: first.server.name,
      logFile: first.server.logFile,
      get pid() {
        return running.pid
      },
      ended,
      hasEnded: () => running.hasEnded(),
      stop: (...how) => running.stop(...how),
      lastLines: (count) => running.lastLines(count),
    },
    stop: async () => {
      stopping.abort()
      await running.stop('SIGINT')
      await ended
    },
  }
}
