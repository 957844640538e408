import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { addMonths, dayOf, yuan } from '#kernel'
import { programmeFrom, type ProgrammeLine } from '../../apps/cli/programme/index.js'
import { repository } from '../../infra/repository.mjs'
import { daysOf } from './days.js'
import { unknown } from './not-yet.js'
import { sentences } from './sentences.js'
import { simulate } from './simulation.js'

const yaml = readFileSync(join(repository, 'infra', 'sample', 'huangshan.yaml'), 'utf8')

/** mz-06 of the sample as other people might agree it, played to its end. */
async function played(agree: (line: ProgrammeLine) => ProgrammeLine) {
  const programme = programmeFrom(yaml)
  const plans = programme.plans.map((plan) => ({
    ...plan,
    lines: plan.lines.map((one) => (one.id === 'mz-06' ? agree(one) : one)),
  }))
  const { broken, last } = await simulate({ programme: { ...programme, plans }, lines: ['mz-06'], seed: 1, sentences })
  expect(unknown(broken)).toEqual([])
  expect(daysOf(last.obligations).filter(({ breached }) => breached)).toEqual([])
  const of = (kind: string) => last.facts.filter(({ type }) => type === kind)
  expect(of('ContractClosed')).toHaveLength(1)
  const owed = of('ObligationOpened').map(({ stream }) => /(agreed:[a-z-]+)/.exec(stream)?.[1] ?? '')
  return { of, owed }
}

it('a service of four months without sites, posts, check or evaluation owes none of them, and is accepted and paid', async () => {
  const { of, owed } = await played(({ midTermScore: _none, evaluator: _nobody, ...line }) => ({
    ...line,
    evaluated: false,
    station: false,
    groups: [],
    lots: line.lots.map((lot) => ({ ...lot, sites: [], posts: 0 })),
    term: { months: 4, renewableToYears: 3 },
    indicatorWeights: {},
    tranches: [
      { amount: yuan(57000), on: '合同签订' },
      { rest: true, on: '履约验收合格' },
    ],
  }))
  const nothing = ['assignment', 'assignment-reply', 'room', 'deployment', 'arrival', 'mid-term-check', 'phase-acceptance']
  const alike = ['self-assessment', 'appoint-evaluator', 'evaluation-reply', 'payment-opinion']
  for (const name of [...nothing, ...alike]) expect(owed).not.toContain(`agreed:${name}`)
  expect(of('PartySigned').map(({ key }) => key)).toEqual(['purchaser/hs-mzj', 'provider/ag-1'])
  expect(of('PaymentConfirmed').map(({ data }) => (data as { amount: string }).amount)).toEqual([yuan(57000), yuan(133000)])
}, 60_000)

it('a tranche is owed after so many months of service, and one as far as the published grade says', async () => {
  const { of } = await played((line) => ({
    ...line,
    tranches: [
      { share: 20, on: '合同签订' },
      { share: 30, on: '到岗满月', months: 3 },
      { share: 10, on: '评估结果公布', byGrade: { 良好: 80 } },
      { share: 40, on: '履约验收合格' },
    ],
  }))
  const met = new Map(of('PaymentConditionMet').map((fact) => [fact.key, fact]))
  const from = dayOf(of('ServiceStarted')[0]?.occurredAt ?? '1900-01-01T00:00:00.000Z')
  expect(dayOf(met.get('2')?.occurredAt ?? '1900-01-01T00:00:00.000Z')).toBe(addMonths(from, 3))
  expect(met.get('3')?.data).toMatchObject({ amount: yuan(15200), deducted: yuan(3800) })
  expect(of('PaymentConfirmed').map(({ data }) => (data as { amount: string }).amount)).toEqual([
    yuan(38000),
    yuan(57000),
    yuan(15200),
    yuan(76000),
  ])
  expect(of('FinalAccountSettled')[0]?.data).toMatchObject({ paid: yuan(186200) })
}, 60_000)

it('a tranche of which nothing is paid at the grade is over with it, and the contract closes all the same', async () => {
  const { of } = await played((line) => ({
    ...line,
    tranches: [
      { share: 30, on: '合同签订' },
      { share: 60, on: '履约验收合格' },
      { share: 10, on: '评估结果公布', byGrade: { 良好: 0 } },
    ],
  }))
  expect(of('PaymentNotDue').map(({ data }) => data)).toMatchObject([{ n: 3, amount: '0', deducted: yuan(19000) }])
  expect(of('PaymentRequested')).toHaveLength(2)
}, 60_000)
