import type { Day, Instant } from '#kernel'
import { createLaw } from '#law'
import { given, type GivenFact } from '../../../test/given.js'
import { huangshan, law, mz06, mz06InLots } from './mz-06.fixture.js'
import { plan } from './plan.decider.js'

const id = 'plan/hs-mzj-2026'
const parties = { purchaser: ['hs-mzj'], lead: ['hs-sgb'], finance: ['hs-czj'] }
const at = (text: string) => text as Instant
const opened: GivenFact = {
  type: 'PlanOpened',
  at: at('2025-09-01T02:00:00.000Z'),
  data: { purchaser: 'hs-mzj', year: 2026, region: '341000', parties },
}
const added: GivenFact = { type: 'PlanLineAdded', key: 'mz-06', data: mz06 }
const submitted: GivenFact = {
  type: 'PlanSubmitted',
  at: at('2025-09-02T02:00:00.000Z'),
  data: { lines: ['mz-06'], total: '19650000' },
}
const opinion: GivenFact = { type: 'PlanOpinionGiven', data: { opinion: '同意', number: 'Y-1' } }
const deemed: GivenFact = { type: 'PlanOpinionDeemed', data: { basis: {} } }
const decided: GivenFact = { type: 'PlanDecided', data: { minutes: 'J-1' } }
const sources = mz06.sources
const requested: GivenFact = {
  type: 'BudgetRequested',
  data: { number: 'S-1', lines: [{ line: 'mz-06', sources }], total: '19650000' },
}
const approved: GivenFact = {
  type: 'BudgetApproved',
  data: { number: 'P-1', lines: [{ line: 'mz-06', sources }], total: '19650000' },
}
const publishing = { address: 'https://example.cn/plan', disclosureReview: 'X-1' }
const published: GivenFact = { type: 'PlanPublished', data: { ...publishing, lines: ['mz-06'] } }
const released: GivenFact = {
  type: 'PlanLineReleased',
  key: 'mz-06',
  data: {
    line: 'mz-06',
    caseId: 'hs-mzj-2026.mz-06',
    procurementStarts: '2026-03-02',
    title: mz06.title,
    route: 'here',
    budget: mz06.budget,
  },
}
const closedLine: GivenFact = {
  type: 'PlanLineClosed',
  key: 'mz-06',
  data: { line: 'mz-06', caseId: 'hs-mzj-2026.mz-06', paid: '19000000' },
}
const closedLot = (lot: string, paid: string): GivenFact => ({
  type: 'PlanLotClosed',
  key: `mz-06/${lot}`,
  data: { line: 'mz-06', lot, caseId: 'hs-mzj-2026.mz-06', paid },
})
const lead = { actor: { org: 'hs-sgb', person: 'hs-sgb.qf', roles: ['lead' as const] }, law }
const finance = { actor: { org: 'hs-czj', person: 'hs-czj.qf', roles: ['finance' as const] }, law }
const process = { actor: { org: '#process', person: '#process', roles: ['process' as const] }, law }

describe('no plan yet', () => {
  const data = { purchaser: 'hs-mzj', year: 2026, region: '341000', lead: 'hs-sgb', finance: 'hs-czj' }

  it('is opened by the purchaser its stream names, with lead and finance', () => {
    given(plan, id, [], { law })
      .when('OpenPlan', data)
      .then([{ type: 'PlanOpened', data: { year: 2026, parties } }])
  })

  it('is opened for a region whose figures are there: another could neither be decided on nor opened again', () => {
    const open = (region: string, setting: object = { law }) => given(plan, id, [], setting).when('OpenPlan', { ...data, region })
    open('999999').refused('NotEncodedForRegion')
    open('340100').refused('NotEncodedForRegion')
    open('341000', {}).refused('NotEncodedForRegion')
    const from = (validFrom: string) => ({ law: createLaw({ packs: [{ ...huangshan, validFrom: validFrom as Day }] }) })
    open('341000', from('2026-01-01')).then([{ type: 'PlanOpened' }])
    open('341000', from('2026-03-03')).refused('NotEncodedForRegion')
    given(plan, 'plan/hs-mzj-2027', [], from('2027-01-01'))
      .when('OpenPlan', { ...data, year: 2027 })
      .then([{ type: 'PlanOpened' }])
  })

  it('is not opened by another purchaser', () => {
    given(plan, id, [], { actor: { org: 'hs-sfj' } })
      .when('OpenPlan', data)
      .refused('NotYours')
  })

  it('is not opened under another name', () => {
    given(plan, id, [])
      .when('OpenPlan', { ...data, year: 2027 })
      .refused('PlanMisnamed')
  })

  it.each(['hs.mzj', 'a'.repeat(21)])('is not opened for a unit named %s', (purchaser) => {
    given(plan, `plan/${purchaser}-2026`, [], { actor: { org: purchaser } })
      .when('OpenPlan', { ...data, purchaser })
      .refused('PlanMisnamed')
  })

  it('is opened from the year before when nothing is said, by the process', () => {
    given(plan, 'plan/hs-mzj-2027', [], { ...process, others: { [id]: [opened] } })
      .when('OpenPlan', {})
      .then([{ type: 'PlanOpened', data: { purchaser: 'hs-mzj', year: 2027, region: '341000', parties } }])
  })

  it('cannot take over what there was not', () => {
    given(plan, id, []).when('OpenPlan', {}).refused('PlanIncomplete')
  })
})

