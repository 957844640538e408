import { at, yuan, type Day, type StreamId } from '#kernel'
import { given, type GivenFact } from '../../../test/given.js'
import { award, contractId, hash, law, noon, openedWith, people, signed, started, terms } from '../../../test/signed-contract.js'
import type { Asked } from '../act.js'
import { delivery } from '../delivery/delivery.decider.js'
import { contract } from './contract.decider.js'
import type { ContractState } from './contract.state.js'
import { monthOffered } from './monthly-report.guards.js'
import { tranchesOf } from './terms.js'

const byMonth = [{ share: 100, on: '月报确认' }] as const

describe('the tranches of a contract that is paid by the month', () => {
  it('are one a month of the term, of equal parts, what does not divide in the last', () => {
    const tranches = tranchesOf({ tranches: byMonth, term: { months: 3 } }, '10000')
    expect(tranches).toEqual([
      { n: 1, amount: '3333', on: '月报确认', months: 1 },
      { n: 2, amount: '3333', on: '月报确认', months: 2 },
      { n: 3, amount: '3334', on: '月报确认', months: 3 },
    ])
  })

  it('stand among others in their order, and in each service year where payment is by the year', () => {
    const mixed = [
      { share: 40, on: '合同签订' },
      { share: 40, on: '月报确认' },
      { share: 20, on: '履约验收合格' },
    ] as const
    const tranches = tranchesOf({ tranches: mixed, term: { months: 2 } }, '10000')
    expect(tranches.map(({ n, amount, on, months }) => [n, amount, on, months])).toEqual([
      [1, '4000', '合同签订', undefined],
      [2, '2000', '月报确认', 1],
      [3, '2000', '月报确认', 2],
      [4, '2000', '履约验收合格', undefined],
    ])
    const years = tranchesOf({ tranches: byMonth, tranchesPer: 'year', term: { months: 24 } }, yuan(240))
    expect(years).toHaveLength(24)
    expect(years[13]).toEqual({ n: 14, amount: yuan(10), on: '月报确认', months: 2, year: 2 })
  })
})

const tranches = tranchesOf({ tranches: byMonth, term: { months: 12 } }, terms.amount)
const opened = openedWith({ tranches })
const inService = [opened, signed, started]
const monthOf = (month: string): StreamId => `delivery/${award}/${month}`
const report = (n = 1): GivenFact => ({
  type: 'MonthlyReportSubmitted',
  key: String(n),
  data: { month: '', totals: [], participants: 0, supervisions: 0 },
})
const reported = (...months: readonly string[]) => Object.fromEntries(months.map((month) => [monthOf(month), [report()]]))
const accepted = (month: string): GivenFact => ({ type: 'MonthlyReportAccepted', key: month, data: { month, report: 1 } })
const returned = (month: string): GivenFact => ({
  type: 'MonthlyReportReturned',
  key: `${month}/1`,
  data: { month, report: 1, reason: '个案记录与佐证不符' },
})
const met = (n: number): GivenFact => ({ type: 'PaymentConditionMet', key: String(n), data: tranches[n - 1] ?? {} })
const suspended: readonly GivenFact[] = [
  {
    type: 'ClockStopped',
    key: 'q',
    at: at('2026-05-10'),
    data: {
      rule: 'question-suspends',
      scope: 'lot',
      from: at('2026-05-10'),
      basis: { instrument: '条例', article: '第五十四条', quote: '' },
    },
  },
  { type: 'ClockResumed', key: 'q', at: at('2026-05-30'), data: { until: at('2026-05-30') } },
]

it('the signing says which month of service each tranche pays', () => {
  const by = (relation: 'purchaser' | 'provider', org: string): GivenFact => ({
    type: 'PartySigned',
    key: `${relation}/${org}`,
    at: at('2026-04-01'),
    data: { party: relation, org, ...(relation === 'purchaser' ? { number: 'HT-1' } : {}) },
  })
  const yearly = tranchesOf({ tranches: byMonth, tranchesPer: 'year', term: { months: 24 } }, terms.amount)
  const { decision } = given(
    contract,
    contractId,
    [openedWith({ tranches: yearly, term: { months: 24 } }), by('purchaser', 'hs-mzj'), by('provider', 'ag-1')],
    { law, actor: people.host },
  ).when('SignContract', { as: 'host' })
  const facts = 'accepted' in decision ? decision.accepted : []
  const agreed = facts.filter(({ type }) => type === 'PaymentByMonthAgreed')
  expect(agreed).toHaveLength(24)
  expect(agreed[13]).toMatchObject({ key: '14', data: { n: 14, month: 14 } })
})

