import { endOf, type Instant } from '#kernel'
import { given, type GivenFact, type Setting } from '../../../test/given.js'
import { law, mz06 } from '../plan/mz-06.fixture.js'
import * as way from './mz-06.fixture.js'
import * as two from './lots.fixture.js'
import { registerWithin } from '../register-within.js'
import { procurement } from './procurement.decider.js'

const { stream, caseId } = way
const question = `challenge/${caseId}/ag-2.1` as const
/** How many working days the pack of the spec gives for registering. */
const within = registerWithin(law, '341000', '2026-03-31')
const process = { org: '#process', person: '#process', roles: ['process' as const] }
const now = '2026-03-30T02:00:00.000Z' as Instant
const on = (facts: readonly GivenFact[], setting: Setting = {}) => given(procurement, stream, facts, { law, now, ...setting })

const reported = way.reportedAs('ag-1', 'ag-2', 'ag-4')
const confirmed: GivenFact = {
  type: 'AwardConfirmed',
  key: '1',
  at: '2026-03-18T02:00:00.000Z',
  data: { lot: '1', provider: 'ag-1', price: '19000000', rank: 1, minutes: 'J-3', reason: null },
}
const published: GivenFact = { type: 'ResultPublished', key: '1', data: { lot: '1', provider: 'ag-1', price: '19000000' } }
const made: GivenFact = {
  type: 'AwardMade',
  key: '1',
  data: { award: `${caseId}.1`, caseId, lot: '1', provider: 'ag-1', price: '19000000' },
}
const noted: GivenFact = { type: 'QuestionNoted', key: 'ag-2.1', data: { question } }
const settled: GivenFact = { type: 'QuestionSettled', key: 'ag-2.1', data: { question } }
const awarded = [...way.evaluated, reported, confirmed, published, made]
const setAside: GivenFact = {
  type: 'ResultSetAside',
  key: '1',
  at: '2026-03-27T02:00:00.000Z',
  data: { lot: '1', question, remedy: 'nextCandidate' },
}
const upheld = (remedy: string, more: object = {}): GivenFact[] => [
  {
    type: 'QuestionRaised',
    key: '1',
    data: { provider: 'ag-2', about: '结果', parties: {}, region: '341000', attempt: 1, lots: ['1'], route: 'here', ...more },
  },
  { type: 'QuestionUpheld', key: '1', data: { attempt: 1, remedy } },
  { type: 'QuestionAnswered', data: { upheld: true, remedy, answer: '', number: 'D-1' } },
]

describe('a result that a question has set aside', () => {
  const contract = `contract/${caseId}.1` as const
  const requiring = (facts: readonly GivenFact[], asked: readonly GivenFact[], contracts: readonly GivenFact[] = []) =>
    on(facts, { actor: process, others: { [question]: asked, [contract]: contracts } }).when('RequireRemedy', {
      question,
    })

  it('goes to the next candidate while enough qualified suppliers are left, two in a consultation on a service (令94 第十六条)', () => {
    requiring(awarded, upheld('nextCandidate')).then([
      { type: 'ResultSetAside', key: '1', data: { lot: '1', question, remedy: 'nextCandidate' } },
    ])
    const few = [...way.evaluated, way.reportedAs('ag-1', 'ag-2'), confirmed, published, made]
    requiring(few, upheld('nextCandidate')).then([
      { type: 'LotFailed', key: '1' },
      { type: 'ResultSetAside', key: '1', data: { remedy: 'runAgain' } },
      { type: 'ProcurementFailed' },
    ])
  })

  it('needs three that are left in a tender', () => {
    const tender = (...ranked: readonly string[]) => [
      ...awarded.map((fact) =>
        fact === reported ? way.reportedAs(...ranked) : fact === way.chosen ? way.chosenAs('公开招标') : fact,
      ),
    ]
    requiring(tender('ag-1', 'ag-2', 'ag-4', 'ag-5'), upheld('nextCandidate')).then([{ type: 'ResultSetAside' }])
    requiring(tender('ag-1', 'ag-2', 'ag-4'), upheld('nextCandidate')).then([
      { type: 'LotFailed' },
      { type: 'ResultSetAside' },
      { type: 'ProcurementFailed' },
    ])
  })

  it('is run again where its answer says so, and counts as failed', () => {
    requiring(awarded, upheld('runAgain')).then([
      { type: 'LotFailed', key: '1', data: { reason: '质疑成立，须重新开展采购活动', suppliers: 3 } },
      { type: 'ResultSetAside', key: '1', data: { remedy: 'runAgain' } },
      { type: 'ProcurementFailed' },
    ])
  })

  it('is undone from the day of the answer, though that was registered later', () => {
    const asked = upheld('nextCandidate').map((fact): GivenFact => ({ ...fact, at: '2026-03-26T02:00:00.000Z' }))
    const { decision } = requiring(awarded, asked)
    expect('accepted' in decision && decision.accepted[0]).toMatchObject({ occurredAt: '2026-03-26T02:00:00.000Z' })
  })

  it('is undone though a complaint of the answer was rejected meanwhile', () => {
    const rejected: GivenFact = { type: 'ComplaintDecided', data: { upheld: false, ground: 'unfounded' } }
    requiring(awarded, [...upheld('nextCandidate'), rejected]).then([{ type: 'ResultSetAside' }])
  })

  it('that is not awarded yet is run again with nothing to set aside; one of which nothing was decided has no next candidate', () => {
    requiring(way.evaluated, upheld('runAgain')).then([{ type: 'LotFailed' }, { type: 'ProcurementFailed' }])
    requiring([...way.evaluated, reported], upheld('nextCandidate')).then([
      { type: 'ResultStands', data: { why: 'nothingLeft' } },
    ])
  })

  it('stands where its contract is performed: who is liable bears the loss (条例 第七十一条)', () => {
    const opened: GivenFact = { type: 'ContractOpened', data: { parties: {}, terms: { tranches: [] } } }
    const begun: GivenFact = { type: 'ServiceStarted', data: { from: '2026-04-15', until: '2027-04-14' } }
    requiring(awarded, upheld('nextCandidate'), [opened, begun]).then([
      { type: 'ResultStands', key: '1', data: { lot: '1', question, why: 'performed' } },
    ])
    requiring(awarded, upheld('nextCandidate'), [opened]).then([{ type: 'ResultSetAside' }])
  })

  it('is that which was questioned, not one that took its place meanwhile', () => {
    const another: GivenFact = { ...made, key: '1:2', data: { ...made.data, award: `${caseId}.1:2`, provider: 'ag-2' } }
    const next = [...awarded, setAside, { ...confirmed, key: '1:2', data: { ...confirmed.data, provider: 'ag-2' } }, another]
    requiring(next, upheld('nextCandidate', { awards: [`${caseId}.1`] })).then([
      { type: 'ResultStands', data: { why: 'nothingLeft' } },
    ])
    requiring(next, upheld('runAgain', { awards: [`${caseId}.1:2`] })).then([
      { type: 'LotFailed' },
      { type: 'ResultSetAside', key: '1:2' },
      { type: 'ProcurementFailed' },
    ])
  })
})