describe('a plan of a year in which nothing is bought', () => {
  const forgone: GivenFact = { type: 'PlanForgone', data: { reason: '没有新的需求' } }
  const forgoing = (facts: readonly GivenFact[], setting: object = {}) =>
    given(plan, id, facts, setting).when('ForgoPlan', { reason: '没有新的需求' })

  it('is forgone by its purchaser, once, with the reason', () => {
    forgoing([opened]).then([{ type: 'PlanForgone', data: { reason: '没有新的需求' } }])
    forgoing([opened, forgone]).refused('PlanAlreadyForgone')
    forgoing([opened], lead).refused('NotYours')
  })

  it('is not forgone as long as it has lines, nor once it was submitted', () => {
    forgoing([opened, added]).refused('PlanHasLines')
    const removed: GivenFact = { type: 'PlanLineRemoved', key: 'mz-06', data: { line: 'mz-06', why: '重复' } }
    forgoing([opened, added, removed]).then([{ type: 'PlanForgone' }])
    forgoing([opened, added, submitted, removed]).refused('PlanAlreadySubmitted')
  })

  it('may be planned all the same, when a need comes up', () => {
    given(plan, id, [opened, forgone], { law })
      .when('AddPlanLine', mz06)
      .then([{ type: 'PlanLineAdded' }])
    given(plan, id, [opened, forgone, added], { law })
      .when('SubmitPlan', {})
      .then([{ type: 'PlanSubmitted' }, { type: 'OpinionAsked' }])
  })
})

describe('a submitted plan', () => {
  const deciding = (now: string, registered = false) =>
    given(plan, id, [opened, added, submitted], { law, registered, now: at(now) }).when('DecidePlan', { minutes: 'J-1' })

  it('gets its opinion from the lead alone', () => {
    given(plan, id, [opened, added, submitted], lead)
      .when('GivePlanOpinion', { opinion: '同意', number: 'Y-1' })
      .then([{ type: 'PlanOpinionGiven' }])
    given(plan, id, [opened, added, submitted], finance)
      .when('GivePlanOpinion', { opinion: '同意', number: 'Y-1' })
      .refused('NotYours')
    given(plan, id, [opened, added], lead).when('GivePlanOpinion', { opinion: '同意', number: 'Y-1' }).refused('PlanNotSubmitted')
  })

  it('is decided once the opinion is there', () => {
    given(plan, id, [opened, added, submitted, opinion], { law, now: at('2025-09-03T02:00:00.000Z') })
      .when('DecidePlan', { minutes: 'J-1' })
      .then([{ type: 'PlanDecided' }])
  })

  it('is decided without it only after its ten working days', () => {
    deciding('2025-09-16T15:59:59.999Z').refused('OpinionAwaited', 'planOpinionWorkingDays')
    deciding('2025-09-16T16:00:00.000Z').then([{ type: 'PlanDecided' }])
    deciding('2025-09-03T02:00:00.000Z', true).then([
      { type: 'PlanDecided' },
      { type: 'IrregularityFound', key: 'OpinionAwaited' },
    ])
  })

  it('is not decided before its days on a paper, though its lead was silent', () => {
    const on = { law, registered: true, now: at('2025-10-09T02:00:00.000Z'), at: at('2025-09-03T02:00:00.000Z') }
    given(plan, id, [opened, added, submitted, deemed], on)
      .when('DecidePlan', { minutes: 'J-1' })
      .then([{ type: 'PlanDecided' }, { type: 'IrregularityFound', key: 'OpinionAwaited' }])
  })

  it('is not decided without minutes', () => {
    given(plan, id, [opened, added, submitted, opinion], { law }).when('DecidePlan', { minutes: ' ' }).refused('MinutesMissing')
  })
})

