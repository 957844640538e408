import { instantOf, millis, type Instant } from '#kernel'
import type { SmeClaim } from '#law'
import { othersElsewhere } from '../../../test/elsewhere.js'
import { given, type GivenFact } from '../../../test/given.js'
import { law } from '../plan/mz-06.fixture.js'
import * as way from '../procurement/mz-06.fixture.js'
import type { Context } from '../context.js'
import { bid } from './bid.decider.js'
import { pricedClaim } from './priced-claim.js'

const { bidsDue, prepared, issued, bidsOpened, evaluated } = way
const stream = way.bidOfAgency('ag-1')
const provider = { org: 'ag-1', person: 'ag-1.jb', roles: ['provider' as const] }
const after = (ms: number): Instant => instantOf(millis(bidsDue) + ms)
const sealed = { price: '19000000', document: { hash: 'b1', size: 2000 } }
const procurement = (facts: readonly GivenFact[]) => ({ [way.stream]: facts })
const open = procurement([...prepared, ...issued])
const on = (facts: readonly GivenFact[], setting: Parameters<typeof given>[3] = {}) =>
  given(bid, stream, facts, { law, actor: provider, others: open, now: after(-1000), ...setting })

/** What was handed in on the platform, as the purchaser registers it. */
const onPlatform = { registered: true, actor: { org: 'hs-mzj', person: 'hs-mzj.jb' }, others: othersElsewhere(open) }

