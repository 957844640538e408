import { endOf, type Day, type Instant } from '#kernel'
import { openEnded } from '#law'
import { given, type GivenFact } from '../../../test/given.js'
import { award, contractId, law, noon, opened, people, signed, started } from '../../../test/signed-contract.js'
import { delivery } from '../delivery/delivery.decider.js'
import { evaluation } from '../evaluation/evaluation.decider.js'
import { midTermCheck } from '../mid-term-check/mid-term-check.decider.js'
import { obligation } from '../obligation/obligation.decider.js'
import { contract } from './contract.decider.js'

/** The service runs from 2026-04-15 to 2027-04-14; a question that may affect the result suspends it (条例 第五十四条). */
const window = `obligation/${contractId}/agreed:service` as const
const rule = 'question-suspends'
const stopped = (from: Instant, more: object = {}): GivenFact => ({
  type: 'ClockStopped',
  key: 'q',
  at: from,
  data: { rule, scope: 'lot', from, basis: { instrument: '条例', article: '第五十四条', quote: '' }, ...more },
})
const resumed = (until: Instant): GivenFact => ({ type: 'ClockResumed', key: 'q', at: until, data: { until } })
const moved = (until: Day): GivenFact => ({
  type: 'ServiceEndMoved',
  key: '1',
  data: { from: '2026-04-15', until, was: '2027-04-14', due: endOf(until), derivation: [] },
})
const underWay = [opened, signed, started]

/** The end of the service as its window is opened: its day, by the stops there are. */
const windowDay = (facts: readonly GivenFact[]): string | undefined => {
  const others = { [contractId]: [...underWay, ...facts] }
  const { decision } = given(obligation, window, [], { law, actor: people.process, now: noon('2027-05-20'), others }).when(
    'OpenObligation',
    {
      ...{ rule: 'agreed:service', says: '服务期', mode: 'may', from: { stream: contractId, version: 3 } },
      ...{ bearer: 'provider', act: 'RecordService', doneBy: [] },
    },
  )
  const [fact] = 'accepted' in decision ? decision.accepted : []
  return (fact?.data as { basis: { day: string } } | undefined)?.basis.day
}

/** What resuming a clock says of the end of the service. */
const resume = (from: Instant, until: Instant, closed: readonly GivenFact[] = []) =>
  given(contract, contractId, [...underWay, stopped(from)], {
    law,
    actor: people.process,
    now: until,
    others: { [window]: closed },
  }).when('ResumeClock', { key: 'q', until })
const unmoved = [{ type: 'ClockResumed' }]
const until = (day: string) => [
  { type: 'ClockResumed' },
  { type: 'ServiceEndMoved', key: '1', data: { until: day, was: '2027-04-14', due: endOf(day as Day) } },
]

