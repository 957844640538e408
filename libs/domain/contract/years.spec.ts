import { at, yuan, type Day, type StreamId } from '#kernel'
import { elsewhere } from '../../../test/elsewhere.js'
import { given, type GivenFact } from '../../../test/given.js'
import { award, contractId, graded, law, openedWith, people, signed, terms } from '../../../test/signed-contract.js'
import { contract } from './contract.decider.js'
import { tranchesOf } from './terms.js'

const byYear = { tranchesPer: 'year', term: { months: 36 } } as const
const agreed = [
  { share: 40, on: '年度开始' },
  { share: 30, on: '中期检查合格并阶段验收' },
  { share: 30, on: '履约验收合格' },
] as const

describe('the tranches of a contract that is paid by the year', () => {
  it('are those of each year, of an equal part of the price: what is left over is in the last', () => {
    const tranches = tranchesOf({ ...byYear, tranches: agreed }, '10000000')
    expect(tranches.map(({ n, year, amount }) => [n, year, amount])).toEqual([
      [1, 1, '1333333'],
      [2, 1, '999999'],
      [3, 1, '1000001'],
      [4, 2, '1333333'],
      [5, 2, '999999'],
      [6, 2, '1000001'],
      [7, 3, '1333333'],
      [8, 3, '1000000'],
      [9, 3, '1000001'],
    ])
  })
})

const tranches = tranchesOf({ ...byYear, tranches: agreed }, terms.amount)
const opened = openedWith({ tranches, term: { months: 36 }, evaluation: false })
const started: GivenFact = {
  type: 'ServiceStarted',
  at: at('2026-04-15'),
  data: { from: '2026-04-15', until: '2029-04-14', due: at('2029-04-15') },
}
const phase = (n: number): GivenFact => ({ type: 'PhaseAccepted', key: String(n), data: { phase: n, items: [] } })
const accepted = (year: number, on: Day = '2027-04-16'): GivenFact => ({
  type: 'YearAccepted',
  key: String(year),
  at: at(on),
  data: { year, items: [], userOpinions: 30, satisfied: 28, signedBy: ['hs-mzj.jb'] },
})
const published = (year: number): GivenFact => ({
  type: 'YearAcceptancePublished',
  key: String(year),
  data: { year, address: 'https://example.cn/1', disclosureReview: 'X-1' },
})
const yearly = [openedWith({ tranches, term: { months: 36 }, evaluationPer: 'year' }), signed, started, phase(1)]
const inService = [opened, signed, started, phase(1)]
/** The months from the first to the eleventh after it, reported, save one. */
const reports = (without = ''): { readonly [stream: StreamId]: readonly GivenFact[] } =>
  Object.fromEntries(
    ['04', '05', '06', '07', '08', '09', '10', '11', '12', '01', '02', '03']
      .map((month) => `${month < '04' ? 2027 : 2026}-${month}`)
      .filter((month) => month !== without)
      .map((month) => [
        `delivery/${award}/${month}`,
        [{ type: 'MonthlyReportSubmitted', data: { month, totals: [], participants: 0, supervisions: 0 } }],
      ]),
  )

it('the signing agrees a check a year, each year but the last to be accepted by itself, and the days that are paid for', () => {
  const by = (relation: 'purchaser' | 'provider' | 'host', org: string): GivenFact => ({
    type: 'PartySigned',
    key: `${relation}/${org}`,
    at: at('2026-04-01'),
    data: { party: relation, org, ...(relation === 'purchaser' ? { number: 'HT-1' } : {}) },
  })
  const { decision } = given(contract, contractId, [opened, by('purchaser', 'hs-mzj'), by('provider', 'ag-1')], {
    law,
    actor: people.host,
  }).when('SignContract', { as: 'host' })
  const facts = 'accepted' in decision ? decision.accepted : []
  const of = (type: string) => facts.filter((fact) => fact.type === type).map(({ data }) => data)
  expect(of('CheckAgreed')).toEqual([6, 18, 30].map((afterMonths, index) => ({ check: index + 1, afterMonths })))
  expect(of('YearAgreed')).toEqual([{ year: 1 }, { year: 2 }])
  expect(of('PaymentDayAgreed')).toEqual([
    { n: 1, months: 0 },
    { n: 4, months: 12 },
    { n: 7, months: 24 },
  ])
})

