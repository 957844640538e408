import type { Instant } from '#kernel'
import { elsewhere } from '../../../test/elsewhere.js'
import { given, type GivenFact } from '../../../test/given.js'
import { challenge } from '../challenge/challenge.decider.js'
import { contract } from '../contract/contract.decider.js'
import { law, mz06InLots } from '../plan/mz-06.fixture.js'
import { awarded, confirmed, failed, issued, one, opened, openedLot, reported, scored, two } from './lots.fixture.js'
import * as way from './mz-06.fixture.js'
import { procurement } from './procurement.decider.js'

const { stream } = way
const at = (text: string) => text as Instant
const process = { org: '#process', person: '#process', roles: ['process' as const] }
const on = (facts: readonly GivenFact[], setting: Parameters<typeof given>[3] = {}) =>
  given(procurement, stream, setting.registered ? elsewhere(facts) : facts, { law, ...setting })

describe('two lots reported', () => {
  const facts = [
    ...opened,
    ...scored,
    reported(one, '2026-03-12T03:00:00.000Z', 'ag-1', 'ag-2'),
    reported(two, '2026-03-17T03:00:00.000Z', 'ag-4', 'ag-2'),
  ]
  const now = at('2026-03-18T02:00:00.000Z')
  const confirm = (data: object, setting: object = {}, some: readonly GivenFact[] = facts) =>
    on(some, { now, ...setting }).when('ConfirmAward', { minutes: 'J-3', ...data })
  const publishing = { address: 'https://example.cn/r', disclosureReview: 'X-2' }

  it('go to different providers or to the same, each by its own ranking', () => {
    confirm({ lot: two, provider: 'ag-4' }).then([{ type: 'AwardConfirmed', key: two, data: { provider: 'ag-4' } }])
    confirm({ lot: one, provider: 'ag-4' }).refused('NotACandidate')
    confirm({ lot: two, provider: 'ag-2' }).refused('OutOfRank')
    confirm({ provider: 'ag-4' }).refused('LotNotNamed')
  })

  it('are confirmed once each, one without the other', () => {
    const some = [...facts, confirmed(one, '2026-03-17T03:00:00.000Z', 'ag-1')]
    confirm({ lot: one, provider: 'ag-1' }, {}, some).refused('AwardAlreadyConfirmed')
    confirm({ lot: two, provider: 'ag-4' }, {}, some).then([{ type: 'AwardConfirmed' }])
    confirm({ lot: two, provider: 'ag-4' }, {}, facts.slice(0, -1)).refused('EvaluationNotReported')
  })

  it('are confirmed in time by their own report', () => {
    const late = { registered: true, now: at('2026-03-20T02:00:00.000Z') }
    confirm({ lot: two, provider: 'ag-4' }, late).then([{ type: 'AwardConfirmed' }])
    confirm({ lot: one, provider: 'ag-1' }, late).then([
      { type: 'AwardConfirmed' },
      { type: 'IrregularityFound', key: 'DoneLate' },
    ])
  })

  it('are published apart, each with its own award', () => {
    const some = [
      ...facts,
      confirmed(one, '2026-03-12T04:00:00.000Z', 'ag-1'),
      confirmed(two, '2026-03-17T04:00:00.000Z', 'ag-4'),
    ]
    const publish = (lot: string, registered: boolean, own = some) =>
      on(own, { now, registered }).when('PublishResult', { lot, ...publishing })
    publish(two, true).then([
      { type: 'ResultPublished', key: two, data: { provider: 'ag-4' } },
      { type: 'AwardMade', key: two, data: { award: `${way.caseId}.${two}`, provider: 'ag-4' } },
    ])
    publish(one, true).then([
      { type: 'ResultPublished' },
      { type: 'AwardMade', key: one },
      { type: 'IrregularityFound', key: 'DoneLate' },
    ])
    publish(one, false, [...some, awarded(one, 'ag-1')]).refused('LotAlreadyAwarded')
    publish(one, false, some.slice(0, -2)).refused('AwardNotConfirmed')
    publish(one, false, [...some.slice(0, -2), ...some.slice(-1)]).refused('AwardNotConfirmed')
  })

  it('make a contract each, of the lot’s own part and its own award', () => {
    const own = [...facts, awarded(one, 'ag-1'), awarded(two, 'ag-4')]
    const drawUp = (lot: string, contractOf: string) =>
      given(contract, `contract/${way.caseId}.${contractOf}`, [], { law, actor: process, others: { [stream]: own } }).when(
        'OpenContract',
        { procurement: stream, lot },
      )
    drawUp(two, two).then([
      { type: 'ContractOpened', data: { lot: two, parties: { provider: ['ag-4'] }, terms: { amount: '8000000', posts: 1 } } },
      { type: 'ProcurementLawApplies' },
    ])
    drawUp(two, one).refused('NoAward')
  })

  it('make their winners parties as they are awarded; the attempt is over with the last', () => {
    expect(on([...facts, awarded(one, 'ag-1')]).state).toMatchObject({ status: 'open', parties: { provider: ['ag-1'] } })
    expect(on([...facts, awarded(one, 'ag-1'), awarded(two, 'ag-1')]).state).toMatchObject({
      status: 'awarded',
      parties: { provider: ['ag-1'] },
    })
    expect(on([...facts, awarded(one, 'ag-1'), failed(two)]).state).toMatchObject({ status: 'failed' })
  })
})