describe('a lead that stays silent', () => {
  const saying = { opinion: '同意', number: 'Y-1' }
  const waited = [opened, added, submitted]
  const deeming = (facts: readonly GivenFact[], now = '2025-09-18T16:00:00.000Z') =>
    given(plan, id, facts, { ...process, now: at(now) }).when('DeemPlanOpinion', {})

  it('is deemed to have nothing to say two working days after its last, by the process alone, on the programme’s own word', () => {
    // Submitted on Tuesday 2 September: ten working days to the 16th, two more to the 18th.
    deeming(waited, '2025-09-18T15:59:59.999Z').refused('OpinionNotYetDeemed')
    deeming(waited).then([{ type: 'PlanOpinionDeemed', data: { basis: { article: '时间安排' } } }])
    given(plan, id, waited, { ...lead, now: at('2025-09-18T16:00:00.000Z') })
      .when('DeemPlanOpinion', {})
      .refused('NotYours')
  })

  it('is deemed so whatever the unit has done meanwhile, once, and not where it has spoken or was not asked', () => {
    deeming([...waited, decided, requested, approved, released, published]).then([{ type: 'PlanOpinionDeemed' }])
    deeming([...waited, deemed]).refused('OpinionAlreadyDeemed')
    deeming([...waited, opinion]).refused('OpinionAlreadyGiven')
    deeming([opened, added]).refused('PlanNotSubmitted')
    deeming([]).refused('NoPlan')
    const own: GivenFact = { ...opened, data: { ...(opened.data as object), parties: { ...parties, lead: ['hs-mzj'] } } }
    deeming([own, added, submitted]).refused('OwnPlan')
  })

  it('may speak late as long as it is not deemed to have spoken, also of a plan that is published', () => {
    given(plan, id, [...waited, decided, requested, approved, released, published], lead)
      .when('GivePlanOpinion', saying)
      .then([{ type: 'PlanOpinionGiven' }])
    given(plan, id, [...waited, deemed], lead)
      .when('GivePlanOpinion', saying)
      .refused('OpinionAlreadyDeemed')
    given(plan, id, [...waited, opinion], lead)
      .when('GivePlanOpinion', saying)
      .refused('OpinionAlreadyGiven')
  })
})

describe('the lead’s own plan', () => {
  const own: GivenFact = { ...opened, data: { ...(opened.data as object), parties: { ...parties, lead: ['hs-mzj'] } } }
  const asLead = { actor: { person: 'hs-mzj.qf', org: 'hs-mzj', roles: ['lead', 'purchaser'] as const } }

  it('is submitted without asking anybody for an opinion; any other asks the lead', () => {
    given(plan, id, [own, added], { law })
      .when('SubmitPlan', {})
      .then([{ type: 'PlanSubmitted' }, { type: 'OpinionNotAsked', data: { lead: 'hs-mzj' } }])
    given(plan, id, [opened, added], { law })
      .when('SubmitPlan', {})
      .then([{ type: 'PlanSubmitted' }, { type: 'OpinionAsked', data: { of: ['hs-sgb'] } }])
  })

  it('is given no opinion, neither by itself nor by another lead', () => {
    const saying = { opinion: '同意', number: 'Y-1' }
    given(plan, id, [own, added, submitted], asLead).when('GivePlanOpinion', saying).refused('OwnPlan')
    given(plan, id, [own, added, submitted], lead).when('GivePlanOpinion', saying).refused('NotYours')
  })

  it('is decided as soon as it is submitted', () => {
    const now = at('2025-09-02T02:00:00.000Z')
    given(plan, id, [own, added, submitted], { law, now })
      .when('DecidePlan', { minutes: 'J-1' })
      .then([{ type: 'PlanDecided' }])
    given(plan, id, [opened, added, submitted], { law, now }).when('DecidePlan', { minutes: 'J-1' }).refused('OpinionAwaited')
  })
})

