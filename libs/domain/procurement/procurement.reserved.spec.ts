import { yuan, type Instant } from '#kernel'
import { given, type GivenFact } from '../../../test/given.js'
import { law, mz06 } from '../plan/mz-06.fixture.js'
import { attemptAt } from '../process.js'
import * as way from './mz-06.fixture.js'
import { procurement } from './procurement.decider.js'

const { stream, prepared, panel, bidsOpened } = way
const smeReserve = { reserve: 'whole', industry: '其他未列明行业' } as const
const reservedLine = { ...mz06, smeReserve }
const opened = way.openedAs({ detail: reservedLine })
const preparedSo = [opened, ...prepared.slice(1)]
const document: GivenFact = { ...way.document, data: { ...way.document.data, smeDeduction: null, smeReserve } }
const issued = [way.offered, document]
const expert = { org: 'ex-01', person: 'ex-01', roles: ['panelist' as const] }
const process = { org: '#process', person: '#process', roles: ['process' as const] }
const now = '2026-03-17T03:00:00.000Z' as Instant

/** The bids of the case, each of a bidder that declared this of its size; final quotes are in of those who may bid. */
const declaring = (claims: Partial<Record<way.Agency, string>>) =>
  Object.fromEntries(
    way.agencies.map((agency) => {
      const bid = way.submitted(agency)
      const claim = claims[agency] ?? 'none'
      return [
        way.bidOfAgency(agency),
        [{ ...bid, data: { ...bid.data, claim } }, ...(claim === 'none' ? [] : [way.quoted(agency)])],
      ]
    }),
  )
const on = (facts: readonly GivenFact[], setting: Parameters<typeof given>[3] = {}) =>
  given(procurement, stream, [...preparedSo, ...facts], { law, now, actor: expert, ...setting })
const scoresOf = (...agencies: readonly way.Agency[]) =>
  way.scored.filter(({ key }) => agencies.some((agency) => key?.startsWith(`1/${agency}#`)))

it('a document that is reserved for SMEs says so, and deducts nothing', () => {
  given(procurement, stream, preparedSo, { law, now: '2026-03-02T02:00:00.000Z' })
    .when('IssueDocument', way.issuing)
    .then([{ type: 'LotOffered' }, { type: 'DocumentIssued', data: { smeReserve, smeDeduction: null } }])
  given(procurement, stream, prepared, { law, now: '2026-03-02T02:00:00.000Z' })
    .when('IssueDocument', way.issuing)
    .then([{ type: 'LotOffered' }, { type: 'DocumentIssued', data: { smeDeduction: { small: 20 } } }])
})

it('a document with one price for all says it, and deducts nothing: there is nothing that is scored', () => {
  const fixedPrice = mz06.budget
  const detail = { ...mz06, fixedPrice, priceWeight: 0, financeAgreed: { on: '2026-02-25', number: 'F-2' } }
  const criteria = [{ criterion: '服务方案', points: 100 }]
  given(procurement, stream, [way.openedAs({ detail }), ...prepared.slice(1)], { law, now: '2026-03-02T02:00:00.000Z' })
    .when('IssueDocument', { ...way.issuing, criteria })
    .then([{ type: 'LotOffered' }, { type: 'DocumentIssued', data: { fixedPrice, priceWeight: 0, smeDeduction: null } }])
})

