// Emmett's own process: it replaces the type parsers of `pg`, which the engine beside it must not notice.
import { CommandHandler, inlineProjections } from '@event-driven-io/emmett'
import { getPostgreSQLEventStore, postgreSQLProjection } from '@event-driven-io/emmett-postgresql'
import pg from 'pg'
import { streamLength } from './contestant.js'
import { slice } from './load.js'

type Recorded = { type: 'ServiceRecorded'; data: Record<string, unknown>; metadata: Record<string, unknown> }
type Totals = { records: number; participants: number }
/** What the parent asks for: streams made ready for so many acts, or a slice of the load. */
export type EmmettRequest = { readonly prepare: number } | { readonly atOnce: number; readonly milliseconds: number }

const [url = '', size = '16', data = '{}', metadata = '{}'] = process.argv.slice(2)
const pool = new pg.Pool({ connectionString: url, max: Number(size) })
pool.on('error', () => undefined)

/** One inline projection, one row a stream, by one statement in the transaction of the append: the cheapest that it offers. */
const lastRecord = postgreSQLProjection<Recorded>({
  name: 'last_record',
  canHandle: ['ServiceRecorded'],
  handle: async (events, { connection }) => {
    const last = events.at(-1)?.metadata
    await connection.client.query(
      'insert into public.last_record values ($1, $2, now()) on conflict (stream) do update set version = excluded.version, on_at = excluded.on_at',
      [last?.streamName, String(last?.streamPosition)],
    )
  },
})
const store = getPostgreSQLEventStore(url, {
  projections: inlineProjections([lastRecord]),
  connectionOptions: { pooled: true, pool },
  schema: { autoMigration: 'None' },
})
const parsed = { data: JSON.parse(data) as Record<string, unknown>, about: JSON.parse(metadata) as Record<string, unknown> }
const record = (): Recorded => ({ type: 'ServiceRecorded', data: parsed.data, metadata: parsed.about })
const handle = CommandHandler<Totals, Recorded>({
  initialState: () => ({ records: 0, participants: 0 }),
  evolve: (state, event) => ({
    records: state.records + 1,
    participants: state.participants + Number(event.data['participants']),
  }),
})

const free: { readonly id: string; version: number }[] = []
let made = 0
const act = async (): Promise<void> => {
  const stream = free.shift()
  if (!stream) throw new Error('Emmett has no streams left')
  await handle(store, stream.id, () => record())
  stream.version += 1
  if (stream.version < streamLength.to) free.push(stream)
}

async function prepare(acts: number): Promise<void> {
  if (made === 0) {
    await pool.query(
      'create table if not exists public.last_record (stream text primary key, version bigint not null, on_at timestamptz not null)',
    )
    await store.schema.migrate()
  }
  const left = free.reduce((sum, { version }) => sum + streamLength.to - version, 0)
  const streams = Math.max(Math.ceil((acts - left) / (streamLength.to - streamLength.from)), 100 - free.length, 0)
  for (let n = 0; n < streams; n += 1) {
    const id = `delivery-${(made += 1)}`
    await store.appendToStream(id, Array.from({ length: streamLength.from }, record))
    free.push({ id, version: streamLength.from })
  }
  if (streams > 0) await pool.query('analyze')
}

process.on('message', (request: EmmettRequest) => {
  const work = 'prepare' in request ? prepare(request.prepare) : slice(act, request.atOnce, request.milliseconds)
  work.then(
    (done) => process.send?.({ done: done ?? null }),
    (error: unknown) => process.send?.({ failed: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  )
})
process.on('disconnect', () => process.exit(0))