describe('a decided plan', () => {
  const facts = [opened, added, submitted, opinion, decided]

  it('asks for its money line by line, and gets it from finance', () => {
    given(plan, id, facts, { law })
      .when('RequestBudget', { number: 'S-1' })
      .then([{ type: 'BudgetRequested', data: { total: '19650000' } }])
    given(plan, id, [opened, added, submitted], { law }).when('RequestBudget', { number: 'S-1' }).refused('PlanNotDecided')
    given(plan, id, [...facts, requested], finance)
      .when('ApproveBudget', { number: 'P-1', lines: [{ line: 'mz-06', sources }] })
      .then([{ type: 'BudgetApproved', data: { total: '19650000' } }])
    given(plan, id, facts, finance).when('ApproveBudget', { number: 'P-1', lines: [] }).refused('BudgetNotRequested')
  })

  it('gets no money it did not ask for', () => {
    const more = [{ source: '福彩公益金', amount: '19650001' }]
    given(plan, id, [...facts, requested], finance)
      .when('ApproveBudget', { number: 'P-1', lines: [{ line: 'mz-06', sources: more }] })
      .refused('SourceNotRequested')
    given(plan, id, [...facts, requested], finance)
      .when('ApproveBudget', { number: 'P-1', lines: [{ line: 'mz-07', sources }] })
      .refused('LineUnknown')
  })

  it('releases each line with its case and the day of its document, to be prepared from now on, the closing fact last', () => {
    given(plan, id, [...facts, requested, approved], { law, now: at('2025-12-22T02:00:00.000Z') })
      .when('PublishPlan', publishing)
      .then([
        { type: 'PlanLineReleased', key: 'mz-06', data: { caseId: 'hs-mzj-2026.mz-06', procurementStarts: '2026-03-02' } },
        { type: 'PlanPublished', data: { lines: ['mz-06'] } },
      ])
  })

  it('is not published before its money is approved, or above it', () => {
    given(plan, id, [...facts, requested], { law })
      .when('PublishPlan', publishing)
      .refused('BudgetNotApproved')
    const less: GivenFact = {
      type: 'BudgetApproved',
      data: { lines: [{ line: 'mz-06', sources: [{ source: '福彩公益金', amount: '19649999' }] }] },
    }
    given(plan, id, [...facts, requested, less], { law })
      .when('PublishPlan', publishing)
      .refused('LineOverBudget')
  })
})

describe('a plan that was decided upon', () => {
  const facts = [opened, added, submitted, opinion, decided, requested, approved]

  it('gets no other lines, nor lines that say something else, under the decision', () => {
    const upTo = given(plan, id, facts, { law })
    upTo.when('RevisePlanLine', { ...mz06, title: '完全不同的项目' }).refused('PlanDecidedUpon')
    upTo.when('AddPlanLine', { ...mz06, line: 'mz-07' }).refused('PlanDecidedUpon')
  })

  it('may do less of a line for less money', () => {
    const less = { ...mz06, goals: { 服务对象受益人数: 1200 } }
    given(plan, id, facts, { law })
      .when('RevisePlanLine', less)
      .then([{ type: 'PlanLineRevised', key: 'mz-06' }])
  })
})

