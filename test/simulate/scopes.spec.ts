import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { StoredFact } from '#event-store'
import { instant } from '#kernel'
import type { PlannedAct } from '../../apps/cli/rehearse/autopilots/index.js'
import { programmeFrom } from '../../apps/cli/programme/index.js'
import { repository } from '../../infra/repository.mjs'
import { answering, award, contract, does, ending, left, on, proposing, settling } from './asides.js'
import { unknown } from './not-yet.js'
import type { Standing } from './obligations.js'
import { sentences } from './sentences.js'
import { simulate, type Simulated } from './simulation.js'

const programme = programmeFrom(readFileSync(join(repository, 'infra', 'sample', 'huangshan.yaml'), 'utf8'))
const play = (seed: number, also: readonly PlannedAct[]): Promise<Simulated> =>
  simulate({ programme, lines: ['mz-06'], seed, sentences, also })

const ofContract = ({ last }: Simulated): readonly Standing[] =>
  last.obligations.all.filter(({ process }) => process === contract)
const ofKind = ({ last }: Simulated, kind: string): readonly StoredFact[] => last.facts.filter(({ type }) => type === kind)
const lapsed = (run: Simulated) =>
  ofKind(run, 'ObligationLapsed')
    .map(({ stream, occurredAt, data }) => [stream.slice(`obligation/${contract}/`.length), occurredAt, data] as const)
    .sort()
/** Everything the contract owed: met, or closed by a fact. None is open, and none was ever breached. */
const leftOver = (run: Simulated) =>
  ofContract(run)
    .filter(({ met, closed, breachedOn }) => (met === undefined && !closed) || breachedOn !== undefined)
    .map(({ id }) => id)
/** A host misses something of what was handed over. */
const returning = (at: string): PlannedAct => does(on(at), 'tx-ly-host.jb', 'ReturnHandOver', contract, { reason: '缺个案记录' })
const ended = (run: Simulated) => ofKind(run, 'ContractClosed').map(({ data }) => data)

describe('a contract that its parties end in the middle of the service', () => {
  const end = on('2026-08-05 15:20')
  const handedOver = (run: Simulated) =>
    ofContract(run)
      .filter(({ rule }) => rule.startsWith('agreed:hand-over'))
      .map(
        ({ rule, key, bearer, closed }) =>
          [key ?? '', rule.slice('agreed:'.length), bearer.org, closed ? 'lapsed' : 'met'] as const,
      )
      .sort(([a], [b]) => (a < b ? -1 : 1))

  it('is handed over to its purchaser and its host; what one of them misses is owed again', async () => {
    const run = await play(1, [...ending, returning('2026-08-06 11:05')])
    expect(unknown(run.broken)).toEqual([])
    expect(leftOver(run)).toEqual([])
    expect(handedOver(run)).toEqual([
      ['1', 'hand-over', 'ag-1', 'met'],
      ['1/hs-mzj', 'hand-over-confirmation', 'hs-mzj', 'met'],
      ['1/tx-ly-host', 'hand-over-confirmation', 'tx-ly-host', 'met'],
      ['2', 'hand-over-again', 'ag-1', 'met'],
      ['2/hs-mzj', 'hand-over-confirmation', 'hs-mzj', 'met'],
      ['2/tx-ly-host', 'hand-over-confirmation', 'tx-ly-host', 'met'],
    ])
    expect(ended(run)).toEqual([{ amount: '19000000', paid: '9000000' }])
  }, 60_000)

  it.each([1, 2])(
    'leaves nothing open and nothing breached: what was owed lapses by a fact at once, what was performed is accepted and paid (seed %i)',
    async (seed) => {
      const run = await play(seed, ending)
      expect(unknown(run.broken)).toEqual([])
      expect(leftOver(run)).toEqual([])
      const months = ['08', '09', '10', '11', '12', '2027-01', '2027-02', '2027-03', '2027-04'].map((month) =>
        month.length === 2 ? `2026-${month}` : month,
      )
      expect(lapsed(run).map(([name, at, data]) => [name, at, data])).toEqual(
        [
          'agreed:mid-term-check/1',
          ...months.map((month) => `agreed:monthly-report/${month}`),
          'agreed:renewal',
          'agreed:service',
        ]
          .sort()
          .map((name) => [name, end, { why: '合同终止' }]),
      )
      expect(ended(run)).toEqual([{ amount: '19000000', paid: '9000000' }])
      expect(ofKind(run, 'PlanLineClosed')).toHaveLength(1)
    },
    60_000,
  )

  it('goes on being paid what was requested before, on the days it was owed', async () => {
    // The first tranche is paid some days after its invoice: the contract ends between the two.
    const [paid, requested] = ['PaymentConfirmed', 'PaymentRequested'].map(
      (kind) => ofKind(straight, kind).find(({ stream }) => stream === `payment/${award}/1`) as StoredFact,
    )
    const between = instant(new Date(Date.parse((requested as StoredFact).occurredAt) + 60_000).toISOString())
    const run = await play(1, [
      does(between, 'hs-mzj.qf', 'ProposeTermination', contract, { ground: 'agreement', reason: '', settled: '5700000' }),
      does(instant(new Date(Date.parse(between) + 60_000).toISOString()), 'ag-1.jb', 'TerminateContract', contract, {
        proposal: 1,
      }),
    ])
    expect(unknown(run.broken)).toEqual([])
    expect(leftOver(run)).toEqual([])
    const again = ofKind(run, 'PaymentConfirmed')
    expect(again.map(({ stream, occurredAt }) => [stream, occurredAt])).toEqual([[paid?.stream, paid?.occurredAt]])
    expect(ended(run)).toEqual([{ amount: '19000000', paid: '5700000' }])
  }, 60_000)
})