describe('an attempt of which one lot was awarded and one has failed', () => {
  const first = [...opened, awarded(one, 'ag-1'), failed(two)]
  const timetable = { procurementStarts: '2026-04-20', bidsDue: at('2026-05-11T01:30:00.000Z'), arrival: '2026-06-01' }
  const now = at('2026-03-20T02:00:00.000Z')

  it.each([
    ['RepeatProcurement', timetable],
    ['WithdrawLine', { reason: '需求取消', minutes: 'J-9' }],
  ])('is not answered while a lot is at hand, and says which is waited for: %s', (act, data) => {
    const asking = on([...opened, failed(two)], { now }).when(act, data)
    asking.refused('LotsStillAtHand')
    expect(asking.decision).toMatchObject({
      refused: [{ says: '采购包ly-2已经采购失败，待采购包ly-1有结果后，再重新采购或者撤销' }],
    })
  })

  it('is run again for the lot that failed alone', () => {
    const repeated = { type: 'ProcurementRepeated', data: { ...timetable, lots: [two] } }
    on(first, { now }).when('RepeatProcurement', timetable).then([repeated])
    const plan: GivenFact[] = [
      {
        type: 'PlanOpened',
        data: { purchaser: 'hs-mzj', year: 2026, region: '341000', parties: { purchaser: ['hs-mzj'], lead: ['hs-sgb'] } },
      },
      { type: 'PlanLineAdded', key: 'mz-06', data: mz06InLots },
      { type: 'PlanPublished', data: { lines: [] } },
    ]
    given(procurement, `procurement/${way.caseId}/2`, [], {
      law,
      now,
      actor: process,
      others: { 'plan/hs-mzj-2026': plan, [stream]: [...first, repeated] },
    })
      .when('OpenProcurement', { plan: 'hs-mzj-2026', line: 'mz-06' })
      .then([
        { type: 'ProcurementOpened', data: { detail: { lots: [{ lot: two }], arrival: '2026-06-01' } } },
        { type: 'StatutoryWayTaken', key: 'law' },
      ])
  })

  it('or that lot is given up, and the purchase closes with what was awarded', () => {
    const withdrawn = { type: 'LineWithdrawn', data: { lots: [two], reason: '需求取消', minutes: 'J-9' } }
    on(first, { now }).when('WithdrawLine', { reason: '需求取消', minutes: 'J-9' }).then([withdrawn])
    on([...first, withdrawn], { actor: process })
      .when('CloseProcurement')
      .then([{ type: 'ProcurementClosed', data: { outcome: 'awarded' } }])
  })
})

describe('a question about a purchase in lots', () => {
  const published = (lot: string, when: string): GivenFact => ({ type: 'ResultPublished', key: lot, at: at(when), data: { lot } })
  const own = [
    ...opened,
    published(one, '2026-03-19T02:00:00.000Z'),
    awarded(one, 'ag-1'),
    published(two, '2026-03-30T02:00:00.000Z'),
    awarded(two, 'ag-4'),
  ]
  const asking = { about: '结果', matter: '评审有误', letter: 'abc', mayAffectResult: true }
  const raise = (org: string, data: object, { now = '2026-03-31T02:00:00.000Z', others = { [stream]: own } } = {}) =>
    given(challenge, `challenge/${way.caseId}/${org}.1`, [], {
      law,
      now: at(now),
      actor: { org, person: `${org}.jb`, roles: ['provider'] },
      others,
    }).when('RaiseQuestion', { ...asking, ...data })

  it('holds the contracts of the lots that the asker bid for, or of the one it names', () => {
    raise('ag-2', { lot: two }).then([
      { type: 'QuestionRaised', data: { lots: [two] } },
      { type: 'ContractSuspended', key: two },
    ])
    raise('ag-2', {}, { now: '2026-03-20T02:00:00.000Z' }).then([
      { type: 'QuestionRaised', data: { lots: [one, two], parties: { provider: ['ag-2', 'ag-1', 'ag-4'] } } },
      { type: 'ContractSuspended', key: one },
      { type: 'ContractSuspended', key: two },
    ])
    raise('ag-4', { lot: one }).refused('NotYourLot')
  })

  it('is in time by the result of its own lot', () => {
    raise('ag-2', { lot: two }, { now: '2026-04-09T02:00:00.000Z' }).then([
      { type: 'QuestionRaised' },
      { type: 'ContractSuspended' },
    ])
    raise('ag-2', { lot: one }, { now: '2026-04-09T02:00:00.000Z' }).refused('QuestionTooLate')
  })

  it('is about the attempt it names: its bidders, its results', () => {
    const second = `procurement/${way.caseId}/2` as const
    const others = {
      [stream]: [...opened, failed(two)],
      [second]: [...issued, openedLot(two), published(two, '2026-03-30T02:00:00.000Z')],
    }
    raise('ag-4', { attempt: 2 }, { others }).then([
      { type: 'QuestionRaised', data: { attempt: 2, lots: [two] } },
      // Held before there is an award: what comes of the lot is not signed meanwhile.
      { type: 'ContractSuspended', key: two, data: { award: `${way.caseId}.${two}` } },
    ])
    raise('ag-1', { attempt: 2 }, { others }).refused('NotYours')
  })
})
