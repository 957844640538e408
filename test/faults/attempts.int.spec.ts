import type { Instant, StreamId } from '#kernel'
import { openProcesses } from '#read-models'
import { mz06 } from '../../libs/domain/plan/mz-06.fixture.js'
import * as way from '../../libs/domain/procurement/mz-06.fixture.js'
import type { GivenFact } from '../given.js'
import { people } from '../signed-contract.js'
import { testSystem, type TestSystem } from '../system.js'
import { kinds, write } from './facts.js'

const before = '2026-03-16T01:00:00.000Z' as Instant
const failedOn = '2026-03-16T01:31:00.000Z' as Instant
const second: StreamId = `procurement/${way.caseId}/2`
const plan: StreamId = 'plan/hs-mzj-2026'
const purchase = `purchase/${way.caseId}` as const
const timetable = { procurementStarts: '2026-04-20', bidsDue: '2026-05-11T01:30:00.000Z' as Instant, arrival: '2026-06-01' }

const announcement = { lot: '1', address: 'https://example.cn/f', disclosureReview: 'X-9' }

const published: GivenFact[] = [
  {
    type: 'PlanOpened',
    data: {
      purchaser: 'hs-mzj',
      year: 2026,
      region: '341000',
      parties: { purchaser: ['hs-mzj'], lead: ['hs-sgb'], finance: ['hs-czj'] },
    },
  },
  { type: 'PlanLineAdded', key: 'mz-06', data: mz06 },
  { type: 'PlanPublished', data: { lines: [] } },
]

let system: TestSystem
beforeEach(async () => {
  system = await testSystem(before)
  await write(system.engine, plan, published)
  await system.startWorker()
}, 60_000)
afterEach(() => system.close(), 60_000)

/** The purchaser does an act; it must be accepted. */
async function does(act: string, stream: StreamId, data: object): Promise<void> {
  const outcome = await system.engine.execute({ act, stream, data, actor: people.purchaser, commandId: `${act} ${stream}` })
  expect(outcome).toMatchObject({ accepted: expect.any(Array) as unknown })
}

/** The bidders whose bids stand in an attempt, at its deadline. */
const bidIn = async (attempt: number, agencies: readonly way.Agency[]) => {
  for (const agency of agencies)
    await write(system.engine, `bid/${way.caseId}/${attempt}/1/${agency}`, [way.submitted(agency), way.quoted(agency)])
}
const owed = (stream: StreamId) => kinds(system.engine, `obligation/${stream}/agreed:after-failure`)

/** An attempt with its document, panel and one bid, past its deadline: it has failed. */
async function oneBid(): Promise<void> {
  await write(system.engine, way.stream, [...way.prepared, ...way.issued, way.panel])
  await bidIn(1, ['ag-1'])
  await system.forward(failedOn)
  expect((await kinds(system.engine, way.stream)).at(-1)).toBe('ProcurementFailed')
}

describe('a purchase with one bid where two are needed', () => {
  it('owes the purchaser’s decision, is run again in the same case, and comes to its award', async () => {
    await oneBid()
    expect(await owed(way.stream)).toEqual(['ObligationOpened'])
    expect(await kinds(system.engine, `obligation/${way.stream}/agreed:failure-announcement/1`)).toEqual(['ObligationOpened'])

    await does('RepeatProcurement', way.stream, timetable)
    await system.forward('2026-03-16T02:00:00.000Z')
    expect(await kinds(system.engine, second)).toEqual(['ProcurementOpened', 'StatutoryWayTaken law'])
    expect(await kinds(system.engine, `obligation/${second}/agreed:choose-method`)).toEqual(['ObligationOpened'])

    const issued = { ...way.document, at: before, data: { ...way.document.data, ...timetable, due: timetable.bidsDue } }
    await write(system.engine, second, [...way.prepared.slice(1), way.offered, issued, way.panel])
    await bidIn(2, ['ag-1', 'ag-2'])
    await system.forward('2026-05-11T01:31:00.000Z')
    const opened = (await system.engine.store.read([{ stream: second, above: 0 }])).find(({ type }) => type === 'BidsOpened')
    expect(opened?.data).toMatchObject({ bids: [{ provider: 'ag-1' }, { provider: 'ag-2' }] })

    const at = '2026-05-11T01:31:00.000Z' as Instant
    const won = { award: `${way.caseId}.1`, caseId: way.caseId, lot: '1', provider: 'ag-1', price: '19000000' }
    const ranking = [{ provider: 'ag-1', rank: 1, price: '19000000', evaluatedPrice: '19000000' }]
    await write(
      system.engine,
      second,
      [
        {
          type: 'EvaluationReported',
          key: '1',
          data: { lot: '1', ranking, excluded: [], basePrice: null, tieIsDecidedBy: null },
        },
        { type: 'AwardConfirmed', key: '1', data: { ...won, rank: 1, minutes: 'J-3', reason: null } },
        { type: 'ResultPublished', key: '1', data: { ...won, address: 'https://example.cn/r', disclosureReview: 'X-3' } },
        { type: 'AwardMade', key: '1', data: won },
      ].map((fact) => ({ ...fact, at })),
    )
    await system.forward('2026-05-11T03:00:00.000Z')
    expect(await kinds(system.engine, `contract/${way.caseId}.1`)).toEqual(['ContractOpened', 'ProcurementLawApplies public'])
    await system.forward('2026-05-25T03:00:00.000Z')
    expect(await openProcesses(system.db.pool, [purchase])).toMatchObject([{ id: purchase }])
    await does('AnnounceFailure', way.stream, announcement)
    await system.forward('2026-05-25T04:00:00.000Z')
    expect((await kinds(system.engine, second)).at(-1)).toBe('ProcurementClosed')
    expect(await openProcesses(system.db.pool, [purchase])).toEqual([])
  }, 120_000)

  it('or its line is given up: the case is closed, and the plan’s line with nothing paid', async () => {
    await oneBid()
    await does('WithdrawLine', way.stream, { reason: '需求并入下一年度计划', minutes: 'J-9' })
    await does('AnnounceFailure', way.stream, announcement)
    await system.forward('2026-03-16T02:00:00.000Z')
    expect((await kinds(system.engine, way.stream)).slice(-2)).toEqual(['FailureAnnounced 1', 'ProcurementClosed'])
    const closed = (await system.engine.store.read([{ stream: plan, above: 0 }])).at(-1)
    expect([closed?.type, closed?.data]).toEqual(['PlanLineClosed', { line: 'mz-06', caseId: way.caseId, paid: '0' }])
    expect(await openProcesses(system.db.pool, [purchase])).toEqual([])
  }, 120_000)
})

describe('a purchase in whose evaluation nobody was left', () => {
  it('owes the same decision', async () => {
    await write(system.engine, way.stream, [...way.prepared, ...way.issued, way.panel])
    await bidIn(1, ['ag-1', 'ag-2'])
    await system.forward(failedOn)
    expect((await kinds(system.engine, way.stream)).at(-1)).toBe('BidsOpened 1')
    await write(system.engine, way.stream, [
      { type: 'LotFailed', key: '1', at: failedOn, data: { lot: '1', reason: '均不合格', suppliers: 0 } },
      { type: 'ProcurementFailed', at: failedOn, data: { reason: '第1包均不合格' } },
    ])
    await system.forward('2026-03-16T02:00:00.000Z')
    expect(await owed(way.stream)).toEqual(['ObligationOpened'])
  }, 120_000)
})