describe('a contract that its parties end on the day of its signing', () => {
  it('is published and filed all the same, when it was owed', async () => {
    const signed = ofKind(straight, 'ContractSigned')[0] as StoredFact
    const later = (minutes: number) => instant(new Date(Date.parse(signed.occurredAt) + minutes * 60_000).toISOString())
    const run = await play(1, [
      does(later(1), 'hs-mzj.qf', 'ProposeTermination', contract, { ground: 'agreement', reason: '', settled: '3300000' }),
      does(later(2), 'ag-1.jb', 'TerminateContract', contract, { proposal: 1 }),
      ...settling('2026-03-24 10:05', '2026-04-13 10:05'),
    ])
    expect(unknown(run.broken)).toEqual([])
    expect(leftOver(run)).toEqual([])
    for (const kind of ['ContractPublished', 'ContractFiled'])
      expect(ofKind(run, kind).map(({ occurredAt }) => occurredAt)).toEqual(
        ofKind(straight, kind).map(({ occurredAt }) => occurredAt),
      )
    expect(lapsed(run).map(([name]) => name)).not.toContain('contract-publication')
    expect(ended(run)).toEqual([{ amount: '19000000', paid: '3300000' }])
  }, 60_000)
})

describe('a proposal to end a contract', () => {
  /** What was owed as an answer: by whom, and what became of it. */
  const replies = (run: Simulated) =>
    ofContract(run)
      .filter(({ rule }) => rule === 'agreed:termination-reply')
      .map(({ key, bearer, closed, breachedOn }) => [key, bearer.org, closed ? 'lapsed' : 'met', breachedOn !== undefined])
  const whole = (run: Simulated) => {
    expect(unknown(run.broken)).toEqual([])
    expect(ended(run)).toEqual(ended(straight))
  }

  it('is owed an answer by the other party: declined, the contract goes on, and the next proposal is owed one too', async () => {
    const run = await play(1, [
      proposing('2026-08-03 11:05'),
      answering('2026-08-05 15:20', 'DeclineTermination', 'ag-1.jb'),
      proposing('2026-09-02 11:05', 'ag-1.jb'),
      answering('2026-09-03 15:20', 'DeclineTermination', 'hs-mzj.qf', 2),
    ])
    expect(replies(run)).toEqual([
      ['1', 'ag-1', 'met', false],
      ['2', 'hs-mzj', 'met', false],
    ])
    whole(run)
  }, 60_000)

  it('needs no answer any more once it is taken back, or made anew by the same party; another from the other party answers it', async () => {
    const run = await play(2, [
      proposing('2026-08-03 11:05'),
      answering('2026-08-04 15:20', 'WithdrawTermination', 'hs-mzj.qf'),
      proposing('2026-08-05 11:05'),
      proposing('2026-08-06 11:05'),
      proposing('2026-08-07 11:05', 'ag-1.jb'),
      answering('2026-08-10 15:20', 'DeclineTermination', 'hs-mzj.qf', 4),
    ])
    expect(replies(run)).toEqual([
      ['1', 'ag-1', 'lapsed', false],
      ['2', 'ag-1', 'lapsed', false],
      ['3', 'ag-1', 'met', false],
      ['4', 'hs-mzj', 'met', false],
    ])
    whole(run)
  }, 60_000)

  it('that is met with silence stays, its answer overdue for all to see, until the service is over', async () => {
    const run = await play(1, [proposing('2026-08-03 11:05')])
    expect(replies(run)).toEqual([['1', 'ag-1', 'lapsed', true]])
    expect(lapsed(run)).toEqual([['agreed:termination-reply/1', on('2027-04-15 00:00'), { why: '服务期满' }]])
    const breached = ofKind(run, 'ObligationBreached').map(({ stream, occurredAt }) => [stream, occurredAt])
    expect(breached).toEqual([[`obligation/${contract}/agreed:termination-reply/1`, on('2026-08-18 00:00')]])
    whole(run)
  }, 60_000)

  it('that is agreed to late is answered all the same', async () => {
    const run = await play(1, [
      proposing('2026-08-03 11:05'),
      does(on('2026-09-01 15:20'), 'ag-1.jb', 'TerminateContract', contract, { proposal: 1 }),
      ...settling('2026-09-20 10:05', '2026-10-12 10:05'),
    ])
    expect(replies(run)).toEqual([['1', 'ag-1', 'met', true]])
    expect(unknown(run.broken)).toEqual([])
    expect(ended(run)).toEqual([{ amount: '19000000', paid: '9000000' }])
  }, 60_000)
})