describe('the next candidate', () => {
  const again = [...awarded, setAside]
  const confirming = (provider: string, facts: readonly GivenFact[] = again) =>
    on(facts).when('ConfirmAward', { provider, minutes: 'J-4' })

  it('is the first of those who are left; whose result was set aside is out', () => {
    confirming('ag-2').then([{ type: 'AwardConfirmed', key: '1:2', data: { provider: 'ag-2', rank: 2 } }])
    confirming('ag-4').refused('OutOfRank', '第二十八条')
    confirming('ag-1').refused('ResultOfItSetAside')
    confirming('ag-9').refused('NotACandidate')
  })

  it('has a result and an award of its own, with the next number, also in an attempt that follows', () => {
    const second: GivenFact = { ...confirmed, key: '1:2', data: { ...confirmed.data, provider: 'ag-2' } }
    const notice = { address: 'https://www.ccgp-anhui.gov.cn/1', disclosureReview: 'S-1' }
    on([...again, second])
      .when('PublishResult', notice)
      .then([
        { type: 'ResultPublished', key: '1:2', data: { provider: 'ag-2' } },
        { type: 'AwardMade', key: '1:2', data: { award: `${caseId}.1:2`, provider: 'ag-2' } },
      ])
    const first = way.openedAs({ awardsBefore: { '1': 1 } })
    on([...awarded.map((fact) => (fact === way.opened ? first : fact)).slice(0, -2)])
      .when('PublishResult', notice)
      .then([
        { type: 'ResultPublished', key: '1' },
        { type: 'AwardMade', key: '1:2' },
      ])
  })

  it('is no late confirmation: the law counts from the report, not from what was set aside since', () => {
    on(again, { registered: false })
      .when('ConfirmAward', { provider: 'ag-2', minutes: 'J-4' })
      .then([{ type: 'AwardConfirmed' }])
  })
})

describe('a result on the platform', () => {
  const publishing = (route: string, now: string) => {
    const facts = awarded.slice(0, -2).map((fact) => (fact === way.opened ? way.openedAs({ route }) : fact))
    return on(facts, { registered: true, now: now as Instant, at: '2026-03-19T02:00:00.000Z' }).when('PublishResult', {
      address: 'https://www.ccgp-anhui.gov.cn/1',
      disclosureReview: 'S-1',
    })
  }

  it('leaves the region’s days to register what was questioned there, after the last day for it or after the result is recorded', () => {
    // Announced on the 20th, questioned until the 31st; twenty working days after that, or after the recording, is the sample's habit.
    publishing('platform', '2026-03-23T02:00:00.000Z').then([
      { type: 'ResultPublished', data: { due: endOf(law.addWorkingDays('2026-03-31', within)) } },
      { type: 'AwardMade' },
    ])
    publishing('platform', '2026-04-08T02:00:00.000Z').then([
      { type: 'ResultPublished', data: { due: endOf(law.addWorkingDays('2026-04-08', within)) } },
      { type: 'AwardMade' },
    ])
    const { decision } = publishing('here', '2026-03-23T02:00:00.000Z')
    expect('accepted' in decision && Object.keys(decision.accepted[0]?.data ?? {})).not.toContain('due')
  })
})

