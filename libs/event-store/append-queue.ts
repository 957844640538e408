import pg from 'pg'
import type { Instant, StreamId } from '#kernel'
import type { Append, AppendResult } from './facts.js'

type Waiting = {
  readonly append: Append
  /** As it is sent. */
  readonly sent: object
  readonly resolve: (result: AppendResult) => void
  readonly reject: (error: unknown) => void
}

/**
 * `lanes`: calls under way at once; more than processors only make PostgreSQL change places. `together`: commands in one of them.
 * `aside`: commands written by themselves at once, beside the lanes. `slowMs`: how long a stream that did not come free goes aside.
 */
const tuning = { lanes: 2, together: 16, aside: 4, slowMs: 5_000 }

/** SQLSTATE of a lock that did not come free in the time `store.append_all` waits. */
const lockNotFree = '55P03'

/**
 * Writes commands: one that comes alone goes at once; those that come while others are under way go together, in one call and one
 * transaction, so that they share its round trip and its flush to the disk. Each is answered by itself. What a call cannot write is tried
 * once more aside, each by itself: so a stream that somebody else holds locked keeps no others waiting, and is gone round until it is free.
 */
export class AppendQueue {
  private waiting: Waiting[] = []
  private aside: Waiting[] = []
  private lanesBusy = 0
  private asideBusy = 0
  private underWay = 0
  private looking = false
  /** Streams whose lock did not come free, and until when they are taken for slow. */
  private readonly slow = new Map<StreamId, number>()

  constructor(private readonly pool: pg.Pool) {}

  /** Database errors are thrown, to each whose command it was; so is what PostgreSQL would keep and nobody could read. */
  add(append: Append): Promise<AppendResult> {
    return new Promise((resolve, reject) => {
      const waiting = { append, sent: asSent(append), resolve, reject }
      if (this.isSlow(append)) this.asideToo([waiting])
      else this.waiting.push(waiting)
      this.lookSoon()
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
    while (this.lanesBusy < tuning.lanes && this.waiting.length > 0) {
      // An even share of all there are: a lane that took most of them would keep the others waiting, again and again.
      const share = Math.ceil((this.waiting.length + this.underWay) / tuning.lanes)
      const batch = this.waiting.splice(0, Math.min(share, tuning.together)).sort(inOneOrder)
      this.lanesBusy += 1
      this.underWay += batch.length
      void this.write(batch).finally(() => {
        this.lanesBusy -= 1
        this.underWay -= batch.length
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
      const again = codeOf(error) === lockNotFree || (batch.length > 1 && isStatementsFault(error))
      if (again) this.asideToo(batch)
      else for (const { reject } of batch) reject(error)
    }
  }

  private asideToo(batch: readonly Waiting[]): void {
    this.aside.push(...batch)
    while (this.asideBusy < tuning.aside && this.aside.length > 0) {
      const [one] = this.aside.splice(0, 1) as [Waiting]
      this.asideBusy += 1
      void this.writeAlone(one).finally(() => {
        this.asideBusy -= 1
        this.asideToo([])
      })
    }
  }

  private async writeAlone(waiting: Waiting): Promise<void> {
    const named = streamsOf(waiting.append)
    try {
      const [result] = await this.call([waiting])
      for (const stream of named) this.slow.delete(stream)
      waiting.resolve(result as AppendResult)
    } catch (error) {
      if (codeOf(error) === lockNotFree) for (const stream of named) this.slow.set(stream, performance.now() + tuning.slowMs)
      waiting.reject(error)
    }
  }

  private isSlow(append: Append): boolean {
    if (this.slow.size === 0) return false
    for (const [stream, until] of this.slow) if (until < performance.now()) this.slow.delete(stream)
    return streamsOf(append).some((stream) => this.slow.has(stream))
  }

  private async call(batch: readonly Waiting[]): Promise<readonly AppendResult[]> {
    const appends = batch.map(({ append }) => append)
    const { rows } = await this.pool.query<{ results: Answer[] }>({
      name: 'append',
      text: 'select store.append_all($1::jsonb, $2::jsonb) as results',
      values: [JSON.stringify(batch.map(({ sent }) => sent)), JSON.stringify(locksOf(appends))],
    })
    const results = rows[0]?.results
    if (results?.length !== batch.length) throw new Error('store.append_all did not answer every command')
    return results.map((result, n) => ('position' in result ? accepted(result, batch[n]?.append.facts.length ?? 0) : result))
  }
}

/** What `store.append_all` answers of a command: for one that was accepted, the position of its first fact. */
type Answer = { readonly position: string; readonly recordedAt: Instant } | Exclude<AppendResult, { readonly appended: unknown }>

const accepted = ({ position, recordedAt }: Extract<Answer, { readonly position: string }>, facts: number): AppendResult => ({
  appended: Array.from({ length: facts }, (_, n) => String(BigInt(position) + BigInt(n))),
  recordedAt,
})

/** Data go as the text they are kept as. */
const asSent = ({ data, facts, ...append }: Append): object => ({
  ...append,
  ...(data === undefined ? {} : { data: asKept(data) }),
  facts: facts.map((fact) => ({ ...fact, data: asKept(fact.data) })),
})

/** Escapes of what no text of PostgreSQL can hold: `json` takes them, and whoever reads that member of it fails. */
const unreadable = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f])/i

function asKept(data: object): string {
  const text = JSON.stringify(data)
  if (unreadable.test(text)) throw new Error('data with a character that cannot be kept: U+0000, or half a surrogate pair')
  return text
}

const codeOf = (error: unknown): string | undefined => (error instanceof pg.DatabaseError ? error.code : undefined)

/** The server answered: it was the statement's fault, and the connection stands. */
const isStatementsFault = (error: unknown): boolean => error instanceof pg.DatabaseError && error.severity === 'ERROR'

const streamsOf = ({ stream, reliesOn }: Append): StreamId[] => [stream, ...reliesOn.map((other) => other.stream)]

/** See `store.append_all`. */
type Lock = { readonly stream: StreamId; readonly written: boolean; readonly version?: number | undefined }

/** The streams that commands name, in order of id: so no two calls, of whatever process, lock them in another order. */
function locksOf(appends: readonly Append[]): Lock[] {
  const locks = new Map<StreamId, Lock>()
  const name = (stream: StreamId, version: number, written: boolean): void => {
    const before = locks.get(stream)
    // Named more than once, it stands where all expect only if none of them moves it on.
    const same = !before || (before.version === version && !before.written && !written)
    locks.set(stream, { stream, written: written || (before?.written ?? false), version: same ? version : undefined })
  }
  for (const { stream, version, reliesOn } of appends) {
    name(stream, version, true)
    for (const other of reliesOn) if (other.stream !== stream) name(other.stream, other.version, false)
  }
  return [...locks.values()].sort((a, b) => (a.stream < b.stream ? -1 : 1))
}

/** By case, then stream: two calls take the rows of views, which belong to one case, in one order, and never wait in a circle. */
function inOneOrder({ append: a }: Waiting, { append: b }: Waiting): number {
  const [left, right] = [`${a.caseId ?? ''} ${a.stream}`, `${b.caseId ?? ''} ${b.stream}`]
  return left < right ? -1 : left > right ? 1 : 0
}
