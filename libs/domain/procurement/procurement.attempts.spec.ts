import type { Instant, StreamId } from '#kernel'
import { given, type GivenFact } from '../../../test/given.js'
import { law, mz06 } from '../plan/mz-06.fixture.js'
import { bid } from '../bid/bid.decider.js'
import * as way from './mz-06.fixture.js'
import { procurementTerms } from './procurement.agreed.js'
import { procurement } from './procurement.decider.js'
import type { ProcurementState } from './procurement.state.js'

const { stream, prepared, issued, panel, bidsOpened } = way
const now = '2026-03-20T02:00:00.000Z' as Instant
const process = { org: 'process', person: 'process', roles: ['process' as const] }
const failed: GivenFact = { type: 'LotFailed', key: '1', data: { lot: '1', reason: '1家供应商响应', suppliers: 1 } }
const timetable = { procurementStarts: '2026-04-20', bidsDue: '2026-05-11T01:30:00.000Z' as Instant, arrival: '2026-06-01' }
const repeated: GivenFact = { type: 'ProcurementRepeated', data: { ...timetable, lots: ['1'] } }
const withdrawn: GivenFact = { type: 'LineWithdrawn', data: { lots: ['1'], reason: '需求取消', minutes: 'J-9' } }
const first = [...prepared, ...issued, failed]
const on = (facts: readonly GivenFact[], setting: Parameters<typeof given>[3] = {}) =>
  given(procurement, stream, facts, { law, now, ...setting })

const repeatOn = (facts: readonly GivenFact[]) => on(facts).when('RepeatProcurement', timetable)

describe('an attempt in which nobody was asked yet to offer anything', () => {
  it('is taken back with its line, by a decision with minutes, until the document goes out', () => {
    const taking = (facts: readonly GivenFact[]) => on(facts).when('WithdrawLine', withdrawn.data ?? {})
    const taken = [{ type: 'LotGivenUp', key: '1', data: { lot: '1' } }, withdrawn]
    taking(prepared).then(taken)
    taking(prepared.slice(0, 3)).then(taken)
    taking([...prepared, ...issued]).refused('NothingHasFailed')
    taking([...prepared, withdrawn]).refused('LineWithdrawn')
    on(prepared).when('WithdrawLine', { reason: '需求取消', minutes: ' ' }).refused('MinutesMissing')
  })
})

describe('an attempt that failed', () => {
  const repeat = (data: object, facts: readonly GivenFact[] = first) => on(facts).when('RepeatProcurement', data)

  it('is run again by the purchaser, with a timetable of its own', () => {
    repeat(timetable).then([{ type: 'ProcurementRepeated', data: timetable }])
    const { arrival: _planned, ...rest } = timetable
    repeat({ ...rest, procurementStarts: '2026-03-20', bidsDue: '2026-03-23T01:30:00.000Z' }).then([
      { type: 'ProcurementRepeated', data: { arrival: mz06.arrival } },
    ])
    repeat({ ...timetable, procurementStarts: '2026-03-19' }).refused('DocumentInThePast')
    repeat({ ...timetable, arrival: '2026-05-11' }).refused('TimetableOutOfOrder')
  })

  it('may be one in which nobody was left in the evaluation', () => {
    repeat(timetable, [...prepared, ...issued, panel, bidsOpened, failed]).then([{ type: 'ProcurementRepeated' }])
  })

  it('or its line is given up, by a decision with minutes', () => {
    on(first)
      .when('WithdrawLine', withdrawn.data ?? {})
      .then([withdrawn])
    on(first).when('WithdrawLine', { reason: '需求取消', minutes: ' ' }).refused('MinutesMissing')
  })

  it.each([
    ['RepeatProcurement', timetable],
    ['WithdrawLine', withdrawn.data ?? {}],
  ])('is answered once, and only where it failed: %s', (act, data) => {
    on([...prepared, ...issued])
      .when(act, data)
      .refused('NothingHasFailed')
    on([...first, repeated])
      .when(act, data)
      .refused('ProcurementRepeated')
    on([...first, withdrawn])
      .when(act, data)
      .refused('LineWithdrawn')
  })

  it('takes no bid any more, whatever came of it', () => {
    const others = { [stream]: [...prepared, ...issued, failed, repeated], 'organization/ag-1': [] }
    given(bid, way.bidOfAgency('ag-1'), [], {
      law,
      others,
      now: '2026-03-10T02:00:00.000Z',
      actor: { person: 'ag-1.jb', org: 'ag-1', roles: ['provider'] },
    })
      .when('SubmitBid', { price: '19000000', document: { hash: 'a', size: 1 } })
      .refused('LotHasFailed')
  })

  it('is not the end of the case: the process closes neither it nor one that was run again', () => {
    on(first, { actor: process }).when('CloseProcurement').refused('FailureNotAnswered')
    on([...first, repeated], { actor: process })
      .when('CloseProcurement')
      .refused('ProcurementRepeated')
  })
})

