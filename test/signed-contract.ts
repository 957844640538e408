import { theProcess } from '#domain'
import { createLaw, type RegionPack } from '#law'
import { yuan, type Instant } from '#kernel'
import type { GivenFact } from './given.js'

/** The award that the specs from contract to payment are about, and its contract. */
export const award = 'hs-mzj-2026.mz-06.1'
export const contractId = `contract/${award}` as const

/** A region's figures for specs: Huangshan's sample, as far as contracts ask for it. */
export const pack: RegionPack = {
  region: '341000',
  districts: true,
  validFrom: '2025-01-01',
  status: 'sample',
  here: 'training',
  thresholds: { services: { limit: yuan(500000), openTender: yuan(2000000) }, base: 'wholeTerm' },
  selfRun: { quotes: 3, showWorkingDays: 3, collectiveDecisionFrom: yuan(100000) },
  smePriceDeduction: { small: 20, micro: 20, consortium: 6 },
  advancePayment: { sme: [40, 70], other: [10, 30] },
  grades: [
    { grade: '优秀', from: 90 },
    { grade: '良好', from: 80 },
    { grade: '合格', from: 60 },
    { grade: '不合格', from: 0 },
  ],
  gradeEffect: {},
  midTermPass: 60,
  planOpinionWorkingDays: 10,
  switches: {
    rollWeekend: true,
    scoreRounding: { decimals: 2, mode: 'half-up' },
    abnormallyLowBid: 'off',
    financeApprovesEachPayment: true,
  },
  costClasses: { 人员: 80, 服务活动: 40, 督导培训: 10, 办公: 10, 管理费: 10, 税费: 7 },
  certificateReward: {},
  monthlyAllowance: {},
  professionalSupervision: { perQuarter: 2 },
  internalApproval: { steps: ['经办', '审核', '签发'], collective: [] },
  vacancyDeduction: { per: 'day', of: 'item 驻点专业服务', graceDays: 15 },
  itemPrices: 'scaled',
}

/** The law with the sample region; `lawOfNoRegion` knows no region at all. */
export const law = createLaw({ packs: [pack] })
export const lawOfNoRegion = createLaw()
export const lawWith = (changed: Partial<RegionPack>) => createLaw({ packs: [{ ...pack, ...changed }] })

/** 190,000 元 in three tranches, two posts, one site, from 2026-04-15 to 2027-04-14. */
export const terms = {
  title: '屯溪区黎阳镇社工站运营服务',
  amount: yuan(190000),
  items: [
    { item: '个案工作', unit: '个', quantity: 3, price: yuan(50000), amount: yuan(150000) },
    { item: '专业督导', unit: '次', quantity: 1, price: yuan(40000), amount: yuan(40000) },
  ],
  tranches: [
    { n: 1, amount: yuan(57000), on: '合同签订' },
    { n: 2, amount: yuan(76000), on: '中期检查合格并阶段验收' },
    { n: 3, amount: yuan(57000), on: '履约验收合格' },
  ],
  sites: [{ site: 'tx-ly', host: 'tx-ly-host' }],
  posts: 2,
  term: { months: 12 },
  arrival: '2026-04-15',
  midTermAfterMonths: 6,
  evaluation: true,
  indicatorWeights: { 服务量: 25, 专业服务质量: 35, 财务: 15, 满意度: 25 },
  publicService: true,
  sme: false,
  evaluator: 'ev-2',
  station: true,
}

export const parties = {
  purchaser: ['hs-mzj'],
  provider: ['ag-1'],
  host: ['tx-ly-host'],
  payer: ['hs-mzj'],
  finance: ['hs-czj'],
  supervisor: ['tx'],
}

type Evaluated =
  'gradeEffect' | 'evaluationPer' | 'evaluationMonthsBefore' | 'scorers' | 'evaluatorScorers' | 'withoutLateScores' | 'vetoes'

