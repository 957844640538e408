import type pg from 'pg'
import { diskIsFull } from '../problem/database-away.js'

/** More than the room that may be left in pages that are there already. */
const probe = `insert into store.refusal (at, actor, act, stream, refusals)
  select now(), '#probe', 'Probe', 'probe/1', jsonb_agg(md5(n::text)) from generate_series(1, 4000) n`

/**
 * Whether the database has room to write. Where its disk is on this machine it is looked at; elsewhere that it has none is learned from
 * the first act that fails for it, and that it has some again by trying.
 */
export class Disk {
  private full = false

  constructor(private readonly roomHere: () => boolean = () => true) {}

  /** What went wrong with a request: where it was the disk, no act can be taken until there is room. */
  learn(error: unknown): void {
    if (diskIsFull(error)) this.full = true
  }

  /** Whether acts can be written. Leaves nothing behind. */
  async hasRoom(pool: pg.Pool): Promise<boolean> {
    if (!this.roomHere()) return false
    if (!this.full) return true
    const client = await pool.connect()
    try {
      await client.query('begin')
      await client.query(probe)
      this.full = false
    } catch (error) {
      if (!diskIsFull(error)) throw error
    } finally {
      // A transaction that failed ends with its connection.
      client.release(true)
    }
    return !this.full
  }
}
