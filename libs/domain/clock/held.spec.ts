import { yuan, type Instant, type StreamId } from '#kernel'
import { streams } from '#domain'
import { elsewhere } from '../../../test/elsewhere.js'
import { given, type GivenFact, type Setting } from '../../../test/given.js'
import {
  award,
  conditionMet,
  contractId,
  hash,
  law,
  noon,
  opened,
  people,
  signed,
  started,
} from '../../../test/signed-contract.js'
import { bid } from '../bid/bid.decider.js'
import { contract } from '../contract/contract.decider.js'
import { delivery } from '../delivery/delivery.decider.js'
import { payment } from '../payment/payment.decider.js'
import * as lots from '../procurement/lots.fixture.js'
import * as way from '../procurement/mz-06.fixture.js'
import { procurement } from '../procurement/procurement.decider.js'

const stopped = (rule: string, from: Instant, more: object = {}): GivenFact => ({
  type: 'ClockStopped',
  key: 'q',
  at: from,
  data: { rule, scope: 'case', from, basis: { instrument: '法', article: '第五十七条', quote: '' }, ...more },
})
const resumed = (until: Instant): GivenFact => ({ type: 'ClockResumed', key: 'q', at: until, data: { until } })

it('says of every act that goes on whatever is stopped, or is held as something of its own, that it does', () => {
  const said = streams.flatMap(({ acts }) => acts.filter(({ held }) => held !== undefined).map(({ name, held }) => [name, held]))
  expect(Object.fromEntries(said)).toEqual({
    // Their day stands until a change of the document moves it.
    ...{
      FormPanel: null,
      DeclareTies: null,
      ReplacePanelist: null,
      AmendDocument: null,
      ObtainDocument: null,
      SubmitBid: null,
      WithdrawBid: null,
    },
    ...{ SignContract: 'signing', AgreeClauses: 'signing' },
    // What was signed is made known and filed, what was asked is answered, what is over is closed.
    ...{
      PublishContract: null,
      FileContract: null,
      PublishAcceptance: null,
      PublishYearAcceptance: null,
      PublishEvaluation: null,
      ReportChangedResult: null,
      AnnounceFailure: null,
    },
    // A complaint goes its way; what stands still while time does not count is its decision.
    ...{ RaiseComplaint: null, AcceptComplaint: null, DeclineComplaint: null, SuspendProcurement: null },
    ...{ PauseComplaint: null, ResumeComplaint: null, WithdrawComplaint: null },
    // A supplement is not agreed while nothing is performed; a no is said, and what was agreed is made known.
    ...{ DeclineRenewal: null, HandOver: null, ConfirmHandOver: null, ReturnHandOver: null },
    ...{ DeclineSupplement: null, WithdrawSupplement: null, PublishSupplement: null },
    ...{ ProposeTermination: null, TerminateContract: null, DeclineTermination: null, WithdrawTermination: null },
    RescindContract: null,
    ...{ SettleFinalAccount: null, ReviewPerformance: null, ArchiveCase: null },
    // What happened before is written down.
    ...{ ReportPressure: null, ReportWorkerLeft: null, RecordService: null, HoldSupervision: null },
    // What was accepted is paid.
    RequestPayment: expect.any(Function) as unknown,
    ...{ GiveHostOpinion: null, ReviewPayment: null, ApprovePayment: null, ConfirmPayment: null, PayInterest: null },
    ...{ DeemHostOpinion: null, ReturnPayment: null, WithdrawPayment: null },
  })
})

