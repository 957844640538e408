import type { Instant } from '#kernel'
import { elsewhere } from '../../../test/elsewhere.js'
import { given, type GivenFact } from '../../../test/given.js'
import { bid } from '../bid/bid.decider.js'
import { law } from '../plan/mz-06.fixture.js'
import {
  allQuoted,
  allSubmitted,
  awarded,
  bidders,
  bidOf,
  failed,
  issued,
  one,
  opened,
  openedLot,
  prepared,
  reported,
  scored,
  two,
} from './lots.fixture.js'
import * as way from './mz-06.fixture.js'
import { procurement } from './procurement.decider.js'

const { stream, bidsDue } = way
const at = (text: string) => text as Instant
const process = { org: '#process', person: '#process', roles: ['process' as const] }
const expert = { org: 'ex-01', person: 'ex-01', roles: ['panelist' as const] }
const on = (facts: readonly GivenFact[], setting: Parameters<typeof given>[3] = {}) =>
  given(procurement, stream, setting.registered ? elsewhere(facts) : facts, { law, ...setting })

describe('a document with two lots', () => {
  it('offers each, the lots before the document, for together no more than the line', () => {
    on(prepared, { now: at('2026-03-02T02:00:00.000Z') })
      .when('IssueDocument', way.issuing)
      .then([
        { type: 'LotOffered', key: one, data: { budget: '11420000' } },
        { type: 'LotOffered', key: two, data: { budget: '8230000' } },
        { type: 'DocumentIssued', data: { budget: '19650000' } },
      ])
  })

  it('takes a bid for a lot it offers, within that lot’s budget', () => {
    const submit = (lot: string, price: string) =>
      given(bid, bidOf(lot, 'ag-1'), [], {
        law,
        others: { [stream]: issued },
        now: at('2026-03-10T02:00:00.000Z'),
        actor: { person: 'ag-1.jb', org: 'ag-1', roles: ['provider'] },
      }).when('SubmitBid', { price, document: { hash: 'a', size: 1 } })
    submit(two, '8230000').then([{ type: 'BidSubmitted' }])
    submit(two, '8230001').refused('BidOverBudget')
    submit(one, '8230001').then([{ type: 'BidSubmitted' }])
    submit('1', '1').refused('NoSuchLot')
  })
})

describe('the opening of two lots', () => {
  const bids = Object.keys(allSubmitted)
  const open = (others: object = allSubmitted, data: object = { bids }) =>
    on(issued, { actor: process, now: bidsDue, others: { ...others } }).when('OpenBids', data)

  it('reads out each lot’s own bids', () => {
    open().then([
      { type: 'BidsOpened', key: one, data: { bids: [{ provider: 'ag-1' }, { provider: 'ag-2' }] } },
      { type: 'BidsOpened', key: two, data: { bids: [{ provider: 'ag-2' }, { provider: 'ag-4' }] } },
    ])
  })

  it('opens one where the other has too few: it fails alone, unopened (法 第三十六条)', () => {
    open({ ...allSubmitted, [bidOf(two, 'ag-2')]: [] }).then([
      { type: 'BidsOpened', key: one },
      { type: 'LotFailed', key: two, data: { suppliers: 1 } },
    ])
  })

  it('fails the attempt where no lot is left', () => {
    open({}).then([
      { type: 'LotFailed', key: one },
      { type: 'LotFailed', key: two },
      { type: 'ProcurementFailed', data: { reason: expect.stringContaining('第ly-2包') as string } },
    ])
  })

  it('elsewhere says of each bid for which lot it was', () => {
    const read = bidders.map(([lot, provider]) => ({ lot, provider, price: '8000000' }))
    const register = (some: readonly object[]) =>
      on(issued, { now: bidsDue, registered: true }).when('OpenBids', { bids: [], read: some })
    register(read).then([
      { type: 'BidsOpened', key: one, data: { bids: [{ provider: 'ag-1', price: '8000000' }, { provider: 'ag-2' }] } },
      { type: 'BidsOpened', key: two },
    ])
    register(read.map(({ provider, price }) => ({ provider, price }))).refused('LotNotNamed')
    register([{ ...read[0], lot: '1' }]).refused('LotNotNamed')
  })

  it('is done once, whatever came of each lot', () => {
    on([...issued, openedLot(one), failed(two)], { actor: process, now: bidsDue })
      .when('OpenBids', { bids: [] })
      .refused('BidsAlreadyOpened')
  })
})