describe('no bid yet', () => {
  it('is handed in by the organization its stream names', () => {
    on([])
      .when('SubmitBid', sealed)
      .then([
        {
          type: 'BidSubmitted',
          key: '1',
          data: { provider: 'ag-1', price: '19000000', claim: 'none', parties: { provider: ['ag-1'], purchaser: ['hs-mzj'] } },
        },
      ])
    on([], { actor: { ...provider, org: 'ag-2' } })
      .when('SubmitBid', sealed)
      .refused('NotYours')
    const host: GivenFact = { type: 'OrganizationRegistered', data: { name: '示例', kind: 'host', roles: ['host'] } }
    on([], { others: { ...open, 'organization/ag-1': [host] } })
      .when('SubmitBid', sealed)
      .refused('NotAProvider')
  })

  it('is in time at the deadline and late a millisecond after (财库〔2014〕214号 第十三条)', () => {
    on([], { now: after(0) })
      .when('SubmitBid', sealed)
      .then([{ type: 'BidSubmitted' }])
    on([], { now: after(1) })
      .when('SubmitBid', sealed)
      .refused('BidAfterDeadline', '第十三条')
    on([], { ...onPlatform, now: after(1) })
      .when('SubmitBid', sealed)
      .then([{ type: 'BidSubmitted' }, { type: 'IrregularityFound', key: 'BidAfterDeadline', data: { until: 'BidsOpened' } }])
  })

  it('on the platform is registered by whoever runs the purchase, once nothing is sealed any more (DESIGN decision 2)', () => {
    const submit = (setting: object) =>
      on([], { ...onPlatform, now: after(0), at: after(-1000), ...setting }).when('SubmitBid', sealed)
    submit({}).then([{ type: 'BidSubmitted', data: { provider: 'ag-1' } }])
    submit({ now: after(-1) }).refused('BidsStillSealed')
    submit({ actor: provider }).refused('NotYours')
    submit({ registered: false }).refused('HappensOnPlatform')
  })

  it('keeps within the budget', () => {
    on([])
      .when('SubmitBid', { ...sealed, price: '19650000' })
      .then([{ type: 'BidSubmitted' }])
    on([])
      .when('SubmitBid', { ...sealed, price: '19650001' })
      .refused('BidOverBudget', '第三十四条')
    on([])
      .when('SubmitBid', { ...sealed, price: '0' })
      .refused('PriceNotPositive')
  })

  it('cannot be before the document is issued, nor without its own', () => {
    on([], { others: procurement(prepared) })
      .when('SubmitBid', sealed)
      .refused('DocumentNotIssued')
    on([])
      .when('SubmitBid', { ...sealed, document: { hash: '', size: 0 } })
      .refused('BidDocumentMissing')
  })

  it('is for a lot there is', () => {
    given(bid, 'bid/hs-mzj-2026.mz-06/1/2/ag-1', [], { law, actor: provider, others: open, now: after(-1000) })
      .when('SubmitBid', sealed)
      .refused('NoSuchLot')
  })

  it('claims the deduction of a small enterprise by the directory, never for a 民办非企业单位 (财库〔2020〕46号)', () => {
    const directory = (creditCode: string) => ({
      ...open,
      'organization/ag-1': [
        {
          type: 'OrganizationRegistered',
          data: { name: '示例', kind: 'provider', roles: ['provider'], creditCode, size: '微型企业' },
        },
      ],
    })
    on([], { others: directory('91341000SAMPLE0004') })
      .when('SubmitBid', sealed)
      .then([{ type: 'BidSubmitted', data: { claim: 'small' } }])
    on([], { others: directory('52341000SAMPLE0004') })
      .when('SubmitBid', sealed)
      .then([{ type: 'BidSubmitted', data: { claim: 'none' } }])
    on([], { others: directory('52341000SAMPLE0004') })
      .when('SubmitBid', { ...sealed, claim: 'small' })
      .refused('NoSmallEnterprise', '第二条')
  })

  it('with a claim that the directory does not bear out, registered, is found against and not priced (财库〔2020〕46号)', () => {
    const claiming = (claim: string) =>
      on([], { ...onPlatform, now: after(0), at: after(-1000) }).when('SubmitBid', { ...sealed, claim })
    claiming('small').then([{ type: 'BidSubmitted', data: { claim: 'small', untenable: true } }, { type: 'IrregularityFound' }])
    claiming('none').then([{ type: 'BidSubmitted', data: { claim: 'none' } }])
    expect(claiming('none').decision).not.toHaveProperty('accepted.0.data.untenable')
  })

  describe('registered for a bidder', () => {
    const priced = (claim: SmeClaim, facts: { unproven?: true }, untenable = false) => {
      const fact = { kind: 'BidSubmitted', ...facts }
      const others = { facts: () => [fact] }
      const state = { status: 'submitted', claim, untenable } as Parameters<typeof pricedClaim>[2]
      return pricedClaim({ others } as unknown as Context, 'bid/x/1/1/ag-1', state)
    }

    it('as a consortium is priced as one once somebody else has said that it is', () => {
      expect(priced('consortium', {})).toBe('consortium')
      expect(priced('consortium', { unproven: true })).toBe('none')
    })

    it('is priced by the directory, and never against it', () => {
      expect(priced('small', { unproven: true })).toBe('small')
      expect(priced('small', {}, true)).toBe('none')
    })
  })

  it('is at the one price of the document where there is one, and so is the final quote', () => {
    const fixedAt = { ...way.document, data: { ...way.document.data, fixedPrice: '19000000' } }
    const facts = open[way.stream]?.map((fact) => (fact === way.document ? fixedAt : fact)) ?? []
    const bidding = (price: string) =>
      on([], { others: { ...open, [way.stream]: facts } }).when('SubmitBid', { ...sealed, price })
    bidding('19000000').then([{ type: 'BidSubmitted' }])
    bidding('18999999').refused('PriceIsFixed')
    const quoting = (price: string) =>
      on([way.submitted('ag-1')], {
        others: { ...open, [way.stream]: [...facts, way.panel, way.bidsOpened] },
        now: '2026-03-17T02:00:00.000Z',
      }).when('SubmitFinalQuote', { price })
    quoting('19000000').then([{ type: 'FinalQuoteSubmitted' }])
    quoting('18999999').refused('PriceIsFixed')
  })

  it('declares to be an SME as the directory has it: a medium enterprise is one, to which nothing is deducted', () => {
    const sized = (size: string, claim?: string) =>
      on([], {
        others: {
          ...open,
          'organization/ag-1': [
            {
              type: 'OrganizationRegistered',
              data: { name: '示例', kind: 'provider', roles: ['provider'], creditCode: '91341000SAMPLE0004', size },
            },
          ],
        },
      }).when('SubmitBid', { ...sealed, ...(claim === undefined ? {} : { claim }) })
    sized('中型企业').then([{ type: 'BidSubmitted', data: { claim: 'medium' } }])
    sized('中型企业', 'medium').then([{ type: 'BidSubmitted' }])
    sized('小型企业', 'medium').then([{ type: 'BidSubmitted' }])
    sized('大型企业').then([{ type: 'BidSubmitted', data: { claim: 'none' } }])
    sized('大型企业', 'medium').refused('NoSme', '第二条')
    sized('中型企业', 'small').refused('NoSmallEnterprise')
  })
})