let straight: Simulated
beforeAll(async () => {
  straight = await play(1, [])
}, 60_000)

describe('a post', () => {
  const ofPost = (run: Simulated) =>
    ofContract(run)
      .filter(({ rule, key }) => key === '2' && ['agreed:deployment', 'agreed:arrival'].includes(rule))
      .map(({ id, says, closed }) => [id.slice(`obligation/${contract}/`.length), says, closed ? 'lapsed' : 'met'])

  it('that is left is owed anew under a name of its own, and the service goes on to its end', async () => {
    const run = await play(1, [left(on('2026-08-03 11:05'), '2026-08-03')])
    expect(unknown(run.broken)).toEqual([])
    expect(leftOver(run)).toEqual([])
    expect(ofPost(run)).toEqual([
      ['agreed:arrival/2', '确认社工到岗', 'met'],
      ['agreed:arrival/2~4', '确认社工到岗', 'met'],
      ['agreed:deployment/2', '派出社工', 'met'],
      ['agreed:deployment/2~3', '补派社工', 'met'],
    ])
    expect(ended(run)).toEqual(ended(straight))
  }, 60_000)

  it('that is left before its worker arrived has nobody’s arrival to wait for any more', async () => {
    const run = await play(1, [left(on('2026-04-08 11:05'), '2026-04-08')])
    expect(unknown(run.broken)).toEqual([])
    expect(leftOver(run)).toEqual([])
    expect(lapsed(run)).toEqual([['agreed:arrival/2', on('2026-04-08 11:05'), { why: '社工离岗' }]])
    expect(ended(run)).toEqual(ended(straight))
  }, 60_000)

  it('that is vacant when the service is over is not filled any more', async () => {
    const run = await play(1, [left(on('2027-04-14 16:30'), '2027-04-14')])
    expect(unknown(run.broken)).toEqual([])
    expect(leftOver(run)).toEqual([])
    expect(lapsed(run)).toEqual([['agreed:deployment/2~3', on('2027-04-15 00:00'), { why: '服务期满' }]])
    expect(ended(run)).toEqual(ended(straight))
  }, 60_000)
})
