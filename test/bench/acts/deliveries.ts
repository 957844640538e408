import { randomUUID } from 'node:crypto'
import type { Engine } from '#engine'
import { dayOf, type Instant, type StreamId } from '#kernel'
import { contractInService, item, personOf } from '../contract.js'
import type { Setting } from '../setting.js'
import { eachOf, seed, type SeedFact } from '../seed.js'
import { actsPerStream, streamLength } from './contestant.js'

/** A month of delivery that is being recorded: its stream and how many facts it has. */
export type Delivery = { readonly award: string; readonly month: string; readonly stream: StreamId; version: number }

/** The act that is measured: a service recorded by the provider (`RecordService`), on a contract, meeting an obligation. Each record has a paper of its own. */
export const recordService = (now: Instant, n: number) => ({
  item,
  quantity: 1,
  on: dayOf(now),
  participants: 3,
  users: ['b-0017', 'b-0042'],
  evidence: paper(n),
})

/** The paper of a stream's n-th record. */
export const paper = (n: number): string => n.toString(16).padStart(64, '0')

/** Delivery streams between the lengths measured; each act takes one and gives it back, so no two meet on one. */
export class Deliveries {
  private readonly free: Delivery[] = []
  private made = 0
  private analyzedAt = 0
  private prototype: readonly SeedFact[] | undefined

  private readonly setting: Setting
  private readonly prefix: string
  private readonly warm: (delivery: Delivery) => Promise<void>

  /** `warm` makes whoever writes them know them, as in production. */
  constructor(setting: Setting, prefix: string, warm: (delivery: Delivery) => Promise<void>) {
    this.setting = setting
    this.prefix = prefix
    this.warm = warm
  }

  take(): Delivery {
    const delivery = this.free.shift()
    if (!delivery) throw new Error('the prepared streams are used up: prepare more between the rounds')
    return delivery
  }

  giveBack(delivery: Delivery): void {
    if (delivery.version < streamLength.to) this.free.push(delivery)
  }

  /** Makes sure of streams for so many acts, and of at least a hundred. */
  async prepare(acts: number): Promise<void> {
    const left = this.free.reduce((sum, { version }) => sum + streamLength.to - version, 0)
    const missing = Math.ceil((acts - left) / actsPerStream)
    const streams = Math.max(missing, 100 - this.free.length, 0)
    // The first alone: the others are made after its facts.
    if (this.made === 0) await this.make((this.made += 1))
    const numbers = Array.from({ length: streams }, () => (this.made += 1))
    await eachOf(numbers, 8, (number) => this.make(number))
    // Where autovacuum would have done it long ago.
    if (this.made < this.analyzedAt * 2) return
    this.analyzedAt = this.made
    await this.setting.owner.query('analyze')
  }

  private async make(number: number): Promise<void> {
    const award = `b-mzj-2026.${this.prefix}${String(number).padStart(5, '0')}.1`
    const { seeds, open } = this.setting
    const month = await contractInService(seeds, award, await open.engine.clock.now())
    const delivery: Delivery = { award, month, stream: `delivery/${award}/${month}`, version: streamLength.from }
    if (this.prototype) await seed(seeds, delivery.stream, this.prototype)
    else this.prototype = await recorded(open.engine, delivery)
    await this.owe(delivery)
    await this.warm(delivery)
    this.free.push(delivery)
  }

  /** One open obligation for each record to come: every act measured meets one, in the same transaction. */
  private async owe({ award, stream }: Delivery): Promise<void> {
    await this.setting.owner.query(
      `insert into views.obligation (id, case_id, process, rule, mode, act, bearer_role, bearer_org,
                                     done_by, opened_on, due, ask_at, next_at, basis_version)
       select 'obligation/' || $1 || '/agreed:record/' || n, $2, $3, 'agreed:record', 'must', 'RecordService', 'provider', 'b-sgjg',
              array['ServiceRecorded@' || $1 || '#' || n], now(), now() + interval '20 days', now() + interval '20 days', now() + interval '20 days', 1
         from generate_series($4::int, $5::int) n`,
      [stream, award.slice(0, -2), `contract/${award}`, streamLength.from + 1, streamLength.to],
    )
  }
}

/** The first stream's facts, made act by act by the engine; the other streams get the same. */
async function recorded(engine: Engine, { stream }: Delivery): Promise<SeedFact[]> {
  const now = await engine.clock.now()
  for (let n = 1; n <= streamLength.from; n += 1) {
    const outcome = await engine.execute({
      act: 'RecordService',
      stream,
      data: recordService(now, n),
      actor: personOf('provider'),
      commandId: randomUUID(),
    })
    if (!('accepted' in outcome)) throw new Error(`a service could not be recorded: ${JSON.stringify(outcome)}`)
  }
  const facts = await engine.store.read([{ stream, above: 0 }])
  return facts.map(({ type, data, key, occurredAt }) => ({ type, data, at: occurredAt, ...(key === null ? {} : { key }) }))
}