describe('a result that an answer has changed', () => {
  const report = { lot: '1', number: '黄民函〔2026〕12号' }
  it('is reported to finance, each change once (令94 第十六条)', () => {
    on([...awarded, setAside])
      .when('ReportChangedResult', report)
      .then([{ type: 'ChangedResultReported', key: '1', data: report }])
    const told: GivenFact = { type: 'ChangedResultReported', key: '1', data: report }
    on([...awarded, setAside, told])
      .when('ReportChangedResult', report)
      .refused('NoResultChanged')
    on(awarded).when('ReportChangedResult', report).refused('NoResultChanged')
    on([...awarded, setAside])
      .when('ReportChangedResult', { ...report, lot: '2' })
      .refused('ResultOfLotNotChanged')
  })
})

describe('a question', () => {
  const noting = (act: string, facts: readonly GivenFact[], raised: readonly GivenFact[] = upheld('goOn')) =>
    on(facts, { actor: process, others: { [question]: raised } }).when(act, { question })

  it('is noted in its purchase, which is not over before it is settled', () => {
    noting('NoteQuestion', awarded).then([{ type: 'QuestionNoted', key: 'ag-2.1', data: { question } }])
    noting('NoteQuestion', awarded, []).refused('NoQuestion')
    noting('SettleQuestion', [...awarded, noted]).then([{ type: 'QuestionSettled', key: 'ag-2.1' }])
    noting('SettleQuestion', awarded).refused('QuestionNotNoted')
    on([...awarded, noted], { actor: process })
      .when('CloseProcurement')
      .refused('QuestionsUnsettled')
    on([...awarded, noted, settled], { actor: process })
      .when('CloseProcurement')
      .then([{ type: 'ProcurementClosed', data: { outcome: 'awarded' } }])
  })
})

describe('lots that fail after others were answered', () => {
  const timetable = { procurementStarts: '2026-04-20', bidsDue: '2026-05-11T01:30:00.000Z' as Instant, arrival: '2026-06-01' }
  const lots = [...two.opened, two.failed(two.one), two.awarded(two.two, 'ag-4')]
  const aside: GivenFact[] = [
    two.failed(two.two),
    { type: 'ResultSetAside', key: two.two, data: { lot: two.two, question, remedy: 'runAgain' } },
  ]
  const repeated: GivenFact = { type: 'ProcurementRepeated', data: { ...timetable, lots: [two.one] } }
  const withdrawn: GivenFact = { type: 'LineWithdrawn', data: { lots: [two.one], reason: '', minutes: 'J' } }
  const giving = { reason: '另列项目', minutes: 'J-9' }

  it('are given up where the next attempt is under way', () => {
    on([...lots, repeated, ...aside])
      .when('RepeatProcurement', timetable)
      .refused('NextAttemptUnderWay')
    on([...lots, repeated, ...aside])
      .when('WithdrawLine', giving)
      .then([{ type: 'LineWithdrawn', key: '2', data: { lots: [two.two] } }])
  })

  it('are run again where those before them were given up, and alone', () => {
    on([...lots, withdrawn, ...aside])
      .when('RepeatProcurement', timetable)
      .then([{ type: 'ProcurementRepeated', data: { lots: [two.two] } }])
  })

  it('are numbered on in the attempt that follows, where they were awarded before', () => {
    const plan: GivenFact[] = [
      { type: 'PlanOpened', data: { purchaser: 'hs-mzj', year: 2026, region: '341000', parties: { purchaser: ['hs-mzj'] } } },
      { type: 'PlanLineAdded', key: 'mz-06', data: mz06 },
      { type: 'PlanPublished', data: { lines: [] } },
    ]
    const before = [...lots, withdrawn, ...aside, { type: 'ProcurementRepeated', data: { ...timetable, lots: [two.two] } }]
    given(procurement, `procurement/${caseId}/2`, [], {
      law,
      now,
      actor: process,
      others: { 'plan/hs-mzj-2026': plan, [stream]: before },
    })
      .when('OpenProcurement', { plan: 'hs-mzj-2026', line: 'mz-06' })
      .then([{ type: 'ProcurementOpened', data: { awardsBefore: { [two.two]: 1 } } }, { type: 'StatutoryWayTaken' }])
  })
})