describe('the end of a service whose contract is suspended', () => {
  it.each([
    ['one day before the end', '2027-04-13', '2027-04-20', '2027-04-21'],
    ['on the last day', '2027-04-14', '2027-04-20', '2027-04-20'],
    ['in the middle', '2026-09-01', '2026-10-01', '2027-05-14'],
  ])('moves by the days it stood still: stopped %s', (_when, from, to, day) => {
    expect(windowDay([stopped(noon(from)), resumed(noon(to))])).toBe(day)
    resume(noon(from), noon(to)).then(until(day))
  })

  it('is not moved by a stop that begins after it, nor by one that was over before the service began', () => {
    expect(windowDay([stopped(noon('2027-04-15')), resumed(noon('2027-04-20'))])).toBe('2027-04-14')
    resume(noon('2027-04-15'), noon('2027-04-20')).then(unmoved)
    expect(windowDay([stopped(noon('2026-04-08')), resumed(noon('2026-04-12'))])).toBe('2027-04-14')
    resume(noon('2026-04-08'), noon('2026-04-12')).then(unmoved)
  })

  it('is known to nobody while the stop is not lifted: nothing of the end is done, and the parties may still end it early', () => {
    const facts = [...underWay, stopped(noon('2027-04-10'))]
    expect(windowDay([stopped(noon('2027-04-10'))])).toBe(openEnded)
    const others = { [contractId]: facts }
    given(evaluation, `evaluation/${award}/1`, [], { law, actor: people.provider, now: noon('2027-04-20'), others })
      .when('SubmitSelfAssessment', { summary: '', costs: {}, evidence: '' })
      .refused('ServiceNotEnded')
    const suspended = given(contract, contractId, facts, { law, actor: people.purchaser, now: noon('2027-04-20') })
    suspended.when('AcceptContract', { items: [], userOpinions: 1, satisfied: 1, signedBy: ['a'] }).refused('ServiceNotEnded')
    suspended
      .when('ProposeTermination', { as: 'purchaser', ground: 'agreement', reason: '协商一致', settled: '0' })
      .then([{ type: 'TerminationProposed' }])
  })

  it('is where records, reports and evaluation go by once a fact has moved it', () => {
    const others = { [contractId]: [...underWay, moved('2027-05-14')] }
    const at = { law, actor: people.provider, others }
    given(delivery, `delivery/${award}/2027-05`, [], { ...at, now: noon('2027-05-20') })
      .when('SubmitMonthlyReport')
      .then([{ type: 'MonthlyReportSubmitted' }])
    given(delivery, `delivery/${award}/2027-05`, [], { ...at, now: noon('2027-05-14') })
      .when('SubmitMonthlyReport')
      .refused('MonthNotOver')
    given(evaluation, `evaluation/${award}/1`, [], { ...at, now: noon('2027-05-14') })
      .when('SubmitSelfAssessment', { summary: '', costs: {}, evidence: '' })
      .refused('ServiceNotEnded')
  })

  it('is not moved by what is found out after it ran out, nor in a contract whose service has not begun', () => {
    const closed: GivenFact = { type: 'WindowClosed', data: { due: '2027-04-14T16:00:00.000Z' } }
    resume(noon('2026-09-01'), noon('2027-04-20'), [closed]).then(unmoved)
    given(contract, contractId, [opened, signed, stopped(noon('2026-04-03'))], {
      law,
      actor: people.process,
      now: noon('2026-04-09'),
    })
      .when('ResumeClock', { key: 'q', until: noon('2026-04-09') })
      .then(unmoved)
  })

  it('is not moved by the stop of one obligation', () => {
    given(contract, contractId, [...underWay, stopped(noon('2026-09-01'), { scope: 'obligation', obligation: window })], {
      law,
      actor: people.process,
      now: noon('2026-09-09'),
    })
      .when('ResumeClock', { key: 'q', until: noon('2026-09-09') })
      .then(unmoved)
  })

  it('moves at once where a stop is recorded with its end', () => {
    given(contract, contractId, underWay, { law, actor: people.process, now: noon('2026-09-20') })
      .when('StopClock', { key: 'q', rule, from: noon('2026-09-01'), until: noon('2026-09-11') })
      .then([{ type: 'ClockStopped' }, { type: 'ServiceEndMoved', data: { until: '2027-04-24' } }])
  })
})

it('the mid-term check waits for so many months of service, without the days on which it stood still', () => {
  const conclude = (now: Instant, facts: readonly GivenFact[]) =>
    given(midTermCheck, `mid-term-check/${award}/1`, [], {
      law,
      now,
      actor: people.purchaser,
      others: { [contractId]: [...underWay, ...facts] },
    }).when('ConcludeMidTermCheck', { score: 90, findings: '服务按计划开展', checkers: ['a', 'b'] })
  const stood = [stopped(noon('2026-09-01')), resumed(noon('2026-09-11'))]
  conclude(noon('2026-10-15'), []).then([{ type: 'MidTermPassed' }])
  conclude(noon('2026-10-24'), stood).refused('MidTermTooEarly')
  conclude(noon('2026-10-25'), stood).then([{ type: 'MidTermPassed' }])
})
