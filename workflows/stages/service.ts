import type { SlimFact } from '#domain/process'
import { dayOf, lastDay, type Day, type StreamId } from '#kernel'
import type { Walk } from '../kit/walk.js'
import { acceptYear } from './acceptance.js'
import type { Evaluated } from './evaluation.js'

/** The time of the service. Gives its end. */
export const serviceWindow = (it: Walk<'contract'>, started: SlimFact): Promise<SlimFact> =>
  it.window({ rule: 'agreed:service', says: '服务期', from: started, bearer: 'provider', act: 'RecordService' })

/** The service itself: a report a month, each check agreed, which a rectification can follow, with its phase acceptance, and each year accepted by itself. */
export async function serve(it: Walk<'contract'>, started: SlimFact, evaluations: readonly Evaluated[]): Promise<void> {
  const award = it.id.slice('contract/'.length)
  const months = monthsOf(started)
  const midTerm = async (phase: string): Promise<void> => {
    const checked = await checkMidTerm(it, `mid-term-check/${award}/${phase}`, phase, started)
    if (checked.kind === 'MidTermFailed' && checked.key === 'terminate') return rescind(it, phase, checked)
    await it.owe({
      rule: 'agreed:phase-acceptance',
      says: '阶段验收',
      from: checked,
      bearer: 'purchaser',
      act: 'AcceptPhase',
      doneBy: 'PhaseAccepted',
      doneKey: phase,
      key: phase,
    })
  }
  const checks = it.facts('CheckAgreed').map(({ key }) => midTerm(key ?? ''))
  const years = it.facts('YearAgreed').map(async ({ key }) => {
    // Where there are several, each is that of its own year.
    const ofYear = evaluations.length > 1 ? evaluations.find(({ n }) => n === key) : undefined
    return acceptYear(it, key ?? '', ofYear === undefined ? started : await ofYear.published)
  })
  await Promise.all([...checks, ...years, ...months.map((month) => reportMonth(it, month, started))])
}

const deliveryOf = (it: Pick<Walk<'contract'>, 'id'>, month: string): StreamId =>
  `delivery/${it.id.slice('contract/'.length)}/${month}`

const reportMonth = (it: Walk<'contract'>, month: string, from: SlimFact, anew = false): Promise<SlimFact> =>
  it.owe({
    rule: 'agreed:monthly-report',
    says: `${month}月报`,
    from,
    bearer: 'provider',
    act: 'SubmitMonthlyReport',
    doneBy: 'MonthlyReportSubmitted',
    doneKey: '1',
    in: deliveryOf(it, month),
    key: month,
    ...(anew ? { anew } : {}),
  })

/**
 * The months that a suspension adds at the end of the service: reported like the others, owed as soon as the end has moved. A suspension lifted
 * sooner than was said takes them out of the service again, and with them what was owed; a later move that adds them owes them anew.
 */
export async function reportAddedMonths(it: Walk<'contract'>, started: SlimFact, over: Promise<SlimFact>): Promise<void> {
  const known = new Set(monthsOf(started))
  const takenOut = new Set<string>()
  const reports: Promise<unknown>[] = []
  let moves = 0
  const monthsUntil = (end: SlimFact) => monthsOf({ ...end, on: started.on })
  const moved = (end: SlimFact) => {
    moves += 1
    for (const month of monthsUntil(end))
      if (!known.has(month)) {
        known.add(month)
        reports.push(reportWhileServed(month, end, moves))
      }
  }
  const reportWhileServed = (month: string, end: SlimFact, n: number) =>
    it.scope({ until: [], says: '不再属于服务期的月份' }, (open) => {
      const out = new Promise<void>((resolve, reject) => {
        const leftOut = (later: SlimFact) => {
          if (monthsUntil(later).includes(month)) return
          known.delete(month)
          takenOut.add(month)
          resolve()
        }
        eachMove(open, leftOut, n + 1).catch(reject)
      })
      return Promise.race([reportMonth(open, month, end, takenOut.has(month)), out])
    })
  await it.scope({ until: [], says: '服务期满' }, (open) => Promise.race([over, eachMove(open, moved)]))
  for (const end of it.facts('ServiceEndMoved').slice(moves)) moved(end)
  await Promise.all(reports)
}

/**
 * Of a contract that is paid by the month each report is accepted or returned, beside all that follows the service, until each payment that waits for
 * one is there.
 */
