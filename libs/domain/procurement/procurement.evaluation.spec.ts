import type { Instant } from '#kernel'
import { elsewhere } from '../../../test/elsewhere.js'
import { given, type GivenFact } from '../../../test/given.js'
import { law } from '../plan/mz-06.fixture.js'
import * as way from './mz-06.fixture.js'
import { procurement } from './procurement.decider.js'

const { stream, prepared, issued, panel, bidsOpened } = way
const at = (text: string) => text as Instant
const process = { org: '#process', person: '#process', roles: ['process' as const] }
const expert = { org: 'ex-01', person: 'ex-01', roles: ['panelist' as const] }
const on = (facts: readonly GivenFact[], setting: Parameters<typeof given>[3] = {}) =>
  given(procurement, stream, setting.registered ? elsewhere(facts) : facts, { law, ...setting })

describe('opened bids', () => {
  const facts = [...prepared, ...issued, panel, bidsOpened, ...way.declared]
  const others = way.allQuoted
  const scoring = (data: object, setting: object = {}) => on(facts, { actor: expert, others, ...setting }).when('ScoreBid', data)

  it('are scored by each panelist, within the points beside the price', () => {
    scoring({ provider: 'ag-1', score: '82' }).then([
      { type: 'BidScored', key: '1/ag-1#ex-01', data: { panelist: 'ex-01', score: '82' } },
    ])
    scoring({ provider: 'ag-1', score: '90' }).then([{ type: 'BidScored' }])
    scoring({ provider: 'ag-1', score: '90.01' }).refused('ScoreOutOfRange')
    scoring({ provider: 'ag-1', score: '0' }).then([{ type: 'BidScored' }])
    scoring({ provider: 'ag-1', score: '-1' }).refused('ScoreOutOfRange')
    scoring({ provider: 'ag-1', score: '80.123' }).refused('ScoreOutOfRange')
  })

  it('are scored by nobody else', () => {
    scoring({ provider: 'ag-1', score: '82' }, { actor: { ...expert, person: 'ex-09' } }).refused('NotYours')
  })

  it('are scored after the final quote, once, and only those that are there', () => {
    scoring({ provider: 'ag-1', score: '82' }, { others: { [way.bidOfAgency('ag-1')]: [way.submitted('ag-1')] } }).refused(
      'FinalQuoteMissing',
    )
    scoring({ provider: 'ag-3', score: '82' }).refused('NotABidder')
    const first = way.scored[0] as GivenFact
    on([...facts, first], { actor: expert, others })
      .when('ScoreBid', { provider: 'ag-1', score: '60' })
      .refused('AlreadyScored')
    on([...prepared, ...issued, panel], { actor: expert })
      .when('ScoreBid', { provider: 'ag-1', score: '82' })
      .refused('BidsNotOpened')
  })
})

describe('an evaluation to be reported', () => {
  const others = way.allQuoted
  const registering = { registered: true, actor: {} }
  const signed = [...way.evaluated, ...way.signedFor()]
  const report = (facts: readonly GivenFact[], data: object = {}, setting: object = {}) =>
    on(facts, { actor: expert, others, now: at('2026-03-17T03:00:00.000Z'), ...setting }).when('ReportEvaluation', data)

  it('ranks as the programme says: 89.21, 82.67, 80.00', () => {
    report(signed).then([
      {
        type: 'EvaluationReported',
        data: {
          dissents: [],
          unsigned: [],
          ranking: [
            {
              provider: 'ag-1',
              total: '89.21',
              priceScore: '8.21',
              qualityScore: '81.00',
              rank: 1,
              price: '19000000',
              evaluatedPrice: '19000000',
            },
            { provider: 'ag-2', total: '82.67', priceScore: '8.67', qualityScore: '74.00', rank: 2 },
            {
              provider: 'ag-4',
              total: '80.00',
              priceScore: '10.00',
              qualityScore: '70.00',
              rank: 3,
              price: '19500000',
              evaluatedPrice: '15600000',
            },
          ],
          basePrice: '15600000',
        },
      },
    ])
  })

  it('waits for every score of every panelist', () => {
    report([...way.evaluated.slice(0, -1), ...way.signedFor()]).refused('ScoresMissing')
  })

  it('waits for every final quote', () => {
    report(signed, {}, { others: { ...others, [way.bidOfAgency('ag-2')]: [way.submitted('ag-2')] } }).refused('FinalQuoteMissing')
  })

  it('fails when fewer than two are left', () => {
    const found = ['ag-1', 'ag-2'].flatMap((provider) => way.rejected(provider, 'ex-01', 'ex-02'))
    report([...signed, ...found]).then([{ type: 'LotFailed', data: { suppliers: 1 } }, { type: 'ProcurementFailed' }])
  })

  it('takes the ranking of a report made elsewhere as registered, and computes its own otherwise', () => {
    const ranking = [
      { provider: 'ag-2', price: '1', evaluatedPrice: '1', priceScore: '10', qualityScore: '80', total: '90', rank: 1 },
    ]
    report([...prepared, ...issued, panel, bidsOpened], { ranking }, registering).then([
      { type: 'EvaluationReported', data: { ranking } },
    ])
    report(signed, { ranking }).then([
      { type: 'EvaluationReported', data: { ranking: [{ provider: 'ag-1' }, { provider: 'ag-2' }, { provider: 'ag-4' }] } },
    ])
  })

  it('is marked late when registered more than two working days after the last score (条例 第四十三条)', () => {
    report(way.evaluated, {}, { ...registering, now: at('2026-03-19T15:59:59.999Z') }).then([{ type: 'EvaluationReported' }])
    report(way.evaluated, {}, { ...registering, now: at('2026-03-19T16:00:00.001Z') }).then([
      { type: 'EvaluationReported' },
      { type: 'IrregularityFound', key: 'DoneLate' },
    ])
  })
})