describe('a published plan', () => {
  const facts = [opened, added, submitted, opinion, decided, requested, approved, released, published]
  const checked: GivenFact = { type: 'PlanPerformanceChecked', data: { findings: '正常', number: 'C-1' } }
  const reported: GivenFact = { type: 'PlanExecutionReported', data: { number: 'R-1', summary: '完成' } }

  it('keeps its lines as they are', () => {
    given(plan, id, facts, { law }).when('RevisePlanLine', mz06).refused('PlanAlreadyPublished')
  })

  it('closes a line by its process, once, under its own case', () => {
    const data = { line: 'mz-06', lot: '1', caseId: 'hs-mzj-2026.mz-06', paid: '19000000' }
    given(plan, id, facts, process)
      .when('ClosePlanLine', data)
      .then([
        { type: 'PlanLotClosed', key: 'mz-06/1' },
        { type: 'PlanLineClosed', key: 'mz-06' },
      ])
    given(plan, id, [...facts, closedLot('1', '19000000'), closedLine], process)
      .when('ClosePlanLine', data)
      .refused('LotAlreadyClosed')
    given(plan, id, facts, process)
      .when('ClosePlanLine', { ...data, lot: '2' })
      .refused('NoSuchLot')
    given(plan, id, facts, process)
      .when('ClosePlanLine', { ...data, caseId: 'hs-mzj-2026.mz-07' })
      .refused('CaseMisnamed')
    given(plan, id, facts, process)
      .when('ClosePlanLine', { ...data, line: 'mz-07', caseId: 'hs-mzj-2026.mz-07' })
      .refused('LineUnknown')
    given(plan, id, facts, { law }).when('ClosePlanLine', data).refused('NotYours')
  })

  it('closes a line in lots with the last of them, whatever came of each', () => {
    const inLots = [...facts, { type: 'PlanLineRevised', key: 'mz-06', data: mz06InLots }]
    const closing = { line: 'mz-06', caseId: 'hs-mzj-2026.mz-06' }
    given(plan, id, inLots, process)
      .when('ClosePlanLine', { ...closing, lot: 'ly-2', paid: '0' })
      .then([{ type: 'PlanLotClosed', key: 'mz-06/ly-2', data: { paid: '0' } }])
    given(plan, id, [...inLots, closedLot('ly-2', '0')], process)
      .when('ClosePlanLine', { ...closing, lot: 'ly-1', paid: '11000000' })
      .then([{ type: 'PlanLotClosed' }, { type: 'PlanLineClosed', key: 'mz-06', data: { paid: '11000000' } }])
  })

  it('closes each award of a lot once, and what was paid on a lot that was awarded again adds up', () => {
    const closing = { line: 'mz-06', lot: '1', caseId: 'hs-mzj-2026.mz-06' }
    // Its first contract ended early, with 9 of 19 paid; the rest was bought anew.
    const first = { ...closing, award: 'hs-mzj-2026.mz-06.1', paid: '9000000' }
    const once: GivenFact[] = [
      ...facts,
      { type: 'PlanLotClosed', key: 'mz-06/1', data: first },
      { ...closedLine, data: { line: 'mz-06', caseId: 'hs-mzj-2026.mz-06', paid: '9000000' } },
    ]
    given(plan, id, once, process)
      .when('ClosePlanLine', { ...closing, award: 'hs-mzj-2026.mz-06.1:2', paid: '8000000' })
      .then([
        { type: 'PlanLotClosed', key: 'mz-06/1', data: { award: 'hs-mzj-2026.mz-06.1:2', paid: '8000000' } },
        { type: 'PlanLineClosed', key: 'mz-06', data: { paid: '17000000' } },
      ])
    given(plan, id, once, process).when('ClosePlanLine', first).refused('LotAlreadyClosed')
    // Bought anew in vain, and given up: what had been paid stays.
    given(plan, id, once, process)
      .when('ClosePlanLine', { ...closing, paid: '0' })
      .then([{ type: 'PlanLotClosed' }, { type: 'PlanLineClosed', data: { paid: '9000000' } }])
  })

  it('reports what was approved and paid on every line, after the check', () => {
    given(plan, id, facts, { law })
      .when('ReportPlanExecution', { number: 'R-1', summary: '完成' })
      .refused('PerformanceNotChecked')
    given(plan, id, [...facts, closedLine, checked], { law })
      .when('ReportPlanExecution', { number: 'R-1', summary: '完成' })
      .then([
        {
          type: 'PlanExecutionReported',
          data: { approved: '19650000', paid: '19000000', lines: [{ line: 'mz-06', paid: '19000000' }] },
        },
      ])
  })

  it('is checked once', () => {
    given(plan, id, facts, { law })
      .when('CheckPlanPerformance', { findings: '正常', number: 'C-1' })
      .then([{ type: 'PlanPerformanceChecked' }])
    given(plan, id, [...facts, checked], { law })
      .when('CheckPlanPerformance', { findings: '正常', number: 'C-1' })
      .refused('PerformanceAlreadyChecked')
  })

  it('closes when every line is closed and its execution reported', () => {
    given(plan, id, [...facts, checked, reported], process)
      .when('ClosePlan')
      .refused('LineNotClosed')
    given(plan, id, [...facts, closedLine, checked], process)
      .when('ClosePlan')
      .refused('ExecutionNotReported')
    given(plan, id, [...facts, closedLine, checked, reported], process)
      .when('ClosePlan')
      .then([{ type: 'PlanClosed', data: { paid: '19000000' } }])
  })
})