describe('that a lot has failed', () => {
  const notice = { lot: '1', address: 'https://example.cn/f', disclosureReview: 'X-9' }
  const announced: GivenFact = { type: 'FailureAnnounced', key: '1', data: { ...notice, reason: '1家供应商响应' } }
  const announce = (facts: readonly GivenFact[], data: object = notice, setting: object = {}) =>
    on(facts, setting).when('AnnounceFailure', data)

  it('is announced with the reason, once, and only of a lot that failed', () => {
    announce(first).then([announced])
    announce([...first, announced]).refused('NoFailureToAnnounce')
    announce([...prepared, ...issued]).refused('NoFailureToAnnounce')
    announce(first, { ...notice, lot: '2' }).refused('LotNotToBeAnnounced')
    announce(first, notice, { actor: { org: 'ag-1', person: 'ag-1.jb', roles: ['provider' as const] } }).refused('NotYours')
  })

  it('is announced whatever was decided of it meanwhile: nothing waits for the announcement, nor it for anything', () => {
    announce([...first, repeated]).then([announced])
    announce([...first, withdrawn]).then([announced])
    repeatOn([...first, announced]).then([{ type: 'ProcurementRepeated' }])
  })

  it.each([
    ['公开招标', '政府采购法', '第三十六条'],
    ['邀请招标', '政府采购法', '第三十六条'],
    ['竞争性磋商', '财库〔2014〕214号', '第三十四条'],
    ['竞争性谈判', '财政部令第74号', '第三十七条'],
    ['单一来源', '财政部令第74号', '第四十三条'],
  ])(
    'rests for %s on %s %s, within two working days by the programme’s habit, since no article says how many',
    (method, instrument, article) => {
      const { state } = on([...prepared, way.chosenAs(method)])
      const from = { stream, version: 1, kind: 'LotFailed', key: '1', on: '2026-03-20T02:00:00.000Z' as Instant }
      const due = procurementTerms['failure-announcement']({ state: state as ProcurementState, from, key: '1', law })
      expect(due).toMatchObject({ day: '2026-03-24', status: 'agreed', basis: { instrument, article } })
    },
  )
})

describe('the next attempt', () => {
  const second: StreamId = `procurement/${way.caseId}/2`
  const plan: GivenFact[] = [
    {
      type: 'PlanOpened',
      data: { purchaser: 'hs-mzj', year: 2026, region: '341000', parties: { purchaser: ['hs-mzj'], lead: ['hs-sgb'] } },
    },
    { type: 'PlanLineAdded', key: 'mz-06', data: mz06 },
    { type: 'PlanPublished', data: { lines: [] } },
  ]
  const open = (before: readonly GivenFact[], at: StreamId = second) =>
    given(procurement, at, [], { law, now, actor: process, others: { 'plan/hs-mzj-2026': plan, [stream]: before } }).when(
      'OpenProcurement',
      { plan: 'hs-mzj-2026', line: 'mz-06' },
    )

  it('begins as the line stands in the plan, with the new timetable, without agent, panel or bidders', () => {
    open([...first, repeated]).then([
      {
        type: 'ProcurementOpened',
        data: { caseId: way.caseId, budget: mz06.budget, detail: { ...mz06, ...timetable }, parties: { purchaser: ['hs-mzj'] } },
      },
      { type: 'StatutoryWayTaken', key: 'law' },
    ])
  })

  it('stands on the survey, the review and the intention of the first', () => {
    const again = { ...way.opened, at: now } as GivenFact
    const on2 = (facts: readonly GivenFact[], on = now) =>
      given(procurement, second, facts, { law, now: on, others: { [stream]: [...first, repeated] } })
    on2([again])
      .when('ReviewRequirement', {
        reviews: ['non-discrimination', 'competition', 'policy', 'performance-risk'],
        legalAdviser: true,
        riskPlan: true,
        number: 'R-2',
      })
      .then([{ type: 'RequirementReviewed' }])
    on2([again])
      .when('ChooseMethod', { method: '竞争性磋商', minutes: 'J-3' })
      .then([{ type: 'MethodChosen' }])
    on2([again, way.chosen, way.filed])
      .when('IssueDocument', { ...way.issuing, bidsDue: '2026-12-31T01:30:00.000Z', supplyUntil: '2026-12-30' })
      .then([{ type: 'LotOffered' }, { type: 'DocumentIssued' }])
  })

  it('begins only where the one before was decided to be run again', () => {
    open(first).refused('NothingToRepeat')
    open([...first, withdrawn]).refused('NothingToRepeat')
    open([]).refused('NothingToRepeat')
    open([...first, repeated], `procurement/${way.caseId}/3`).refused('NothingToRepeat')
  })
})