export const openedWith = (
  changed: Partial<Record<keyof typeof terms | 'lateInterest' | 'midTermFailedPays' | 'clauses' | Evaluated, unknown>>,
  changedParties: object = {},
): GivenFact => ({
  type: 'ContractOpened',
  at: '2026-03-27T02:00:00.000Z',
  data: {
    caseId: 'hs-mzj-2026.mz-06',
    procurement: 'procurement/hs-mzj-2026.mz-06/1',
    lot: '1',
    region: '341000',
    plan: 'hs-mzj-2026',
    line: 'mz-06',
    route: 'here',
    method: '竞争性磋商',
    parties: { ...parties, ...changedParties },
    terms: { ...terms, ...changed },
    awardedOn: '2026-03-27T02:00:00.000Z',
  },
})

export const opened = openedWith({})
export const signed: GivenFact = {
  type: 'ContractSigned',
  at: '2026-04-02T02:00:00.000Z',
  data: { amount: terms.amount, number: 'HT-1' },
}
/** What a tranche of it waits for has come. */
export const conditionMet = (n: number): GivenFact => ({
  type: 'PaymentConditionMet',
  key: String(n),
  data: terms.tranches[n - 1] ?? {},
})
export const started: GivenFact = {
  type: 'ServiceStarted',
  at: '2026-04-14T16:00:00.000Z',
  data: { from: '2026-04-15', until: '2027-04-14', due: '2027-04-14T16:00:00.000Z' },
}
export const phaseAccepted: GivenFact = {
  type: 'PhaseAccepted',
  key: '1',
  at: '2026-10-28T02:00:00.000Z',
  data: { phase: 1, items: [] },
}
/** What the sample's region makes of a grade. */
export const gradeEffect = {
  优秀: { pay: 'full', renew: true },
  良好: { pay: 'full', renew: true },
  合格: { pay: 'full', renew: true },
  不合格: { pay: 'accepted', rectifyDays: 30, reevaluate: 1, renew: false },
}
/** An evaluation whose grade is published; `failed`: what follows from that. */
export const graded = (grade = '良好', failed?: 'again' | 'final'): [GivenFact, ...GivenFact[]] => [
  { type: 'EvaluationDrafted', data: { score: '0.00', grade, findings: '' } },
  ...(failed === undefined
    ? []
    : [
        {
          type: 'GradeFailed',
          key: failed,
          at: '2027-05-20T02:00:00.000Z' as const,
          data: {
            grade,
            pay: 'accepted',
            renew: false,
            ...(failed === 'again' ? { by: '2027-06-19', due: '2027-06-19T16:00:00.000Z' } : {}),
          },
        },
      ]),
  { type: 'EvaluationPublished', data: { score: '0.00', grade, address: '', disclosureReview: '' } },
]
export const acceptancePassed: GivenFact = {
  type: 'AcceptancePassed',
  at: '2027-05-28T02:00:00.000Z',
  data: { items: [], userOpinions: 30, satisfied: 28, signedBy: ['hs-mzj.jb'] },
}
export const acceptancePublished: GivenFact = {
  type: 'AcceptancePublished',
  data: { address: 'https://example.cn/2', disclosureReview: 'X-2' },
}

/** Who acts in the specs. */
export const people = {
  purchaser: { person: 'hs-mzj.qf', org: 'hs-mzj', roles: ['purchaser'] },
  provider: { person: 'ag-1.jb', org: 'ag-1', roles: ['provider'] },
  host: { person: 'tx-ly-host.jb', org: 'tx-ly-host', roles: ['host'] },
  finance: { person: 'hs-czj.qf', org: 'hs-czj', roles: ['finance'] },
  supervisor: { person: 'tx.jb', org: 'tx', roles: ['district'] },
  evaluator: { person: 'ev-2.jb', org: 'ev-2', roles: ['evaluator'] },
  lead: { person: 'hs-sgb.qf', org: 'hs-sgb', roles: ['lead'] },
  operator: { person: 'operator', org: 'sanshe', roles: ['operator'] },
  process: theProcess,
} as const

/** SHA-256 of nothing at all, for evidence. */
export const hash = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'

/** Noon in Shanghai of a day. */
export const noon = (day: string): Instant => `${day}T04:00:00.000Z`