describe('a bid handed in', () => {
  const submitted = way.submitted('ag-1')

  it('is replaced before the deadline', () => {
    on([submitted])
      .when('SubmitBid', { ...sealed, price: '18900000' })
      .then([{ type: 'BidSubmitted', key: '2', data: { price: '18900000' } }])
  })

  it('is taken back before the deadline and not after', () => {
    on([submitted])
      .when('WithdrawBid')
      .then([{ type: 'BidWithdrawn', key: '1' }])
    on([submitted], { now: after(0) })
      .when('WithdrawBid')
      .then([{ type: 'BidWithdrawn' }])
    on([submitted], { now: after(1) })
      .when('WithdrawBid')
      .refused('WithdrawnAfterDeadline', '第十三条')
    on([], {}).when('WithdrawBid').refused('NoBid')
  })

  it('is followed by a final quote once it is opened', () => {
    const others = procurement([...prepared, ...issued, bidsOpened])
    on([submitted], { others, now: after(3600_000) })
      .when('SubmitFinalQuote', { price: '18500000' })
      .then([{ type: 'FinalQuoteSubmitted', data: { provider: 'ag-1', price: '18500000' } }])
    on([submitted], { now: after(3600_000) })
      .when('SubmitFinalQuote', { price: '18500000' })
      .refused('BidsNotOpened')
    on([submitted], { others, now: after(3600_000) })
      .when('SubmitFinalQuote', { price: '19650001' })
      .refused('BidOverBudget')
    on([submitted], { others, now: after(3600_000) })
      .when('SubmitFinalQuote', { price: '0' })
      .refused('PriceNotPositive')
    on([submitted, way.quoted('ag-1')], { others })
      .when('SubmitFinalQuote', { price: '18500000' })
      .refused('AlreadyQuoted')
  })

  it('keeps its price in a tender', () => {
    const tender = procurement([way.opened, way.chosenAs('公开招标'), ...issued, bidsOpened])
    on([submitted], { others: tender, now: after(3600_000) })
      .when('SubmitFinalQuote', { price: '18500000' })
      .refused('NoFinalQuotes')
  })

  it('is not quoted again once the evaluation is reported', () => {
    const reported: GivenFact = {
      type: 'EvaluationReported',
      key: '1',
      data: { lot: '1', ranking: [], excluded: [], basePrice: null, tieIsDecidedBy: null },
    }
    on([submitted], { others: procurement([...evaluated, reported]) })
      .when('SubmitFinalQuote', { price: '18500000' })
      .refused('EvaluationAlreadyReported')
  })

  it('hears that its lot has failed, not that it was opened or evaluated', () => {
    const failed: GivenFact = { type: 'LotFailed', key: '1', data: { lot: '1', reason: '1家供应商响应', suppliers: 1 } }
    for (const [act, data] of [
      ['SubmitBid', sealed],
      ['WithdrawBid', {}],
      ['SubmitFinalQuote', { price: '18500000' }],
    ] as const) {
      for (const more of [[failed], [bidsOpened, failed]]) {
        const asking = on([submitted], { others: procurement([...prepared, ...issued, ...more]) }).when(act, data)
        asking.refused('LotHasFailed')
        expect(asking.decision).toMatchObject({ refused: [{ says: '采购包1已经采购失败：1家供应商响应' }] })
      }
    }
  })

  it('is not handed in again once the bids are opened, whatever the hour', () => {
    on([submitted], { others: procurement([...prepared, ...issued, bidsOpened]) })
      .when('SubmitBid', sealed)
      .refused('BidsAlreadyOpened')
  })
})
