import { Engine, poolOptions, stuckNow, type Stuck } from '#engine'
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common'
import pg from 'pg'
import { Disk } from './disk.js'
import { temporalAnswers } from './temporal.js'

/** Where Temporal is, if the API was told. */
export const temporalAddress = Symbol('the address of Temporal')
/** Where the database is: readiness has a connection of its own, so that a busy pool makes no node unready. */
export const databaseAddress = Symbol('the address of the database')

/**
 * How ready the API is, in words and codes. Unready is a node that cannot answer: its database is away or its clock is wrong. Processes
 * that are behind do not make it so (acts are accepted, processes catch up), nor does a disk that is full (reads go on).
 */
export type Readiness = {
  readonly ready: boolean
  readonly code: 'Ready' | 'ProcessesStuck' | 'ProcessesBehind' | 'DiskFull' | 'ClockSkewed' | 'DatabaseAway'
  readonly says: string
  readonly database: 'reachable' | 'away'
  /** Whether acts can be written: no while the database's disk is full. */
  readonly acts: 'taken' | 'refused'
  readonly clock: { readonly kind: 'real' | 'rehearsal'; readonly skewMs: number; readonly ok: boolean }
  readonly processes: 'current' | 'behind' | 'stuck' | 'unknown'
  readonly temporal?: 'reachable' | 'away'
  /** False where the database may lose what it has confirmed: only for rehearsals and tests. */
  readonly durable?: boolean
  /** Facts that each follower of the log has still to be told of: to the operator alone, for it counts what is sealed too. */
  readonly lag?: { readonly [follower: string]: number }
  /** What does not go on, to the operator alone: it names processes and errors. */
  readonly stuck?: Stuck
}

/** Milliseconds between the node's clock and the database's beyond which no act can be judged. */
const skewAllowed = 1_000
/** How long the database may take to say that it is there. */
const patience = 1_500

const standing = `select
   (select coalesce(sum(facts), 0) from store.unnumbered_command)::text as unnumbered,
   (select coalesce(max(seq), 0) from store.log)::text as head,
   (select coalesce(jsonb_object_agg(name, seq), '{}') from store.follower where name not like 'processes of epoch%') as followers,
   current_setting('fsync') = 'on' and current_setting('full_page_writes') = 'on' and current_setting('synchronous_commit') <> 'off' as durable`

type Standing = {
  readonly unnumbered: string
  readonly head: string
  readonly followers: { readonly [name: string]: number }
  readonly durable: boolean
}

@Injectable()
export class ReadinessCheck implements OnApplicationShutdown {
  private readonly pool: pg.Pool
  private looking: Promise<Readiness> | undefined

  constructor(
    private readonly engine: Engine,
    private readonly disk: Disk,
    @Inject(temporalAddress) private readonly temporal: string | undefined,
    @Inject(databaseAddress) databaseUrl: string,
  ) {
    const limits = { max: 1, connectionTimeoutMillis: patience, query_timeout: patience, statement_timeout: patience }
    this.pool = new pg.Pool({ ...poolOptions(databaseUrl), ...limits })
    this.pool.on('error', () => undefined)
    this.pool.on('connect', (client) => client.on('error', () => undefined))
  }

  /** How things stand, within two seconds whatever hangs. Those who ask at once are told the same. */
  look(): Promise<Readiness> {
    this.looking ??= this.fresh().finally(() => {
      this.looking = undefined
    })
    return this.looking
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool.end()
  }

  private async fresh(): Promise<Readiness> {
    const { clock } = this.engine
    const skewMs = Math.round(clock.skew())
    const about = { kind: clock.rehearsal ? ('rehearsal' as const) : ('real' as const), skewMs, ok: skewMs < skewAllowed }
    const [found, temporal] = await Promise.all([
      within(patience, this.database()),
      this.temporal === undefined ? undefined : temporalAnswers(this.temporal),
    ])
    if (!found) {
      const says = '数据库不可用'
      const none = { ready: false, code: 'DatabaseAway', database: 'away', acts: 'refused', processes: 'unknown' } as const
      return { ...none, says, clock: about }
    }
    const lag = lagOf(found.standing)
    const behind = Object.values(lag).some((facts) => facts > 0) || temporal === false
    const { durable } = found.standing
    const { stuck } = found
    // While Temporal is away nothing else is to be said of processes.
    const isStuck = temporal !== false && (stuck.waiting > 0 || stuck.parked > 0 || stuck.worker.length > 0)
    return {
      ready: about.ok,
      ...told({ skewMs, clockIsRight: about.ok, room: found.room, behind, isStuck, durable }),
      database: 'reachable',
      acts: found.room && about.ok ? 'taken' : 'refused',
      clock: about,
      processes: isStuck ? 'stuck' : behind ? 'behind' : 'current',
      ...(temporal === undefined ? {} : { temporal: temporal ? 'reachable' : 'away' }),
      durable,
      lag,
      stuck,
    }
  }

  private async database(): Promise<{ readonly standing: Standing; readonly stuck: Stuck; readonly room: boolean } | undefined> {
    const { rows } = await this.pool.query<Standing>(standing)
    const [row] = rows
    return row && { standing: row, stuck: await stuckNow(this.pool), room: await this.disk.hasRoom(this.pool) }
  }
}

/** How many facts each follower is behind; the wake-ups, without which no process moves, also where they never began. */
function lagOf({ unnumbered, head, followers }: Standing): { readonly [follower: string]: number } {
  const behind = (seq: number) => Number(head) - seq + Number(unnumbered)
  return Object.fromEntries(Object.entries({ 'wake-ups': 0, ...followers }).map(([name, seq]) => [name, behind(seq)]))
}

function told(found: {
  readonly skewMs: number
  readonly clockIsRight: boolean
  readonly room: boolean
  readonly behind: boolean
  readonly isStuck: boolean
  readonly durable: boolean
}): Pick<Readiness, 'code' | 'says'> {
  const warning = found.durable ? '' : '；数据库未开启持久写入，只可用于演练和测试'
  if (!found.clockIsRight) return { code: 'ClockSkewed', says: `本机时钟与数据库相差 ${found.skewMs} 毫秒${warning}` }
  if (!found.room) return { code: 'DiskFull', says: `数据库磁盘已满：可以查看，不能办理${warning}` }
  if (found.isStuck)
    return { code: 'ProcessesStuck', says: `照常受理；有流程停滞，请系统管理员处理（processes are stuck）${warning}` }
  if (found.behind) return { code: 'ProcessesBehind', says: `照常受理；流程尚未跟上（processes are behind）${warning}` }
  return { code: 'Ready', says: `就绪${warning}` }
}

/** What comes of it in time; undefined where it fails or takes longer. */
async function within<T>(ms: number, work: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), ms)
  })
  try {
    return await Promise.race([work.catch(() => undefined), late])
  } finally {
    clearTimeout(timer)
  }
}
