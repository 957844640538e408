import { issueToken, signingKey } from '#identity'
import { startApi } from '../api-server.js'
import { personOf } from '../contract.js'
import { known } from '../directory.js'
import type { Setting } from '../setting.js'
import { streamLength, type Contestant } from './contestant.js'
import { Deliveries, paper, recordService, type Delivery } from './deliveries.js'
import { slice } from './load.js'

/** (d) The same act over HTTP: the built API in a process of its own, connections kept. */
export async function http(setting: Setting): Promise<Contestant> {
  const api = await startApi(setting)
  const who = personOf('provider')
  const now = await setting.open.engine.clock.now()
  await known(setting, [{ ...who, kind: 'provider' }], now)
  const token = await issueToken(await signingKey(setting.folder), who, { at: await setting.open.realTime() })
  const papers = Array.from({ length: streamLength.to + 1 }, (_, n) => paper(n))
  await setting.plain.query(
    `insert into files.kept (hash, organization, person, name, type, size)
     select hash, $2, $3, '记录.pdf', 'application/pdf', 1 from unnest($1::text[]) hash on conflict do nothing`,
    [papers, who.org, who.person],
  )
  const record = async (delivery: Delivery): Promise<void> => {
    const data = recordService(await setting.open.engine.clock.now(), delivery.version + 1)
    const path = `/v1/contracts/${delivery.award}/deliveries/${delivery.month}/record-service`
    const { status, text } = await api.ask('POST', path, token, data)
    if (status !== 200) throw new Error(`the API answered ${status}: ${text}`)
    delivery.version += 1
  }
  // The API has a state cache of its own: a first act on each stream fills it.
  const deliveries = new Deliveries(setting, 'h', record)
  const act = async (): Promise<void> => {
    const delivery = deliveries.take()
    await record(delivery)
    deliveries.giveBack(delivery)
  }
  return {
    name: 'http',
    prepare: (acts) => deliveries.prepare(acts),
    run: (atOnce, milliseconds) => slice(act, atOnce, milliseconds),
    close: () => api.close(),
  }
}
