import type { StreamId } from '#kernel'
import { elsewhere, othersElsewhere } from '../../test/elsewhere.js'
import { given, type GivenFact, type Setting } from '../../test/given.js'
import { award, contractId, noon, opened, openedWith, people, signed, started } from '../../test/signed-contract.js'
import { assignment } from './assignment/assignment.decider.js'
import { bid } from './bid/bid.decider.js'
import { challenge } from './challenge/challenge.decider.js'
import { contract } from './contract/contract.decider.js'
import { delivery } from './delivery/delivery.decider.js'
import { evaluation } from './evaluation/evaluation.decider.js'
import { midTermCheck } from './mid-term-check/mid-term-check.decider.js'
import { payment } from './payment/payment.decider.js'
import { law } from './plan/mz-06.fixture.js'
import { plan } from './plan/plan.decider.js'
import { post } from './post/post.decider.js'
import { practitioner } from './practitioner/practitioner.decider.js'
import { procurement } from './procurement/procurement.decider.js'
import * as way from './procurement/mz-06.fixture.js'
import type { AnyStream } from './stream.js'

/** An act registered of the day of what it stands on, and the fact that says so. */
type Case = {
  readonly says: string
  readonly of: AnyStream
  readonly stream: StreamId
  readonly facts: readonly GivenFact[]
  readonly act: string
  readonly data?: object
  readonly setting?: Setting
  readonly since: string
}

const early = noon('2025-01-10')
const before = (facts: readonly GivenFact[]): readonly GivenFact[] => facts.map((fact) => ({ ...fact, at: early }))
/** Facts long past, but the last one. */
const last = (fact: GivenFact, day: string): GivenFact => ({ ...fact, at: noon(day) })
const parent = { [contractId]: [...before([opened]), last(signed, '2026-04-02'), last(started, '2026-04-15')] }
const address = { address: 'https://example.cn/1', disclosureReview: 'X-1' }
const onPlatform = before([way.openedAs({ route: 'platform' }), way.chosen, ...way.issued, way.panel])
const two = { lot: '1', bids: [{ provider: 'ag-1', price: '19000000' }] }
const read: GivenFact = { type: 'BidsOpened', key: '1', data: two }
const purchaser: Setting = { actor: people.purchaser }
const lead: Setting = { actor: people.lead }
const provider: Setting = { actor: people.provider }
const score: GivenFact = {
  type: 'BidScored',
  key: '1/ag-1#ex-01',
  data: { lot: '1', provider: 'ag-1', panelist: 'ex-01', score: '80' },
}
const ranking = [{ provider: 'ag-1', rank: 1, price: '19000000' }]
const reported: GivenFact = { type: 'EvaluationReported', key: '1', data: { lot: '1', ranking, excluded: [] } }
const confirmed: GivenFact = {
  type: 'AwardConfirmed',
  key: '1',
  data: { lot: '1', provider: 'ag-1', price: '19000000', rank: 1, minutes: 'J-1', reason: null },
}
const failed: GivenFact = { type: 'LotFailed', key: '1', data: { lot: '1', reason: '1家', suppliers: 1 } }
const planParties = { purchaser: ['hs-mzj'], lead: ['hs-sgb'], finance: ['hs-czj'] }
const planOpened: GivenFact = {
  type: 'PlanOpened',
  data: { purchaser: 'hs-mzj', year: 2026, region: '341000', parties: planParties },
}
const inPlan = (type: string, data: object = { number: 'S-1', lines: [], total: '0' }): GivenFact => ({ type, data })
const ofProcurement = (facts: readonly GivenFact[], act: string, since: string, more: Partial<Case> = {}): Case => ({
  says: `${act} since ${facts.at(-1)?.type}`,
  of: procurement,
  stream: way.stream,
  facts,
  act,
  since,
  setting: purchaser,
  ...more,
})
const ofPlan = (facts: readonly GivenFact[], act: string, since: string, more: Partial<Case> = {}): Case => ({
  says: `${act} since ${facts.at(-1)?.type}`,
  of: plan,
  stream: 'plan/hs-mzj-2026',
  facts,
  act,
  since,
  ...more,
})
const submitted = before([planOpened, inPlan('PlanSubmitted', { lines: [], total: '0' })])
const requestedPlan = [...submitted, ...before([inPlan('PlanDecided', { minutes: 'J-1' })])]
const draft = { score: '88', grade: '良好', indicators: [], findings: '' }
const passed = { items: [], userOpinions: 1, satisfied: 1, signedBy: [] }
const ended = last({ type: 'AcceptancePassed', data: passed }, '2027-05-28')
// Of help with the unit's own duties, of which no law says when it is published.
const ofTwoYears = [1, 2].map((year) => ({ n: year, amount: '1', on: '年度开始', year }))
const deployed = { type: 'WorkerDeployed', key: '1', data: { worker: 'w-11', certificate: '社会工作师' } }
const requested: GivenFact = {
  type: 'PaymentRequested',
  data: { tranche: 1, amount: '1', invoice: '1', invoiceReceived: early, requestedBy: 'ag-1.jb' },
}
const submittedBid = { ...way.submitted('ag-1') }
const issuedOn = (day: string, more: readonly GivenFact[] = []) => ({
  [way.stream]: [...before(way.prepared), last(way.document, day), ...before([way.offered]), ...more],
})
const noonOfAct = noon('2027-06-01')