describe('two lots with their bids opened', () => {
  const facts = [...opened, ...scored, ...way.signedFor(one), ...way.signedFor(two)]
  const now = at('2026-03-17T03:00:00.000Z')
  const score = (data: object) => on(opened, { actor: expert, others: allQuoted }).when('ScoreBid', data)
  const report = (data: object, some: readonly GivenFact[] = facts, setting: object = {}) =>
    on(some, { actor: expert, others: allQuoted, now, ...setting }).when('ReportEvaluation', data)

  it('are scored apart: the same bidder once in each', () => {
    score({ lot: two, provider: 'ag-2', score: '80' }).then([{ type: 'BidScored', key: `${two}/ag-2#ex-01`, data: { lot: two } }])
    on([...opened, ...scored.filter(({ key }) => key?.startsWith(one))], { actor: expert, others: allQuoted })
      .when('ScoreBid', { lot: two, provider: 'ag-2', score: '80' })
      .then([{ type: 'BidScored' }])
    score({ lot: one, provider: 'ag-4', score: '80' }).refused('NotABidder')
    score({ provider: 'ag-2', score: '80' }).refused('LotNotNamed')
    on(opened, { actor: expert, others: allQuoted })
      .when('RejectBid', { provider: 'ag-2', reason: '未实质性响应' })
      .refused('LotNotNamed')
    on([...opened, ...scored], { actor: expert, others: allQuoted })
      .when('SignEvaluationReport', {})
      .refused('LotNotNamed')
    score({ lot: '1', provider: 'ag-2', score: '80' }).refused('NoSuchLot')
    on([...issued, openedLot(one), failed(two), ...way.declared], { actor: expert, others: allQuoted })
      .when('ScoreBid', { lot: two, provider: 'ag-2', score: '80' })
      .refused('LotHasFailed')
  })

  it('wait each for its own quotes, scores and signatures, though the other has them', () => {
    const scoredOne = scored.filter(({ key }) => key?.startsWith(one))
    const signing = (facts: readonly GivenFact[], lot: string, others: typeof allQuoted = allQuoted) =>
      on(facts, { actor: expert, others, now }).when('SignEvaluationReport', { lot, ranking: ['ag-1', 'ag-2'] })
    const lacking = { ...allQuoted, [bidOf(two, 'ag-4')]: allSubmitted[bidOf(two, 'ag-4')] ?? [] }
    signing([...opened, ...scored], two, lacking).refused('FinalQuoteMissing')
    signing([...opened, ...scoredOne], two).refused('ScoresMissing')
    signing([...opened, ...scored, ...way.signedFor(one)], one).refused('AlreadySigned')
    report({ lot: two }, facts, { others: lacking }).refused('FinalQuoteMissing')
    report({ lot: two }, [...opened, ...scoredOne, ...way.signedFor(one), ...way.signedFor(two)]).refused('ScoresMissing')
    report({ lot: two }, [...opened, ...scored, ...way.signedFor(one)]).refused('SignaturesMissing')
  })

  it('are scored until the last, which is told to whoever is done', () => {
    on([...opened, ...scored], { actor: expert, others: allQuoted })
      .when('ScoreBid', { lot: one, provider: 'ag-1', score: '80' })
      .refused('BidsAlreadyScored')
  })

  it('are reported apart, each on its own scores, and once', () => {
    report({ lot: one }).then([{ type: 'EvaluationReported', key: one, data: { ranking: [{}, {}] } }])
    report({ lot: two }, [...opened, ...way.signedFor(two)]).refused('ScoresMissing')
    const after = [...facts, reported(one, '2026-03-17T02:30:00.000Z', 'ag-1', 'ag-2')]
    report({ lot: one }, after).refused('EvaluationAlreadyReported')
    report({ lot: two }, after).then([{ type: 'EvaluationReported', key: two }])
    report({}, after).refused('LotNotNamed')
  })

  it('are in time by their own last score (条例 第四十三条)', () => {
    const late = { registered: true, actor: {}, now: at('2026-03-18T16:00:00.001Z') }
    report({ lot: one }, facts, late).then([{ type: 'EvaluationReported' }])
    report({ lot: two }, facts, late).then([{ type: 'EvaluationReported' }, { type: 'IrregularityFound', key: 'DoneLate' }])
  })

  it('fail apart in the evaluation, and the attempt with the last', () => {
    const found = ['ex-01', 'ex-02'].map((panelist): GivenFact => ({
      type: 'BidRejected',
      key: `${two}/ag-2#${panelist}`,
      data: { lot: two, provider: 'ag-2', panelist, reason: '未实质性响应' },
    }))
    const rejected = [...facts, ...found]
    report({ lot: two }, rejected).then([{ type: 'LotFailed', key: two, data: { suppliers: 1 } }])
    report({ lot: two }, [...rejected, failed(one)]).then([{ type: 'LotFailed', key: two }, { type: 'ProcurementFailed' }])
    report({ lot: two }, [...rejected, awarded(one, 'ag-1')]).then([{ type: 'LotFailed', key: two }])
  })
})
