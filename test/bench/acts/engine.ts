import { randomUUID } from 'node:crypto'
import { personOf } from '../contract.js'
import type { Setting } from '../setting.js'
import type { Contestant } from './contestant.js'
import { Deliveries, recordService } from './deliveries.js'
import { slice } from './load.js'

/** (b) The engine's `execute`, opened as the API opens it, on warm states. */
export function engine({ open, ...setting }: Setting): Contestant & { example(): Promise<{ data: object; about: object }> } {
  const actor = personOf('provider')
  const deliveries = new Deliveries({ open, ...setting }, 'e', async ({ stream }) => {
    await open.engine.load({ act: 'RecordService', stream, data: {} })
  })
  const act = async (): Promise<void> => {
    const delivery = deliveries.take()
    const data = recordService(await open.engine.clock.now(), delivery.version + 1)
    const outcome = await open.engine.execute({
      act: 'RecordService',
      stream: delivery.stream,
      data,
      actor,
      commandId: randomUUID(),
    })
    if (!('accepted' in outcome) || outcome.version !== delivery.version + 1)
      throw new Error(`not accepted: ${JSON.stringify(outcome)}`)
    delivery.version += 1
    deliveries.giveBack(delivery)
  }
  return {
    name: 'engine',
    prepare: (acts) => deliveries.prepare(acts),
    run: (atOnce, milliseconds) => slice(act, atOnce, milliseconds),
    close: () => Promise.resolve(),
    example: async () => {
      const { rows } = await open.pool.query<{ data: object; about: object }>(
        `select f.data, to_jsonb(f) - array['data', 'position', 'stream', 'version', 'type', 'signed', 'evidence', 'causation_id'] as about
           from store.fact f where f.type = 'ServiceRecorded' limit 1`,
      )
      if (!rows[0]) throw new Error('there is no fact yet: prepare first')
      return rows[0]
    },
  }
}