describe('a monthly report that payment waits for', () => {
  const asking = (
    facts: readonly GivenFact[] = inService,
    { others = reported('2026-05'), actor = people.purchaser, now = '2026-06-02' }: Setting = {},
  ) => given(contract, contractId, facts, { law, actor, others, now: noon(now) })
  type Setting = { others?: { readonly [stream: StreamId]: readonly GivenFact[] }; actor?: object; now?: Day }
  const accepting = (month: string, facts?: readonly GivenFact[], setting?: Setting) =>
    asking(facts, setting).when('AcceptMonthlyReport', { month })
  const returning = (month: string, facts?: readonly GivenFact[], setting?: Setting) =>
    asking(facts, setting).when('ReturnMonthlyReport', { month, reason: '个案记录与佐证不符' })

  it('is accepted by the purchaser, and the month of service that ends in it is payable', () => {
    accepting('2026-05').then([
      { type: 'MonthlyReportAccepted', key: '2026-05', data: { month: '2026-05', report: 1 } },
      { type: 'PaymentConditionMet', key: '1', data: { amount: '1583333', months: 1 } },
    ])
    accepting('2026-05', inService, { actor: people.provider }).refused('NotYours')
    accepting('2026-05', inService, { actor: people.host }).refused('NotYours')
  })

  it('of the month in which the service began in its middle pays nothing yet', () => {
    accepting('2026-04', inService, { others: reported('2026-04') }).then([{ type: 'MonthlyReportAccepted', key: '2026-04' }])
    accepting('2027-04', inService, { others: reported('2027-04'), now: '2027-04-16' }).then([
      { type: 'MonthlyReportAccepted' },
      { type: 'PaymentConditionMet', key: '12' },
    ])
  })

  it('pays its own month, whichever other is still waited for', () => {
    accepting('2026-06', [...inService, accepted('2026-04')], { others: reported('2026-06'), now: '2026-07-02' }).then([
      { type: 'MonthlyReportAccepted' },
      { type: 'PaymentConditionMet', key: '2' },
    ])
  })

  it('pays a month of service when it ends, later by the days on which it was not performed', () => {
    const held = [...inService, ...suspended]
    accepting('2026-05', held).then([{ type: 'MonthlyReportAccepted' }])
    accepting('2026-06', [...held, accepted('2026-05')], { others: reported('2026-06'), now: '2026-07-02' }).then([
      { type: 'MonthlyReportAccepted' },
      { type: 'PaymentConditionMet', key: '1' },
    ])
    // What turned out to have ended in a month that is accepted already is not lost.
    accepting('2026-06', [...inService, accepted('2026-05')], { others: reported('2026-06'), now: '2026-07-02' }).then([
      { type: 'MonthlyReportAccepted' },
      { type: 'PaymentConditionMet', key: '1' },
      { type: 'PaymentConditionMet', key: '2' },
    ])
  })

  it('is there, of a month of the service, and accepted once', () => {
    accepting('2026-05', inService, { others: {} }).refused('MonthNotReported')
    accepting('2026-03').refused('MonthOutsideService')
    accepting('2026-5').refused('MonthOutsideService')
    accepting('2026-05', [...inService, accepted('2026-05'), met(1)]).refused('MonthAlreadyAccepted')
    accepting('2026-05', [opened, signed]).refused('ServiceNotStarted')
    accepting('2026-05', [opened]).refused('ContractNotSigned')
  })

  it('is returned with a reason, and then accepted only when it was handed in anew', () => {
    returning('2026-05').then([
      { type: 'MonthlyReportReturned', key: '2026-05/1', data: { month: '2026-05', report: 1, reason: '个案记录与佐证不符' } },
    ])
    const after = [...inService, returned('2026-05')]
    accepting('2026-05', after).refused('MonthNotReported')
    returning('2026-05', after).refused('MonthNotReported')
    const anew = { others: { [monthOf('2026-05')]: [report(1), report(2)] } }
    returning('2026-05', after, anew).then([{ type: 'MonthlyReportReturned', key: '2026-05/2', data: { report: 2 } }])
    accepting('2026-05', after, anew).then([
      { type: 'MonthlyReportAccepted', data: { report: 2 } },
      { type: 'PaymentConditionMet', key: '1' },
    ])
  })

  it('that is accepted is not returned any more: it is put right', () => {
    returning('2026-05', [...inService, accepted('2026-05'), met(1)]).refused('MonthAlreadyAccepted')
    returning('2026-03').refused('MonthOutsideService')
    returning('2026-05', [opened, signed]).refused('ServiceNotStarted')
    returning('2026-05', [opened]).refused('ContractNotSigned')
  })

  it('is looked at only where payment waits for it', () => {
    const byPhase = [openedWith({}), signed, started]
    accepting('2026-05', byPhase).refused('NotPaidByTheMonth')
    returning('2026-05', byPhase).refused('NotPaidByTheMonth')
  })

  it('that waits is offered, the first of them first', () => {
    const offered = (facts: readonly GivenFact[]) => monthOffered({ state: asking(facts).state } as Asked<ContractState>)
    expect(offered(inService)).toEqual({ month: { value: '2026-04' } })
    expect(offered([...inService, accepted('2026-04')])).toEqual({ month: { value: '2026-05' } })
    expect(offered([opened, signed])).toEqual({})
  })
})

describe('a month whose report was returned', () => {
  const record = { item: '个案工作', quantity: 1, on: '2026-05-06', participants: 2, users: ['YH-001'], evidence: hash }
  const inMonth = (facts: readonly GivenFact[], of: readonly GivenFact[]) =>
    given(delivery, monthOf('2026-05'), facts, { others: { [contractId]: of }, actor: people.provider, now: noon('2026-06-03') })
  const [once, twice] = [[report(1)], [report(1), report(2)]]

  it('takes records again, and its report anew, until that is handed in', () => {
    const after = [...inService, returned('2026-05')]
    inMonth(once, after)
      .when('RecordService', record)
      .then([{ type: 'ServiceRecorded' }])
    inMonth(once, after)
      .when('SubmitMonthlyReport')
      .then([
        { type: 'MonthlyReportSubmitted', key: '2' },
        { type: 'IrregularityFound', key: 'ReportEmpty' },
      ])
    inMonth(twice, after).when('SubmitMonthlyReport').refused('MonthAlreadyReported')
    inMonth(once, inService).when('RecordService', record).refused('MonthAlreadyReported')
    inMonth(once, [...inService, { ...returned('2026-04') }])
      .when('SubmitMonthlyReport')
      .refused('MonthAlreadyReported')
  })
})
