import pg from 'pg'
import type { Append, AppendResult } from './facts.js'

type Waiting = {
  readonly append: Append
  readonly resolve: (result: AppendResult) => void
  readonly reject: (error: unknown) => void
}

/** Calls under way at once, and commands in one of them. More calls than processors only make PostgreSQL change places. */
const tuning = { lanes: 2, together: 16 }

/**
 * Writes commands: one that comes alone goes at once; those that come while others are under way go together, in one call and one
 * transaction, so that they share its round trip and its flush to the disk. Each is answered by itself.
 */
export class AppendQueue {
  private waiting: Waiting[] = []
  private underWay = 0
  private looking = false

  constructor(private readonly pool: pg.Pool) {}

  /** Database errors are thrown, to each whose command it was. */
  add(append: Append): Promise<AppendResult> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ append, resolve, reject })
      if (this.underWay === 0) this.send()
      else this.lookSoon()
    })
  }

  /** Once those that were just answered have had their turn to ask for more. */
  private lookSoon(): void {
    if (this.looking) return
    this.looking = true
    setImmediate(() => {
      this.looking = false
      this.send()
    })
  }

  private send(): void {
    while (this.underWay < tuning.lanes && this.waiting.length > 0) {
      const share = Math.ceil(this.waiting.length / (tuning.lanes - this.underWay))
      const batch = this.waiting.splice(0, Math.min(share, tuning.together)).sort(inOneOrder)
      this.underWay += 1
      void this.write(batch).finally(() => {
        this.underWay -= 1
        this.lookSoon()
      })
    }
  }

  private async write(batch: readonly Waiting[]): Promise<void> {
    try {
      const results = await this.call(batch)
      for (const [index, { resolve }] of batch.entries()) resolve(results[index] as AppendResult)
    } catch (error) {
      // A statement failed, nothing was written, and whose fault it was is not known: each once more, by itself.
      const final = batch.length === 1 || !(error instanceof pg.DatabaseError && error.severity === 'ERROR')
      if (final) for (const { reject } of batch) reject(error)
      else for (const waiting of batch) await this.write([waiting])
    }
  }

  private async call(batch: readonly Waiting[]): Promise<readonly AppendResult[]> {
    const { rows } = await this.pool.query<{ results: AppendResult[] }>({
      name: 'append',
      text: 'select store.append_all($1::jsonb) as results',
      values: [JSON.stringify(batch.map(({ append }) => append))],
    })
    const results = rows[0]?.results
    if (results?.length !== batch.length) throw new Error('store.append_all did not answer every command')
    return results
  }
}

/** By case, then stream: two calls take the rows of views, which belong to one case, in one order, and never wait in a circle. */
function inOneOrder({ append: a }: Waiting, { append: b }: Waiting): number {
  const [left, right] = [`${a.caseId ?? ''} ${a.stream}`, `${b.caseId ?? ''} ${b.stream}`]
  return left < right ? -1 : left > right ? 1 : 0
}
