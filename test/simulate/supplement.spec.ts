import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { StoredFact } from '#event-store'
import { instant, type StreamId } from '#kernel'
import type { PlannedAct } from '../../apps/cli/rehearse/autopilots/index.js'
import { programmeFrom } from '../../apps/cli/programme/index.js'
import { repository } from '../../infra/repository.mjs'
import { award, contract, does, ending, invoiced, on } from './asides.js'
import { unknown } from './not-yet.js'
import { sentences } from './sentences.js'
import { simulate, type Simulated } from './simulation.js'

const programme = programmeFrom(readFileSync(join(repository, 'infra', 'sample', 'huangshan.yaml'), 'utf8'))
const play = (also: readonly PlannedAct[], seed = 1): Promise<Simulated> =>
  simulate({ programme, lines: ['mz-06'], seed, sentences, also })

const ofKind = ({ last }: Simulated, kind: string): readonly StoredFact[] => last.facts.filter(({ type }) => type === kind)
const owed = ({ last }: Simulated, rule: string) =>
  last.obligations.all
    .filter((one) => one.process === contract && one.rule === rule)
    .map(({ key, bearer, closed, breachedOn }) => [key, bearer.org, closed ? 'lapsed' : 'met', breachedOn !== undefined])
const grounds = ['budget-assured', 'content-stable', 'continuous', 'funding-stable', 'price-stable']

const proposing = (at: string, change: object): PlannedAct =>
  does(on(at), 'hs-mzj.qf', 'ProposeSupplement', contract, { reason: '服务对象增加', ...change })
const answering = (at: string, person: string, act = 'AgreeSupplement', supplement = 1): PlannedAct =>
  does(on(at), person, act, contract, { supplement, ...(act === 'AgreeSupplement' ? {} : { reason: '人手不足' }) })
const publishing = (at: string, supplement = 1): PlannedAct =>
  does(on(at), 'hs-mzj.qf', 'PublishSupplement', contract, {
    supplement,
    address: 'https://example.cn/b-1',
    disclosureReview: 'X-1',
  })
const agreed = [
  proposing('2026-08-03 11:05', { more: [{ item: '小组工作', quantity: 10 }] }),
  answering('2026-08-04 15:20', 'ag-1.jb'),
  answering('2026-08-05 15:20', 'tx-ly-host.jb'),
  publishing('2026-08-06 09:05'),
]

/** A small group was held, one more than was agreed at first. */
const group = (day: string, hour: number): PlannedAct =>
  does(on(`${day} ${hour}:05`), 'ag-1.jb', 'RecordService', `delivery/${award}/${day.slice(0, 7)}`, {
    on: day,
    item: '小组工作',
    quantity: 1,
    participants: 8,
    summary: '',
    evidence: `${day.replaceAll('-', '')}${hour}`.padStart(64, 'a'),
  })
/** Ten small groups more, and what they come to at the contract's price. */
const delivered = ['2026-09-07', '2026-10-12', '2026-11-09', '2026-12-07', '2027-01-11'].flatMap((day) => [
  group(day, 11),
  group(day, 12),
])
const amount = '483460'
const asking = [
  invoiced('2027-05-24 10:05', '26342000000088888888', 4),
  does(on('2027-05-24 10:05'), 'ag-1.jb', 'RequestPayment', `payment/${award}/4`, { invoice: '26342000000088888888', amount }),
  does(on('2027-06-14 10:05'), 'hs-mzj.fz', 'ConfirmPayment', `payment/${award}/4`, { amount, voucher: 'Z-4' }),
]
const replies = (run: Simulated) => owed(run, 'agreed:supplement-reply')
const ended = (run: Simulated) => ofKind(run, 'ContractClosed').map(({ data }) => data)
const whole = { amount: '19000000', paid: '19000000' }