const cases: readonly Case[] = [
  ofPlan([last(planOpened, '2025-09-01')], 'GivePlanOpinion', '2025-09-01', { setting: lead }),
  ofPlan([...before([planOpened]), last(inPlan('PlanSubmitted'), '2025-09-02')], 'GivePlanOpinion', '2025-09-02', {
    setting: lead,
  }),
  ofPlan([...before([planOpened]), last(inPlan('PlanSubmitted'), '2025-09-02')], 'DecidePlan', '2025-09-02', {
    data: { minutes: 'J-1' },
  }),
  ofPlan([...requestedPlan, last(inPlan('BudgetRequested'), '2025-10-01')], 'ApproveBudget', '2025-10-01', {
    data: { number: 'P-1', lines: [] },
    setting: { actor: people.finance },
  }),
  ofPlan(
    [...requestedPlan, ...before([inPlan('BudgetRequested')]), last(inPlan('BudgetApproved'), '2025-11-01')],
    'PublishPlan',
    '2025-11-01',
    { data: address },
  ),
  // The process opened the purchase days after its line was released.
  ofProcurement([last(way.openedAs({ releasedOn: noon('2026-01-15') }), '2026-01-21')], 'PublishIntention', '2026-01-15'),
  ofProcurement([last(way.opened, '2026-01-21')], 'PublishIntention', '2026-01-21'),
  ofProcurement([...before([way.opened]), last(way.chosen, '2026-02-10')], 'FileImplementationPlan', '2026-02-10'),
  ofProcurement([...before([way.opened]), last(way.chosen, '2026-02-10')], 'IssueDocument', '2026-02-10', { data: way.issuing }),
  ofProcurement([...before([way.opened]), last(way.chosen, '2026-02-10')], 'FormPanel', '2026-02-10', { data: { experts: [] } }),
  ofProcurement([...onPlatform.slice(0, -1), last(way.panel, '2026-03-12')], 'ReplacePanelist', '2026-03-12', {
    data: { panelist: 'ex-01', replacement: 'ex-05', reason: '缺席' },
  }),
  ofProcurement([...onPlatform, last(read, '2026-03-20')], 'ScoreBid', '2026-03-20', {
    data: { provider: 'ag-1', score: '80', panelist: 'ex-01' },
  }),
  ofProcurement([...onPlatform, last(read, '2026-03-20')], 'ReportEvaluation', '2026-03-20', { data: { ranking } }),
  ofProcurement([...onPlatform, ...before([read]), last(score, '2026-03-21')], 'ReportEvaluation', '2026-03-21', {
    data: { ranking },
  }),
  ofProcurement([...onPlatform, ...before([read]), last(reported, '2026-03-23')], 'ConfirmAward', '2026-03-23', {
    data: { provider: 'ag-1', minutes: 'J-1' },
  }),
  ofProcurement([...onPlatform, ...before([read, reported]), last(confirmed, '2026-03-25')], 'PublishResult', '2026-03-25', {
    data: address,
  }),
  ofProcurement([...onPlatform, last(failed, '2026-03-20')], 'AnnounceFailure', '2026-03-20', {
    data: { ...address, lot: '1' },
  }),
  ofProcurement([...onPlatform, last(failed, '2026-03-20')], 'RepeatProcurement', '2026-03-20', {
    data: { procurementStarts: '2027-07-01', bidsDue: '2027-07-20T01:30:00.000Z', arrival: '2027-08-01' },
  }),
  {
    says: 'a bid since the document',
    of: bid,
    stream: way.bidOfAgency('ag-1'),
    facts: [],
    act: 'SubmitBid',
    data: { price: '19000000', document: { hash: 'b1', size: 1 } },
    setting: { ...purchaser, others: issuedOn('2026-03-02') },
    since: '2026-03-02',
  },
  {
    says: 'a bid taken back since it was handed in',
    of: bid,
    stream: way.bidOfAgency('ag-1'),
    facts: [last(submittedBid, '2026-03-09')],
    act: 'WithdrawBid',
    setting: { ...purchaser, others: issuedOn('2026-03-02') },
    since: '2026-03-09',
  },
  {
    says: 'a final quote since the opening',
    of: bid,
    stream: way.bidOfAgency('ag-1'),
    facts: [last(submittedBid, '2026-03-09')],
    act: 'SubmitFinalQuote',
    data: { price: '18000000' },
    setting: { ...purchaser, others: issuedOn('2026-03-02', [last(way.bidsOpened, '2026-03-16')]) },
    since: '2026-03-16',
  },
  {
    says: 'a question since what it is about',
    of: challenge,
    stream: `challenge/${way.caseId}/ag-1.1`,
    facts: [],
    act: 'RaiseQuestion',
    data: { provider: 'ag-1', about: '采购过程', matter: '', letter: 'a', mayAffectResult: false },
    setting: { ...purchaser, others: issuedOn('2026-03-02', [last(way.bidsOpened, '2026-03-16')]) },
    since: '2026-03-16',
  },
  {
    says: 'a signature since the award',
    of: contract,
    stream: contractId,
    facts: [last(opened, '2026-05-01')],
    act: 'SignContract',
    data: { as: 'purchaser', number: 'HT-1' },
    since: '2026-03-27',
  },
  {
    says: 'the announcement of the acceptance since it passed',
    of: contract,
    stream: contractId,
    facts: [...before([opened, signed, started]), ended],
    act: 'PublishAcceptance',
    data: address,
    since: '2027-05-28',
  },
  {
    says: 'the announcement of the acceptance of a year since it passed',
    of: contract,
    stream: contractId,
    facts: [
      ...before([openedWith({ tranches: ofTwoYears, publicService: false }), signed, started]),
      last({ type: 'YearAccepted', key: '1', data: { ...passed, year: 1 } }, '2027-05-28'),
    ],
    act: 'PublishYearAcceptance',
    data: { ...address, year: 1 },
    since: '2027-05-28',
  },
  {
    says: 'the announcement of the evaluation since its signature',
    of: evaluation,
    stream: `evaluation/${award}/1`,
    facts: [
      ...before([{ type: 'EvaluationDrafted', data: draft }]),
      last({ type: 'EvaluationSigned', data: draft }, '2027-05-11'),
    ],
    act: 'PublishEvaluation',
    data: address,
    setting: { others: parent },
    since: '2027-05-11',
  },
  ...(
    [
      [assignment, `assignment/${award}/tx-ly`, 'ProposeAssignment', {}, '2026-04-02'],
      [post, `post/${award}/1`, 'DeployWorker', { worker: 'w-11', certificate: '社会工作师' }, '2026-04-02'],
      [midTermCheck, `mid-term-check/${award}/1`, 'ScheduleMidTermCheck', { on: '2027-10-20' }, '2026-04-02'],
      [payment, `payment/${award}/1`, 'RequestPayment', { invoice: '1'.repeat(20), amount: '1' }, '2026-04-02'],
      [evaluation, `evaluation/${award}/1`, 'SubmitSelfAssessment', { summary: '', costs: {}, evidence: '' }, '2026-04-02'],
      [delivery, `delivery/${award}/2026-05`, 'SubmitMonthlyReport', {}, '2026-04-15'],
    ] as const
  ).map(([of, stream, act, data, since]): Case => ({
    says: `${act} since the contract`,
    of,
    stream,
    facts: [],
    act,
    data,
    since,
    setting: { others: parent, actor: of === assignment || of === midTermCheck ? people.purchaser : people.provider },
  })),
  {
    says: 'a payment since it was approved',
    of: payment,
    stream: `payment/${award}/1`,
    facts: [
      ...before([requested, { type: 'PaymentReviewed', data: { reviewedBy: 'x', remark: '' } }]),
      last({ type: 'PaymentApproved', data: { approvedBy: 'y', remark: '' } }, '2026-04-20'),
    ],
    act: 'ConfirmPayment',
    data: { amount: '1', voucher: 'Z-1' },
    setting: { others: parent, ...purchaser },
    since: '2026-04-20',
  },
  {
    says: 'the leaving of a worker since the deployment',
    of: post,
    stream: `post/${award}/1`,
    facts: [last(deployed, '2026-04-20')],
    act: 'ReportWorkerLeft',
    data: { on: '2026-04-20', reason: '' },
    setting: { others: parent, ...provider },
    since: '2026-04-20',
  },
]

