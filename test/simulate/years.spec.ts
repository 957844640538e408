import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { dayOf } from '#kernel'
import { programmeFrom, type ProgrammeLine } from '../../apps/cli/programme/index.js'
import { repository } from '../../infra/repository.mjs'
import { daysOf } from './days.js'
import { unknown } from './not-yet.js'
import { sentences } from './sentences.js'
import { simulate } from './simulation.js'

const yaml = readFileSync(join(repository, 'infra', 'sample', 'huangshan.yaml'), 'utf8')
const grounds = ['预算有保障', '内容固定、连续性强', '经费来源稳定', '价格变化幅度小']

const left = (line: ProgrammeLine, names: readonly string[]): ProgrammeLine =>
  Object.fromEntries(Object.entries(line).filter(([name]) => !names.includes(name))) as ProgrammeLine

/** mz-06 of the sample for another time, played to its end with nobody late. */
async function played(agree: Partial<ProgrammeLine>, without: readonly string[] = []) {
  const programme = programmeFrom(yaml)
  const plans = programme.plans.map((plan) => ({
    ...plan,
    lines: plan.lines.map((one) =>
      one.id === 'mz-06' ? left({ ...one, station: false, voluntary: true, ...agree }, without) : one,
    ),
  }))
  const { broken, last } = await simulate({ programme: { ...programme, plans }, lines: ['mz-06'], seed: 1, sentences })
  expect(unknown(broken)).toEqual([])
  const late = daysOf(last.obligations).filter(({ breached, id }) => breached && id.includes('mz-06'))
  expect(late).toEqual([])
  const of = (kind: string) => last.facts.filter(({ type }) => type === kind)
  expect(of('ContractClosed').map(({ data }) => data)).toMatchObject([{ paid: '19000000' }])
  return { of, keys: (kind: string) => of(kind).map(({ key }) => key) }
}

const byYear: Partial<ProgrammeLine> = {
  termGrounds: grounds,
  tranchesPer: 'year',
  tranches: [
    { share: 30, on: '年度开始' },
    { share: 40, on: '中期检查合格并阶段验收' },
    { share: 30, on: '履约验收合格' },
  ],
}

it('a contract of three years has a check, an acceptance and payments of each year, each paid for its own', async () => {
  const { of, keys } = await played({ ...byYear, term: { months: 36 } })
  const started = of('ServiceStarted')[0]?.data as { from: string; until: string }
  expect(started).toMatchObject({ from: '2026-04-15', until: '2029-04-14' })
  expect(keys('PhaseAccepted')).toEqual(['1', '2', '3'])
  expect(keys('YearAccepted')).toEqual(['1', '2'])
  expect(keys('YearAcceptancePublished')).toEqual(['1', '2'])
  expect(of('MonthlyReportSubmitted')).toHaveLength(37)
  const met = of('PaymentConditionMet').map(({ data, occurredAt }) => [(data as { n: number }).n, dayOf(occurredAt)])
  expect(met).toEqual([
    [1, '2026-04-15'],
    [2, '2026-10-19'],
    [4, '2027-04-15'],
    [3, '2027-04-19'],
    [5, '2027-10-19'],
    [7, '2028-04-15'],
    [6, '2028-04-18'],
    [8, '2028-10-17'],
    [9, '2029-05-01'],
  ])
  const amounts = of('PaymentConfirmed').map(({ data }) => (data as { amount: string }).amount)
  expect(amounts.slice(0, 2)).toEqual(['1899999', '2533333'])
}, 120_000)

it('a contract of three years that is evaluated each year accepts each after its grade, the last with the whole', async () => {
  const { of, keys } = await played({ ...byYear, term: { months: 36 }, evaluationPer: 'year' })
  const published = of('EvaluationPublished').map(({ stream, occurredAt }) => [stream.slice(-2), dayOf(occurredAt)])
  expect(published).toEqual([
    ['/1', '2027-04-30'],
    ['/2', '2028-04-28'],
    ['/3', '2029-04-27'],
  ])
  expect(keys('YearAccepted')).toEqual(['1', '2'])
  expect(of('YearAccepted').map(({ occurredAt }) => dayOf(occurredAt))).toEqual(['2027-05-03', '2028-05-01'])
}, 120_000)

it('an evaluation that may begin two months before the end is published before it, and the acceptance comes after the end', async () => {
  const { of } = await played({ term: { months: 12 }, evaluationMonthsBefore: 2 })
  const on = (kind: string) => of(kind).map(({ occurredAt }) => dayOf(occurredAt))
  expect(on('SelfAssessmentSubmitted')).toEqual(['2027-02-15'])
  expect(on('EvaluationPublished')).toEqual(['2027-02-26'])
  expect(on('AcceptancePassed')).toEqual(['2027-04-16'])
}, 60_000)

it.each([
  [4, 1],
  [30, 3],
])(
  'a contract of %d months closes, with %d checks',
  async (months, checks) => {
    const { keys } = await played({ termGrounds: grounds, midTermAfterMonths: 2, term: { months } })
    expect(keys('YearAccepted')).toEqual([])
    expect(keys('MidTermPassed')).toHaveLength(checks)
  },
  120_000,
)

it('a contract of a month closes, paid at its end', async () => {
  const { keys } = await played({ term: { months: 1 }, tranches: [{ share: 100, on: '履约验收合格' }] }, ['midTermScore'])
  expect(keys('MidTermPassed')).toEqual([])
}, 60_000)