describe('a reported evaluation', () => {
  const ranked = (provider: string, rank: number) => ({
    provider,
    rank,
    price: '19000000',
    evaluatedPrice: '19000000',
    priceScore: '8',
    qualityScore: '80',
    total: '88',
  })
  const reported: GivenFact = {
    type: 'EvaluationReported',
    key: '1',
    at: at('2026-03-17T03:00:00.000Z'),
    data: { lot: '1', ranking: [ranked('ag-1', 1), ranked('ag-2', 2)], excluded: [], basePrice: null, tieIsDecidedBy: null },
  }
  const facts = [...way.evaluated, reported]
  const confirm = (provider: string, setting: object = {}) =>
    on(facts, { now: at('2026-03-18T02:00:00.000Z'), ...setting }).when('ConfirmAward', { provider, minutes: 'J-3' })

  it('is confirmed in ranked order', () => {
    confirm('ag-1').then([{ type: 'AwardConfirmed', data: { provider: 'ag-1', price: '19000000', rank: 1 } }])
    confirm('ag-2').refused('OutOfRank', '第二十八条')
    confirm('ag-4').refused('NotACandidate')
    confirm('ag-2', { registered: true }).then([{ type: 'AwardConfirmed' }, { type: 'IrregularityFound', key: 'OutOfRank' }])
  })

  it('names the minutes of the collective decision', () => {
    on(facts, { now: at('2026-03-18T02:00:00.000Z') })
      .when('ConfirmAward', { provider: 'ag-1', minutes: ' ' })
      .refused('MinutesMissing')
  })

  it('is marked late when confirmed after five working days', () => {
    confirm('ag-1', { registered: true, now: at('2026-03-24T15:59:59.999Z') }).then([{ type: 'AwardConfirmed' }])
    confirm('ag-1', { registered: true, now: at('2026-03-24T16:00:00.001Z') }).then([
      { type: 'AwardConfirmed' },
      { type: 'IrregularityFound', key: 'DoneLate' },
    ])
  })

  const confirmed: GivenFact = {
    type: 'AwardConfirmed',
    key: '1',
    at: at('2026-03-18T02:00:00.000Z'),
    data: { lot: '1', provider: 'ag-1', price: '19000000', rank: 1, minutes: 'J-3', reason: null },
  }
  const publishing = { address: 'https://example.cn/r', disclosureReview: 'X-2' }
  const awarded: GivenFact = {
    type: 'AwardMade',
    key: '1',
    data: { award: 'hs-mzj-2026.mz-06.1', caseId: 'hs-mzj-2026.mz-06', lot: '1', provider: 'ag-1', price: '19000000' },
  }

  it('is published with the award of its lot, the award last', () => {
    on([...facts, confirmed], { now: at('2026-03-19T02:00:00.000Z') })
      .when('PublishResult', publishing)
      .then([
        { type: 'ResultPublished' },
        { type: 'AwardMade', key: '1', data: { award: 'hs-mzj-2026.mz-06.1', provider: 'ag-1', price: '19000000' } },
      ])
    on(facts).when('PublishResult', publishing).refused('AwardNotConfirmed')
  })

  it('is marked late when published after two working days', () => {
    on([...facts, confirmed], { registered: true, now: at('2026-03-20T16:00:00.001Z') })
      .when('PublishResult', publishing)
      .then([{ type: 'ResultPublished' }, { type: 'AwardMade' }, { type: 'IrregularityFound', key: 'DoneLate' }])
  })

  it('makes the winner a party, and is published once', () => {
    const after = on([...facts, confirmed, awarded])
    expect(after.state).toMatchObject({ status: 'awarded', parties: { provider: ['ag-1'] } })
    after.when('PublishResult', publishing).refused('AwardAlreadyMade')
  })

  it('is closed by the process once there is a result', () => {
    on([...facts, confirmed, awarded], { actor: process })
      .when('CloseProcurement')
      .then([{ type: 'ProcurementClosed', data: { outcome: 'awarded' } }])
    on(facts, { actor: process }).when('CloseProcurement').refused('ProcurementStillOpen')
    const failed: GivenFact = { type: 'LotFailed', key: '1', data: { lot: '1', reason: '', suppliers: 1 } }
    on([...prepared, ...issued, failed], { actor: process })
      .when('CloseProcurement')
      .refused('FailureNotAnswered')
    const withdrawn: GivenFact = { type: 'LineWithdrawn', data: { lots: ['1'], reason: '无人响应', minutes: 'J-9' } }
    on([...prepared, ...issued, failed, withdrawn], { actor: process })
      .when('CloseProcurement')
      .then([{ type: 'ProcurementClosed', data: { outcome: 'failed' } }])
  })
})