describe('a supplement to a contract', () => {
  it('is answered by each who signed that, published, and what it adds is accepted and paid with the whole', async () => {
    const run = await play([...agreed, ...delivered, ...asking])
    expect(unknown(run.broken)).toEqual([])
    expect(ofKind(run, 'SupplementAgreed').map(({ data }) => data)).toMatchObject([{ amount, comesTo: '19483460' }])
    expect(replies(run)).toEqual([
      ['1/ag-1', 'ag-1', 'met', false],
      ['1/tx-ly-host', 'tx-ly-host', 'met', false],
    ])
    expect(owed(run, 'contract-publication')).toEqual([
      [undefined, 'hs-mzj', 'met', false],
      ['supplement-1', 'hs-mzj', 'met', false],
    ])
    expect(ended(run)).toEqual([{ amount: '19483460', paid: '19483460' }])
  }, 60_000)

  it('that ends the service later is reported for the months it adds, and the service is over on its new day', async () => {
    const run = await play([
      proposing('2026-08-03 11:05', { until: '2027-05-31', grounds }),
      answering('2026-08-04 15:20', 'ag-1.jb'),
      answering('2026-08-05 15:20', 'tx-ly-host.jb'),
      publishing('2026-08-06 09:05'),
    ])
    expect(unknown(run.broken)).toEqual([])
    expect(owed(run, 'agreed:monthly-report').map(([key]) => key)).toContain('2027-05')
    const window = run.last.obligations.all.find(({ id }) => id === `obligation/${contract}/agreed:service`)
    expect(window).toMatchObject({ due: on('2027-06-01 00:00') })
    expect(ended(run)).toEqual([whole])
  }, 60_000)

  it('that one of them declines changes nothing, and nobody else owes a word any more; the next is asked for anew', async () => {
    const run = await play([
      proposing('2026-08-03 11:05', { more: [{ item: '小组工作', quantity: 10 }] }),
      answering('2026-08-04 15:20', 'tx-ly-host.jb', 'DeclineSupplement'),
      proposing('2026-08-10 11:05', { more: [{ item: '小组工作', quantity: 1 }] }),
      does(on('2026-08-11 11:05'), 'hs-mzj.qf', 'WithdrawSupplement', contract, { supplement: 2, reason: '另行提出' }),
    ])
    expect(unknown(run.broken)).toEqual([])
    expect(replies(run)).toEqual([
      ['1/ag-1', 'ag-1', 'met', false],
      ['1/tx-ly-host', 'tx-ly-host', 'met', false],
      ['2/ag-1', 'ag-1', 'lapsed', false],
      ['2/tx-ly-host', 'tx-ly-host', 'lapsed', false],
    ])
    expect(ended(run)).toEqual([whole])
  }, 60_000)

  it('that is met with silence stays, its answer overdue for all to see, until the service is over', async () => {
    const run = await play([
      proposing('2026-08-03 11:05', { more: [{ item: '小组工作', quantity: 10 }] }),
      answering('2026-08-04 15:20', 'ag-1.jb'),
    ])
    expect(unknown(run.broken)).toEqual([])
    expect(replies(run)).toEqual([
      ['1/ag-1', 'ag-1', 'met', false],
      ['1/tx-ly-host', 'tx-ly-host', 'lapsed', true],
    ])
    expect(ended(run)).toEqual([whole])
  }, 60_000)

  it('is published also where the contract ends the next day; what it would have added is in the settlement or not at all', async () => {
    const run = await play([...agreed.slice(0, 3), ...ending.map(later), publishing('2026-08-20 09:05')])
    expect(unknown(run.broken)).toEqual([])
    expect(owed(run, 'contract-publication')).toEqual([
      [undefined, 'hs-mzj', 'met', false],
      ['supplement-1', 'hs-mzj', 'met', true],
    ])
    expect(ended(run)).toEqual([{ amount: '19483460', paid: '9000000' }])
  }, 60_000)
})

/** Its settlement is the fifth tranche: the supplement's is the fourth. */
const later = ({ at, stream, path, body, key, ...act }: PlannedAct): PlannedAct => {
  const fifth = (text: string): string => text.replaceAll(`payment/${award}/4`, `payment/${award}/5`)
  const moved = instant(new Date(Date.parse(at) + 3 * 86_400_000).toISOString())
  return {
    ...act,
    at: moved,
    path,
    stream: fifth(stream) as StreamId,
    body: JSON.parse(fifth(JSON.stringify(body))) as object,
    key: fifth(key),
  }
}