/** What happened elsewhere, being registered. */
const registering = (...[of, stream, facts, setting]: Required<Parameters<typeof given>>) =>
  given(of, stream, elsewhere(facts), {
    law,
    now: noonOfAct,
    ...setting,
    registered: true,
    others: othersElsewhere(setting.others),
  })

/** Whether the order is what is wrong with an act registered of a day. */
const isImpossible = ({ of, stream, facts, act, data = {}, setting }: Case, day: string): boolean => {
  const { decision } = registering(of, stream, facts, { ...setting, at: noon(day) }).when(act, data)
  return 'refused' in decision && decision.refused.some(({ code }) => code === 'ImpossibleOrder')
}

const dayBefore = (day: string): string => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10)

describe('an act registered from papers is not older than what it stands on', () => {
  it.each(cases.map((one) => [one.says, one] as const))('%s', (_says, one) => {
    expect(isImpossible(one, one.since)).toBe(false)
    const { of, stream, facts, act, data = {}, setting } = one
    registering(of, stream, facts, { ...setting, at: noon(dayBefore(one.since)) })
      .when(act, data)
      .refused('ImpossibleOrder')
  })

  it('but what a directory says may have been so before it was first said', () => {
    const known: GivenFact = {
      type: 'PractitionerRegistered',
      at: noon('2026-05-01'),
      data: { org: 'ag-1', certificate: '社会工作师' },
    }
    const one = { says: '', of: practitioner, stream: 'practitioner/w-11' as const, facts: [known], act: 'RegisterPractitioner' }
    const data = { org: 'ag-1', certificate: '社会工作师' }
    expect(isImpossible({ ...one, data, since: '', setting: provider }, '2020-01-01')).toBe(false)
  })
})
