import { Engine } from '#engine'
import { Inject, Injectable } from '@nestjs/common'
import { temporalAnswers } from './temporal.js'

/** Where Temporal is, if the API was told. */
export const temporalAddress = Symbol('the address of Temporal')

/** How ready the API is. Processes that are behind do not make it unready: acts are accepted, processes catch up. */
export type Readiness = {
  readonly ready: boolean
  readonly database: 'reachable' | 'away'
  readonly clock: { readonly kind: 'real' | 'rehearsal'; readonly skewMs: number; readonly ok: boolean }
  readonly processes: 'current' | 'behind' | 'unknown'
  /** Facts that no process has been told of yet. */
  readonly untold?: number
  readonly temporal?: 'reachable' | 'away'
  readonly says: string
}

const skewAllowed = 1_000

/** Facts recorded that the wake-ups have not yet passed on: those without a number in the log, and those numbered above its cursor. */
const untoldFacts = `select (select count(*) from store.fact f where f.position > s.low and not exists (select from store.log l where l.position = f.position))
     + (select coalesce(max(seq), 0) from store.log) - coalesce((select seq from store.follower where name = 'wake-ups'), 0) as untold
  from store.sequencer s`

@Injectable()
export class ReadinessCheck {
  constructor(
    private readonly engine: Engine,
    @Inject(temporalAddress) private readonly temporal: string | undefined,
  ) {}

  async look(): Promise<Readiness> {
    const { clock, store } = this.engine
    const skewMs = Math.round(clock.skew())
    const about = { kind: clock.rehearsal ? ('rehearsal' as const) : ('real' as const), skewMs, ok: skewMs < skewAllowed }
    const [untold, temporal] = await Promise.all([
      store.pool.query<{ untold: string }>(untoldFacts).then(
        ({ rows }) => Number(rows[0]?.untold ?? 0),
        () => undefined,
      ),
      this.temporal === undefined ? undefined : temporalAnswers(this.temporal),
    ])
    if (untold === undefined) return { ready: false, database: 'away', clock: about, processes: 'unknown', says: '数据库不可用' }
    const behind = untold > 0 || temporal === false
    return {
      ready: about.ok,
      database: 'reachable',
      clock: about,
      processes: behind ? 'behind' : 'current',
      untold,
      ...(temporal === undefined ? {} : { temporal: temporal ? 'reachable' : 'away' }),
      says: about.ok
        ? behind
          ? '照常受理；流程尚未跟上（processes are behind）'
          : '就绪'
        : `本机时钟与数据库相差 ${skewMs} 毫秒`,
    }
  }
}
