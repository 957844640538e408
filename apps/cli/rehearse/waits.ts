import type { Instant, Refusal } from '#kernel'
import type pg from 'pg'

/**
 * When a process asks again for what it was refused until then (`notBefore`): no obligation tells of it, and the clock would jump over it.
 * Read on from the refusal log, which keeps them for a while.
 */
export class Waits {
  private seen = '0'
  private readonly moments = new Map<string, { readonly process: string; readonly at: Instant }>()

  /** Reads what was refused since it was read last. */
  async read(pool: pg.Pool): Promise<void> {
    const { rows } = await pool.query<{ id: string; process: string; act: string; refusals: readonly Refusal[] }>({
      name: 'refused-processes',
      text: `select r.id, r.stream as process, r.act, r.refusals from store.refusal r join views.process p on p.id = r.stream and p.ended_on is null
        where r.actor = '#process' and r.id > $1 order by r.id`,
      values: [this.seen],
    })
    for (const { id, process, act, refusals } of rows) {
      this.seen = id
      for (const { notBefore } of refusals)
        if (notBefore !== undefined) this.moments.set(`${process}:${act}:${notBefore}`, { process, at: notBefore })
    }
  }

  /** The first such moment after another. */
  next(after: Instant): Instant | undefined {
    return [...this.moments.values()]
      .map(({ at }) => at)
      .filter((at) => at > after)
      .sort()[0]
  }

  /** The processes that wait for a moment after one and up to another. */
  due(upTo: Instant, after: Instant): readonly string[] {
    return [...new Set([...this.moments.values()].filter(({ at }) => at > after && at <= upTo).map(({ process }) => process))]
  }
}
