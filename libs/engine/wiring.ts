import { EventStore, holdNode, storeEpoch, type NodeSays } from '#event-store'
import type { Instant, Refusal } from '#kernel'
import pg from 'pg'
import { isRehearsal, plainClock, rehearsalClock } from './clock.js'
import { refuseUnsafe } from './durable.js'
import type { CommandRequest, Outcome } from './command.js'
import { Engine } from './engine.js'
import { lawInForce, type LawInForce } from './packs.js'

/** Everything that the API and the worker share: one pool, one store, one engine on the newest law. */
export type OpenEngine = {
  readonly engine: Engine
  readonly store: EventStore
  readonly pool: pg.Pool
  /** Asks the law once more where it misses a region's figure that was only just loaded. Packs are read by themselves every second. */
  readonly byNewestPacks: LawInForce['byNewest']
  /** The database's time, in a rehearsal too: what tokens are judged by. */
  readonly realTime: () => Promise<Instant>
  close(): Promise<void>
}

const packsReadEvery = 1_000

/** How a pool reaches the database: as the application's role, whoever logs in; a server that is away is noticed within 3 s. */
export function poolOptions(databaseUrl: string): pg.PoolConfig {
  const { username } = new URL(databaseUrl)
  return {
    connectionString: databaseUrl,
    max: 16,
    connectionTimeoutMillis: 3_000,
    ...(username === 'sanshe_app' ? {} : { options: '-c role=sanshe_app' }),
  }
}

/** What ends a statement that takes too long: the server itself; and, should it be frozen, the client a second later. */
export const timeLimits = (statementMs: number): Pick<pg.PoolConfig, 'statement_timeout' | 'query_timeout'> => ({
  statement_timeout: statementMs,
  query_timeout: statementMs + 1_000,
})

/** Where the engine opens. `node`: it is opened for as long as a node runs, which says this of itself; `throwaway`: what is in this database may be lost. */
export type Opening = {
  readonly databaseUrl: string
  /** How long one statement may take, in milliseconds; without it, as long as it needs. */
  readonly statementMs?: number | undefined
  readonly node?: NodeSays & { readonly throwaway: boolean }
  /** Whether the disk of a database on this machine has room for facts; always, where it is left out. */
  readonly hasRoom?: (() => boolean) | undefined
}

/** Opens the engine on a migrated database. Throws what PostgreSQL says when it cannot be reached. */
export async function openEngine({ databaseUrl, node, statementMs, hasRoom }: Opening): Promise<OpenEngine> {
  const pool = new pg.Pool({ ...poolOptions(databaseUrl), ...(statementMs === undefined ? {} : timeLimits(statementMs)) })
  // A connection that dies while idle: the next query opens another.
  pool.on('error', () => undefined)
  // The same for one that dies while it is in use but idle: its next query says so.
  pool.on('connect', (client) => client.on('error', () => undefined))
  const store = new EventStore(pool, hasRoom)
  try {
    if (node) await refuseUnsafe(pool, node.throwaway)
    const [real, rehearsal, law, began] = await Promise.all([
      plainClock(poolOptions(databaseUrl)),
      isRehearsal(pool),
      lawInForce(pool),
      storeEpoch(pool),
    ])
    const clock = rehearsal ? rehearsalClock(store) : real
    const engine = new EngineInForce(store, clock, law)
    const held = node && (await holdNode(pool, node))
    const forget = forgettingInNewEpoch(engine, began)
    const timer = setInterval(() => void Promise.all([law.refresh(), forget()]).catch(() => undefined), packsReadEvery)
    timer.unref()
    return {
      engine,
      store,
      pool,
      realTime: () => real.now(),
      byNewestPacks: law.byNewest,
      close: async () => {
        clearInterval(timer)
        real.stop()
        await held?.release()
        await pool.end()
      },
    }
  } catch (error) {
    await pool.end()
    const { hostname, port, pathname } = new URL(databaseUrl)
    const { message, errors } = error as Error & { readonly errors?: readonly unknown[] }
    const says = errors ? errors.map(String).join(', ') : message
    throw new Error(`the database that DATABASE_URL names, ${hostname}:${port || 5432}${pathname}: ${says}`, { cause: error })
  }
}

/** Empties the state cache once the database was restored: versions may now mean other facts. */
function forgettingInNewEpoch(engine: Engine, began: string): () => Promise<void> {
  let epoch = began
  return async () => {
    const now = await storeEpoch(engine.store.pool)
    if (now !== epoch) engine.cache.clear()
    epoch = now
  }
}

/** An engine that looks once more for a region's figure before it says that there is none. */
class EngineInForce extends Engine {
  constructor(
    store: EventStore,
    clock: Engine['clock'],
    private readonly packs: LawInForce,
  ) {
    super(store, clock, packs.law)
  }

  override async execute(request: CommandRequest): Promise<Outcome> {
    const misses = (outcome: Outcome) => reasonsIn(outcome).some(({ code }) => code === 'NotEncodedForRegion')
    return this.packs.byNewest(() => super.execute(request), misses)
  }
}

/** Every reason why not: of an act, or of the papers of a form that wait. */
const reasonsIn = (outcome: Outcome): readonly Refusal[] =>
  'refused' in outcome
    ? outcome.refused
    : 'accepted' in outcome
      ? (outcome.waiting ?? []).flatMap(({ refusals }) => refusals)
      : []