export async function confirmReports(it: Walk<'contract'>, started: SlimFact): Promise<void> {
  const waiting = it.facts('PaymentByMonthAgreed')
  if (waiting.length === 0) return
  await it.scope({ until: [], says: '各月的付款条件均已成就' }, (open) => {
    const known = new Set<string>()
    const confirmed: Promise<unknown>[] = []
    const confirmEach = (end: SlimFact) => {
      for (const month of monthsOf({ ...end, on: started.on }).filter((one) => !known.has(one))) {
        known.add(month)
        confirmed.push(confirmMonth(open, month))
      }
    }
    confirmEach(started)
    return Promise.race([
      Promise.all([...waiting.map(({ key }) => open.fact('PaymentConditionMet', { key: key ?? '' })), ...confirmed]),
      eachMove(open, confirmEach),
    ])
  })
}

/** One month: its report accepted; where it is returned, reported again and looked at again. */
async function confirmMonth(it: Walk<'contract'>, month: string): Promise<SlimFact> {
  let reported = await it.either({ kind: 'MonthlyReportSubmitted', in: deliveryOf(it, month), key: '1' })
  for (let report = 1; ; report += 1) {
    const key = report === 1 ? month : `${month}.${report}`
    const answered = await it.owe({
      rule: 'agreed:report-acceptance',
      says: `确认${month}月报`,
      from: reported,
      bearer: 'purchaser',
      act: 'AcceptMonthlyReport',
      doneBy: [`MonthlyReportAccepted#${month}`, `MonthlyReportReturned#${month}/${report}`],
      key,
    })
    if (answered.kind === 'MonthlyReportAccepted') return answered
    reported = await it.owe({
      rule: 'agreed:report-again',
      says: `重新报送${month}月报`,
      from: answered,
      bearer: 'provider',
      act: 'SubmitMonthlyReport',
      doneBy: 'MonthlyReportSubmitted',
      doneKey: String(report + 1),
      in: deliveryOf(it, month),
      key: `${month}.${report + 1}`,
    })
  }
}

async function eachMove(it: Walk<'contract'>, moved: (end: SlimFact) => void, from = 1): Promise<never> {
  for (let n = from; ; n += 1) {
    const until = [{ kind: 'ServiceEndMoved', key: String(n) }] as const
    const made = await it.scope({ until, says: '服务期满日变动' }, staysAsItIs)
    if ('endedBy' in made) moved(made.endedBy)
  }
}

/** Nothing need ever move it. */
const staysAsItIs = (): Promise<never> => new Promise(() => undefined)

/** A check that failed twice ends the contract, where that says so: the purchaser owes it. */
async function rescind(it: Walk<'contract'>, phase: string, failed: SlimFact): Promise<void> {
  await it.owe({
    rule: 'agreed:mid-term-failed',
    says: '按约定解除合同',
    from: failed,
    bearer: 'purchaser',
    act: 'RescindContract',
    doneBy: 'ContractTerminated',
    key: phase,
  })
}

async function checkMidTerm(
  it: Walk<'contract'>,
  check: `mid-term-check/${string}`,
  phase: string,
  started: SlimFact,
): Promise<SlimFact> {
  let found = await it.owe({
    rule: 'agreed:mid-term-check',
    says: '中期检查',
    from: started,
    bearer: 'purchaser',
    act: 'ConcludeMidTermCheck',
    doneBy: ['MidTermPassed', 'MidTermFailed', 'RectificationOrdered#1'],
    in: check,
    key: phase,
  })
  for (let round = 1; found.kind === 'RectificationOrdered'; round += 1) {
    const doneKey = String(round)
    const key = `${phase}.${round}`
    const done = await it.owe({
      rule: 'agreed:rectification',
      says: '整改',
      from: found,
      bearer: 'provider',
      act: 'SubmitRectification',
      doneBy: 'RectificationSubmitted',
      doneKey,
      in: check,
      key,
    })
    found = await it.owe({
      rule: 'agreed:re-check',
      says: '复查',
      from: done,
      bearer: 'purchaser',
      act: 'ConcludeMidTermCheck',
      doneBy: ['MidTermPassed', 'MidTermFailed', `RectificationOrdered#${round + 1}`],
      in: check,
      key,
    })
  }
  return found
}

/** The months of the service, `2026-04` …, from the day it started to the day it ends (`due` of the starting fact). */
function monthsOf(started: SlimFact): string[] {
  const first = monthNumber(dayOf(started.on))
  const last = monthNumber(started.due === undefined ? dayOf(started.on) : lastDay(started.due))
  const months: string[] = []
  for (let month = first; month <= last; month += 1) {
    months.push(`${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`)
  }
  return months
}

const monthNumber = (day: Day): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1