describe('a supplement to a published plan', () => {
  const first = 'plan/hs-mzj-2026-1'
  const second = 'plan/hs-mzj-2026-2'
  const whole = [opened, added, submitted, opinion, decided, requested, approved, released, published]
  const openedAs = (supplement: number): GivenFact => ({ ...opened, data: { ...(opened.data as object), supplement } })
  const open = (stream: typeof first | typeof second, others: { [stream: `plan/${string}`]: readonly GivenFact[] }) =>
    given(plan, stream, [], { law, others }).when('OpenPlan', {})

  it('is a plan of its own, of the same purchaser, year, lead and finance, once what it adds to is published', () => {
    open(first, { [id]: whole }).then([{ type: 'PlanOpened', data: { purchaser: 'hs-mzj', year: 2026, supplement: 1, parties } }])
    open(first, { [id]: [...whole, { type: 'PlanClosed', data: { year: 2026, paid: '0' } }] }).then([{ type: 'PlanOpened' }])
    open(first, { [id]: whole.slice(0, -1) }).refused('NothingToAddTo')
    open(first, { [id]: [] }).refused('NothingToAddTo')
  })

  it('follows on the one before: as long as that is not published, it is added to itself', () => {
    const [on1, published1] = [[openedAs(1)], [openedAs(1), published]]
    open(second, { [id]: whole, [first]: published1 }).then([{ type: 'PlanOpened', data: { supplement: 2 } }])
    open(second, { [id]: whole, [first]: on1 }).refused('NothingToAddTo')
    open(second, { [id]: whole, [first]: [] }).refused('NothingToAddTo')
  })

  it('is named for its plan with one more figure, and for no other year or unit', () => {
    const named = (stream: `plan/${string}`, data: object = {}) =>
      given(plan, stream, [], { law, others: { [id]: whole } }).when('OpenPlan', {
        region: '341000',
        lead: 'hs-sgb',
        finance: 'hs-czj',
        ...data,
      })
    named('plan/hs-mzj-2026-0').refused('NotYours')
    named('plan/hs-mzj-2026-10').refused('NotYours')
    named(first, { year: 2027 }).refused('PlanMisnamed')
    named(first, { purchaser: 'hs-mzj', year: 2026 }).then([{ type: 'PlanOpened' }])
  })

  it('releases its lines as cases of its own', () => {
    given(plan, first, [openedAs(1), ...whole.slice(1, -2)], { law, now: at('2026-05-06T02:00:00.000Z') })
      .when('PublishPlan', publishing)
      .then([{ type: 'PlanLineReleased', key: 'mz-06', data: { caseId: 'hs-mzj-2026-1.mz-06' } }, { type: 'PlanPublished' }])
  })
})

describe('a plan registered from papers', () => {
  const facts = [opened, added, submitted, opinion, decided, requested, approved, released, published]
  const upTo = (last: GivenFact) => facts.slice(0, facts.indexOf(last) + 1)
  const asOrg = (org: string, role: 'lead' | 'finance' | 'purchaser' | 'process') => ({
    law,
    registered: true,
    actor: { org, person: `${org}.qf`, roles: [role] },
  })
  const own = asOrg('hs-mzj', 'purchaser')

  it.each([
    ['GivePlanOpinion', 'PlanOpinionGiven', upTo(submitted), { opinion: '同意', number: 'Y-1' }, asOrg('hs-sgb', 'lead')],
    ['DecidePlan', 'PlanDecided', upTo(opinion), { minutes: 'J-1' }, own],
    [
      'ApproveBudget',
      'BudgetApproved',
      upTo(requested),
      { number: 'P-1', lines: [{ line: 'mz-06', sources }] },
      asOrg('hs-czj', 'finance'),
    ],
  ] as const)('takes %s', (name, type, before, data, setting) => {
    given(plan, id, before, setting).when(name, data).then([{ type }])
  })

  it.each([
    ['OpenPlan', [], { region: '341000', lead: 'hs-sgb', finance: 'hs-czj' }],
    ['AddPlanLine', [opened], mz06],
    ['RevisePlanLine', [opened, added], mz06],
    ['RemovePlanLine', [opened, added], { line: 'mz-06', why: '需求变化' }],
    ['SubmitPlan', upTo(added), {}],
    ['RequestBudget', upTo(decided), { number: 'S-1' }],
    ['CheckPlanPerformance', facts, { findings: '正常', number: 'C-1' }],
    ['ForgoPlan', [opened], { reason: '没有新的需求' }],
  ] as const)('does not take %s: that is done here', (name, before, data) => {
    given(plan, id, before, own).when(name, data).refused('DoneHere')
  })

  it('is not published out of its order', () => {
    given(plan, id, upTo(requested), own).when('PublishPlan', publishing).refused('BudgetNotApproved')
  })
})