describe('a purchase suspended over a complaint (法 第五十七条)', () => {
  const at = noon('2026-03-17')
  const stop = (more: object = {}) => stopped('complaint-suspension', noon('2026-03-16'), { atMost: 30, ...more })
  const expert = { org: 'ex-01', person: 'ex-01', roles: ['panelist' as const] }
  const on = (facts: readonly GivenFact[], more: Setting = {}) =>
    given(procurement, way.stream, facts, { law, now: at, others: lots.allQuoted, ...more })
  const scoring = (facts: readonly GivenFact[], lot: string, more: Setting = {}) =>
    on(facts, { actor: expert, ...more }).when('ScoreBid', { lot, provider: 'ag-2', score: '80' })

  it('neither opens bids nor goes on with its evaluation nor confirms, until it is resumed or thirty days are over', () => {
    scoring([...lots.opened, stop()], lots.one).refused('PurchaseSuspended', '第五十七条')
    on([...lots.opened, ...way.signedFor(lots.one), stop()], { actor: expert })
      .when('ReportEvaluation', { lot: lots.one })
      .refused('PurchaseSuspended')
    const reported = lots.reported(lots.one, '2026-03-16T05:00:00.000Z', 'ag-1', 'ag-2')
    const confirming = { lot: lots.one, provider: 'ag-1', minutes: 'J-1' }
    on([...lots.opened, reported, stop()])
      .when('ConfirmAward', confirming)
      .refused('PurchaseSuspended')
    scoring([...lots.opened, stop(), resumed(at)], lots.one).then([{ type: 'BidScored' }])
    scoring([...lots.opened, stop()], lots.one, { now: '2026-04-15T16:00:00.000Z' }).then([{ type: 'BidScored' }])
    scoring([...lots.opened, stop()], lots.one, { now: '2026-04-15T15:59:59.999Z' }).refused('PurchaseSuspended')
  })

  it('is not opened by its process either: the bids stay sealed until it is resumed', () => {
    const opening = (facts: readonly GivenFact[]) =>
      on([...lots.issued, ...facts], { actor: people.process, now: way.bidsDue, others: {} }).when('OpenBids', { bids: [] })
    const before = stopped('complaint-suspension', noon('2026-03-10'))
    opening([before]).refused('PurchaseSuspended')
    opening([before, resumed(noon('2026-03-12'))]).then([
      { type: 'LotFailed' },
      { type: 'LotFailed' },
      { type: 'ProcurementFailed' },
    ])
  })

  it('says who lifts it, and when it ends by itself', () => {
    expect(scoring([...lots.opened, stop()], lots.one).decision).toMatchObject({
      refused: [
        {
          says: '采购活动已经暂停（自2026-03-16起）：2026-04-16恢复，届时再办',
          owner: { role: 'finance' },
          notBefore: '2026-04-15T16:00:00.000Z',
        },
      ],
    })
  })

  it('of one lot goes on in the others', () => {
    const facts = [...lots.opened, stop({ scope: 'lot', lot: lots.two })]
    scoring(facts, lots.one).then([{ type: 'BidScored' }])
    scoring(facts, lots.two).refused('PurchaseSuspended')
  })

  it('still takes bids: their day moves by a change of the document alone', () => {
    const facts = [...way.prepared, ...way.issued, stopped('complaint-suspension', noon('2026-03-01'))]
    const { document } = way.submitted('ag-1').data as { document: object }
    given(bid, way.bidOfAgency('ag-1'), [], {
      law,
      now: noon('2026-03-10'),
      actor: people.provider,
      others: { [way.stream]: facts },
    })
      .when('SubmitBid', { price: '19000000', document })
      .then([{ type: 'BidSubmitted' }])
  })

  it('is registered all the same where it was done elsewhere, with its irregularity', () => {
    const facts = elsewhere([...lots.opened, lots.reported(lots.one, '2026-03-16T02:00:00.000Z', 'ag-1', 'ag-2'), stop()])
    on(facts, { registered: true, at })
      .when('ConfirmAward', { lot: lots.one, provider: 'ag-1', minutes: 'J-1' })
      .then([{ type: 'AwardConfirmed' }, { type: 'IrregularityFound', key: 'PurchaseSuspended' }])
  })

  it('stops no contract that was signed', () => {
    given(contract, contractId, [opened, signed], { law, now: noon('2026-04-03'), others: { [way.stream]: [stop()] } })
      .when('FileContract', { number: 'B-1' })
      .then([{ type: 'ContractFiled' }])
  })
})

describe('a contract suspended by a question (条例 第五十四条)', () => {
  const stop = stopped('question-suspends', noon('2026-09-01'))
  const running = [opened, signed, started, stop]
  const others = { [contractId]: running }
  const recording = (on: string, facts: readonly GivenFact[] = running) =>
    given(delivery, `delivery/${award}/${on.slice(0, 7)}`, [], {
      others: { [contractId]: facts },
      actor: people.provider,
      now: noon('2026-09-20'),
    }).when('RecordService', { item: '个案工作', quantity: 1, on, participants: 2, users: [], evidence: hash })

  it('is not performed: its month is not reported, its phase not accepted', () => {
    given(delivery, `delivery/${award}/2026-08`, [], { others, actor: people.provider, now: noon('2026-09-20') })
      .when('SubmitMonthlyReport')
      .refused('PerformanceSuspended', '第五十七条')
    given(contract, contractId, running, { now: noon('2026-09-20') })
      .when('AcceptPhase', { phase: 1 })
      .refused('PerformanceSuspended')
  })

  it('has service recorded of the days before, and of those on which it was lifted, none of those between', () => {
    // Written down long after its month, which is said beside it.
    const late = [{ type: 'ServiceRecorded' }, { type: 'IrregularityFound', key: 'RecordedLate' }]
    recording('2026-08-31').then(late)
    recording('2026-09-01').refused('ServiceSuspended')
    recording('2026-09-15').refused('ServiceSuspended')
    const lifted = [...running, resumed(noon('2026-09-15'))]
    recording('2026-09-14', lifted).refused('ServiceSuspended')
    recording('2026-09-15', lifted).then([{ type: 'ServiceRecorded' }])
  })

  it('is made known and filed, and what was accepted is paid; an advance waits', () => {
    const asking = (n: number): StreamId => `payment/${award}/${n}`
    const request = (n: number) =>
      given(payment, asking(n), [], {
        law,
        actor: people.provider,
        now: noon('2026-11-05'),
        others: {
          [contractId]: [...running, conditionMet(1), conditionMet(2)],
          'invoice/26342000000012345678': [
            { type: 'InvoiceRegistered', key: 'ag-1', data: { provider: 'ag-1', payment: asking(n) } },
          ],
        },
      }).when('RequestPayment', { invoice: '26342000000012345678', amount: yuan(76000) })
    request(2).then([{ type: 'PaymentCheckAsked' }, { type: 'PaymentCheckAsked' }, { type: 'PaymentRequested' }])
    request(1).refused('PerformanceSuspended')
    given(contract, contractId, running, { law, now: noon('2026-09-20') })
      .when('PublishContract', { address: 'https://example.cn/c', disclosureReview: 'X-1' })
      .then([{ type: 'ContractPublished' }])
  })
})
