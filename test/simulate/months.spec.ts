import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { dayOf } from '#kernel'
import { programmeFrom } from '../../apps/cli/programme/index.js'
import type { PlannedAct } from '../../apps/cli/rehearse/autopilots/index.js'
import { repository } from '../../infra/repository.mjs'
import { award, contract, does, invoiced, on } from './asides.js'
import { daysOf } from './days.js'
import { unknown } from './not-yet.js'
import { sentences } from './sentences.js'
import { simulate } from './simulation.js'

const yaml = readFileSync(join(repository, 'infra', 'sample', 'huangshan.yaml'), 'utf8')
/** Every line is paid by the month; no exception speaks of another's tranches. */
const byMonth = yaml
  .replace(/^ {2}- \{ kind: (paymentInParts|latePayment).*\n/gm, '')
  .replace(/^ {2}tranches: .*$/m, '  tranches: [{ share: 100, on: 月报确认 }]')

async function played({ file = byMonth, line = 'mz-06', also = [] as readonly PlannedAct[] } = {}) {
  const { broken, last } = await simulate({ programme: programmeFrom(file), lines: [line], seed: 1, sentences, also })
  expect(unknown(broken)).toEqual([])
  const of = (kind: string) => last.facts.filter(({ type }) => type === kind)
  const owed = (rule: string) => last.obligations.all.filter(({ id }) => id.includes(line) && id.includes(`/${rule}/`))
  const late = daysOf(last.obligations).filter(({ breached, id }) => breached && id.includes(line))
  return { of, owed, late, keys: (kind: string) => of(kind).map(({ key }) => key) }
}

const calendar = [
  '2026-04',
  '2026-05',
  '2026-06',
  '2026-07',
  '2026-08',
  '2026-09',
  '2026-10',
  '2026-11',
  '2026-12',
  '2027-01',
  '2027-02',
  '2027-03',
  '2027-04',
]
const twelve = Array.from({ length: 12 }, (_, index) => String(index + 1))

describe('a contract that is paid by the month', () => {
  it('has each report accepted and each month of service paid for its own, in their order, nobody late', async () => {
    const { of, owed, late, keys } = await played()
    expect(keys('MonthlyReportAccepted')).toEqual(calendar)
    expect(keys('PaymentConditionMet')).toEqual(twelve)
    expect(owed('agreed:report-acceptance').map(({ key }) => key)).toEqual(calendar)
    expect(late).toEqual([])
    // The first month of service ends on 14 May: its report is that of May.
    const acceptedOn = (month: string) => of('MonthlyReportAccepted').find(({ key }) => key === month)?.occurredAt
    expect(of('PaymentConditionMet').map(({ occurredAt }) => occurredAt)).toEqual(calendar.slice(1).map(acceptedOn))
    expect(of('ContractClosed')[0]?.data).toMatchObject({ amount: '19000000', paid: '19000000' })
  }, 120_000)

  it('whose report is returned has it reported and looked at again, within its terms', async () => {
    const also = [
      does(on('2026-07-01 11:05'), 'hs-mzj.qf', 'ReturnMonthlyReport', contract, {
        month: '2026-06',
        reason: '个案数与佐证不符',
      }),
    ]
    const { of, owed, late, keys } = await played({ also })
    expect(keys('MonthlyReportReturned')).toEqual(['2026-06/1'])
    const reports = of('MonthlyReportSubmitted').filter(({ stream }) => stream === `delivery/${award}/2026-06`)
    expect(reports.map(({ key, occurredAt }) => [key, dayOf(occurredAt)])).toEqual([
      ['1', '2026-07-01'],
      ['2', '2026-07-02'],
    ])
    expect(owed('agreed:report-again').map(({ key, bearer }) => [key, bearer.role])).toEqual([['2026-06.2', 'provider']])
    expect(keys('MonthlyReportAccepted').toSorted()).toEqual(calendar)
    expect(late).toEqual([])
    expect(of('ContractClosed')[0]?.data).toMatchObject({ paid: '19000000' })
  }, 120_000)

  it('owes a micro enterprise each month thirty days from the acceptance of its report (条例802 第九条)', async () => {
    const won = byMonth
      .replace(/qualityScores: \{.*\}/, 'qualityScores: { ag-1: [72, 70, 71], ag-2: [74, 75, 73], ag-4: [85, 84, 86] }')
      .replace('invoices: { afterConditionDays: 3, paidAfterDays: 10 }', 'invoices: { afterConditionDays: 9, paidAfterDays: 12 }')
    const { of, owed } = await played({ file: won })
    const from = owed('sme-payment').map(({ from: start, basis }) => [start.on, basis.basis.article])
    expect(from.toSorted()).toEqual(
      of('MonthlyReportAccepted')
        .slice(1)
        .map(({ occurredAt }) => [occurredAt, '第九条第四款']),
    )
  }, 120_000)

  it('and ends early pays what was asked for by then and the settlement, and nobody is owed an answer to a report any more', async () => {
    const also = [
      does(on('2026-07-01 11:05'), 'hs-mzj.qf', 'ProposeTermination', contract, {
        ground: 'agreement',
        reason: '街道撤并',
        settled: '4000000',
      }),
      does(on('2026-07-01 11:20'), 'ag-1.jb', 'TerminateContract', contract, { proposal: 1 }),
      invoiced('2026-08-03 10:05', '26342000000012345678', 13),
      does(on('2026-08-03 10:05'), 'ag-1.jb', 'RequestPayment', `payment/${award}/13`, {
        invoice: '26342000000012345678',
        amount: '2416667',
      }),
      does(on('2026-08-20 10:05'), 'hs-mzj.fz', 'ConfirmPayment', `payment/${award}/13`, { amount: '2416667', voucher: 'Z-13' }),
    ]
    const { of, owed } = await played({ also })
    expect(of('MonthlyReportAccepted').map(({ key }) => key)).toEqual(['2026-04', '2026-05'])
    const [, , open] = owed('agreed:report-acceptance')
    expect(open).toMatchObject({ key: '2026-06', closed: true })
    expect(of('ContractClosed')[0]?.data).toMatchObject({ paid: '4000000' })
  }, 120_000)
})

it('a contract below the limit that is paid by the month comes to its end, its interest as agreed', async () => {
  const { of, keys } = await played({ file: yaml, line: 'sf-01' })
  expect(keys('PaymentConditionMet')).toEqual(twelve)
  expect(of('InterestOwed').map(({ data }) => (data as { interest: string }).interest)).toEqual(['18900'])
  expect(of('ContractClosed')[0]?.data).toMatchObject({ paid: '37800000' })
}, 120_000)