describe('a purchase that is reserved for SMEs', () => {
  const all = { 'ag-1': 'small', 'ag-2': 'medium', 'ag-4': 'small' } as const
  const facts = [...issued, panel, bidsOpened, ...way.declared]

  it('compares the prices of small, micro and medium enterprises as they are', () => {
    on([...facts, ...scoresOf('ag-1', 'ag-2', 'ag-4'), ...way.signedFor()], { others: declaring(all) })
      .when('ReportEvaluation', {})
      .then([
        {
          type: 'EvaluationReported',
          data: {
            ranking: [
              { provider: 'ag-1', evaluatedPrice: yuan(190000) },
              { provider: 'ag-2', evaluatedPrice: yuan(180000) },
              { provider: 'ag-4', evaluatedPrice: yuan(195000) },
            ],
            excluded: [],
          },
        },
      ])
  })

  it('scores nobody else', () => {
    const scoring = (claim: string) =>
      on(facts, { others: declaring({ ...all, 'ag-2': claim }) }).when('ScoreBid', { provider: 'ag-2', score: '74' })
    scoring('medium').then([{ type: 'BidScored' }])
    scoring('none').refused('BidderNoSme', '第七条')
  })

  it('finds the response of another invalid, asks for no score and no quote of it, and stops where fewer than three are left (46号 第十条)', () => {
    const facts = [...issued, panel, bidsOpened, ...scoresOf('ag-1', 'ag-4'), ...way.signedFor()]
    on(facts, { others: declaring({ ...all, 'ag-2': 'none' }) })
      .when('ReportEvaluation', {})
      .then([{ type: 'LotFailed', data: { suppliers: 2 } }, { type: 'ProcurementFailed' }])
    const fourth: GivenFact = { ...bidsOpened, data: { ...bidsOpened.data } }
    const bids = (fourth.data as { bids: readonly object[] }).bids
    const withFour = {
      ...fourth,
      data: { ...fourth.data, bids: [...bids, { provider: 'ag-9', price: yuan(170000), bid: `bid/hs-mzj-2026.mz-06/1/1/ag-9` }] },
    }
    const { data } = way.submitted('ag-1')
    on([...issued, panel, withFour, ...scoresOf('ag-1', 'ag-2', 'ag-4'), ...way.signedFor()], {
      others: {
        ...declaring(all),
        'bid/hs-mzj-2026.mz-06/1/1/ag-9': [{ type: 'BidSubmitted', key: '1', data: { ...data, provider: 'ag-9' } }],
      },
    })
      .when('ReportEvaluation', {})
      .then([
        {
          type: 'EvaluationReported',
          data: {
            ranking: [{ provider: 'ag-1' }, { provider: 'ag-2' }, { provider: 'ag-4' }],
            excluded: [{ provider: 'ag-9', reason: '非中小企业' }],
          },
        },
      ])
  })

  it('is not opened where fewer than three have bid, though two are enough for others', () => {
    const bids = ['ag-1', 'ag-4'] as const
    const opening = (facts: readonly GivenFact[]) =>
      given(procurement, stream, facts, { law, now: way.bidsDue, actor: process, others: declaring(all) }).when('OpenBids', {
        bids: bids.map(way.bidOfAgency),
      })
    opening([...preparedSo, ...issued]).then([{ type: 'LotFailed' }, { type: 'ProcurementFailed' }])
    opening([...prepared, ...way.issued]).then([{ type: 'BidsOpened' }])
  })

  it('is bought again as if nothing were set aside, where too few SMEs were found (46号 第十条)', () => {
    const plan: GivenFact[] = [
      {
        type: 'PlanOpened',
        data: { purchaser: 'hs-mzj', year: 2026, region: '341000', parties: { purchaser: ['hs-mzj'] } },
      },
      { type: 'PlanLineAdded', key: 'mz-06', data: reservedLine },
      { type: 'PlanPublished', data: { address: '', disclosureReview: '', lines: ['mz-06'] } },
    ]
    const failed: GivenFact = { type: 'LotFailed', key: '1', data: { lot: '1', reason: '2家', suppliers: 2 } }
    const timetable = { procurementStarts: '2026-04-20', bidsDue: '2026-05-11T01:30:00.000Z', arrival: '2026-06-01' }
    const repeated: GivenFact = { type: 'ProcurementRepeated', data: { ...timetable, lots: ['1'] } }
    const { decision } = given(procurement, attemptAt('hs-mzj-2026.mz-06', 2), [], {
      law,
      now: '2026-03-20T02:00:00.000Z',
      actor: process,
      others: { 'plan/hs-mzj-2026': plan, [stream]: [...preparedSo, ...issued, failed, repeated] },
    }).when('OpenProcurement', { plan: 'hs-mzj-2026', line: 'mz-06' })
    const { detail } = ('accepted' in decision ? decision.accepted[0]?.data : {}) as { detail?: object }
    expect(detail).toMatchObject({ line: 'mz-06', procurementStarts: '2026-04-20' })
    expect(detail).not.toHaveProperty('smeReserve')
  })
})
