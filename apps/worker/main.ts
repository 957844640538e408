import 'reflect-metadata'
import { fileURLToPath } from 'node:url'
import { openEngine } from '#engine'
import { pino } from 'pino'
import { logLines } from '../../infra/log-lines.js'
import { newestMigration } from '../../infra/migrations.js'
import { roomBy } from '../../infra/room.js'
import { messageOptions } from './messages/message-options.js'
import { taskQueue } from './runs.js'
import { startWorker } from './worker.js'

const log = pino({ name: 'worker' }, logLines())
const databaseUrl = process.env.DATABASE_URL
const address = process.env.TEMPORAL_ADDRESS
if (databaseUrl === undefined || address === undefined) {
  log.fatal('DATABASE_URL and TEMPORAL_ADDRESS say where PostgreSQL and Temporal are: set both')
  process.exit(2)
}

const opened = await openEngine({
  databaseUrl,
  statementMs: 30_000,
  hasRoom: roomBy(process.env),
  node: { part: 'worker', knows: newestMigration, serves: taskQueue, throwaway: process.env.SANSHE_DATABASE === 'throwaway' },
})
const worker = await startWorker({
  engine: opened.engine,
  temporal: { address, namespace: process.env.TEMPORAL_NAMESPACE ?? 'default' },
  workflowBundle: { codePath: fileURLToPath(new URL('../../workflows.bundle.js', import.meta.url)) },
  log,
  messages: messageOptions(process.env),
})

let stopping = false
const stop = () => {
  if (stopping) return
  stopping = true
  worker
    .stop()
    .then(() => opened.close())
    .then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ error: String(error) }, 'did not stop cleanly')
        process.exit(1)
      },
    )
}
process.on('SIGTERM', stop)
process.on('SIGINT', stop)