describe('a tranche of a service year', () => {
  const meeting = (n: number, now: Day) =>
    given(contract, contractId, [opened, signed, started], { actor: people.process, law, now: at(now) }).when(
      'MeetPaymentCondition',
      { n },
    )

  it('is payable with the first day of that year, and not a day before', () => {
    meeting(1, '2026-04-15').then([{ type: 'PaymentConditionMet', key: '1', data: { year: 1 } }])
    meeting(4, '2027-04-14').refused('ConditionNotYetMet')
    meeting(4, '2027-04-15').then([{ type: 'PaymentConditionMet', key: '4', data: { year: 2 } }])
    meeting(5, '2028-04-15').refused('NoSuchTranche')
  })

  it('is payable with its own phase, not with that of another year', () => {
    given(contract, contractId, [opened, signed, started], {
      law,
      actor: people.purchaser,
      others: { [`mid-term-check/${award}/2`]: [{ type: 'MidTermPassed', data: { score: 86, findings: '', pass: 60 } }] },
    })
      .when('AcceptPhase', { phase: 2 })
      .then([
        { type: 'PhaseAccepted', key: '2' },
        { type: 'PaymentConditionMet', key: '5', data: { year: 2 } },
      ])
  })
})

describe('a phase of several', () => {
  const checked = (n: number) => ({
    [`mid-term-check/${award}/${n}`]: [{ type: 'MidTermPassed', data: { score: 86, findings: '', pass: 60 } }],
  })
  const accepting = (phase: number, facts: readonly GivenFact[] = inService) =>
    given(contract, contractId, facts, { law, actor: people.purchaser, others: checked(2) }).when('AcceptPhase', { phase })

  it('waits for its own check, while another is accepted', () => {
    accepting(1).refused('MidTermNotPassed')
    accepting(2).then([{ type: 'PhaseAccepted', key: '2' }, { type: 'PaymentConditionMet' }])
  })

  it('is not accepted twice, while another is still at hand', () => {
    accepting(1, [...inService, { type: 'PhaseAccepted', key: '1', data: { phase: 1, items: [] } }]).refused(
      'PhaseAlreadyAccepted',
    )
  })
})

describe('a service year', () => {
  const said = { userOpinions: 30, satisfied: 28, signedBy: ['hs-mzj.jb'] }
  const accepting = (
    data: object = {},
    {
      facts = inService,
      others = reports(),
      now = '2027-04-15',
      actor = people.purchaser,
    }: { facts?: readonly GivenFact[]; others?: ReturnType<typeof reports>; now?: Day; actor?: object } = {},
  ) => given(contract, contractId, facts, { law, actor, others, now: at(now) }).when('AcceptYear', { year: 1, ...said, ...data })

  it('is accepted by itself once it is over, whether its months were reported or not', () => {
    accepting().then([{ type: 'YearAccepted', key: '1', data: { year: 1, userOpinions: 30 } }])
    accepting({}, { now: '2027-04-14' }).refused('YearNotEnded')
    accepting({}, { others: reports('2027-03') }).then([{ type: 'YearAccepted' }])
    accepting({}, { facts: [...inService, accepted(1)] }).refused('YearAlreadyAccepted')
    accepting({ year: 2 }, { now: '2027-04-15' }).refused('YearNotEnded')
  })

  it('is accepted after its own evaluation, where each year has one', () => {
    const evaluated = { ...reports(), [`evaluation/${award}/1`]: graded() }
    accepting({}, { facts: yearly }).refused('EvaluationNotPublished')
    accepting({}, { facts: yearly, others: evaluated }).then([{ type: 'YearAccepted' }])
    // Evaluated once at the end, no year waits for it.
    const once = [openedWith({ tranches, term: { months: 36 } }), ...inService.slice(1)]
    accepting({}, { facts: once }).then([{ type: 'YearAccepted' }])
  })

  it('is accepted by the purchaser, of a contract that is performed', () => {
    accepting({}, { actor: people.provider }).refused('NotYours')
    accepting({}, { facts: [opened] }).refused('ContractNotSigned')
    accepting({}, { facts: [opened, signed] }).refused('ServiceNotStarted')
  })

  it('is not accepted by itself where it is the last, or nothing is paid by the year', () => {
    accepting({ year: 3 }, { now: '2029-04-15' }).refused('NoSuchYear')
    accepting({}, { facts: [openedWith({ term: { months: 36 } }), ...inService.slice(1)] }).refused('NotPaidByTheYear')
  })

  it('has the opinions of those served, the names of who accepted it, and its own check where it was agreed (财库〔2021〕22号 第二十四条)', () => {
    accepting({ satisfied: 31 }).refused('OpinionsDoNotAddUp')
    accepting({ userOpinions: 0, satisfied: 0 }).refused('AcceptanceIncomplete', '第二十四条')
    accepting({ signedBy: [] }).refused('AcceptanceIncomplete')
    accepting({}, { facts: [opened, signed, started, phase(2)] }).refused('AcceptanceIncomplete')
  })
})

describe('the acceptance of a year', () => {
  const publishing = (year: number, facts: readonly GivenFact[], setting: object = {}) =>
    given(contract, contractId, facts, { law, actor: people.purchaser, now: at('2027-04-19'), ...setting }).when(
      'PublishYearAcceptance',
      { year, address: 'https://example.cn/1', disclosureReview: 'X-1' },
    )

  it('is published, and with it what is paid for that year alone', () => {
    publishing(1, [...inService, accepted(1)]).then([
      { type: 'YearAcceptancePublished', key: '1' },
      { type: 'PaymentConditionMet', key: '3', data: { year: 1 } },
    ])
  })

  it('is published once, and not before it was passed', () => {
    publishing(1, inService).refused('YearNotAccepted')
    publishing(1, [...inService, accepted(1), published(1)]).refused('YearAlreadyPublished')
    publishing(2, [...inService, accepted(1)]).refused('YearNotAccepted')
    publishing(1, [...inService, accepted(1), published(1), accepted(2)]).refused('YearAlreadyPublished')
    publishing(3, [...inService, accepted(1)]).refused('NoSuchYear')
    publishing(1, [opened]).refused('ContractNotSigned')
  })

  it('is found too late where it is registered from after the two working days of law', () => {
    publishing(1, elsewhere([...inService, accepted(1)]), { registered: true, at: at('2027-04-22'), now: at('2028-12-31') }).then(
      [{ type: 'YearAcceptancePublished' }, { type: 'PaymentConditionMet' }, { type: 'IrregularityFound' }],
    )
  })

  it('goes before that of the whole', () => {
    const whole = (facts: readonly GivenFact[]) =>
      given(contract, contractId, [...inService, ...facts], { law, actor: people.purchaser, now: at('2029-05-02') }).when(
        'AcceptContract',
        { items: [], ...{ userOpinions: 30, satisfied: 28, signedBy: ['hs-mzj.jb'] } },
      )
    whole([accepted(1), published(1), accepted(2)]).refused('YearNotAccepted')
    const { decision } = whole([accepted(1), published(1), accepted(2), published(2)])
    expect('refused' in decision && decision.refused.map(({ code }) => code)).not.toContain('YearNotAccepted')
  })
})

it('the price of a contract that is paid by the year is all of it', () => {
  const total = tranches.reduce((sum, { amount }) => sum + BigInt(amount), 0n)
  expect(total).toBe(BigInt(yuan(190000)))
})
