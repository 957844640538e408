import { yuan, type Instant, type StreamId } from '#kernel'
import type { GivenFact } from '../../../test/given.js'
import { mz06 } from '../plan/mz-06.fixture.js'

/** The straight way of mz-06 as facts, for specs of procurement and bid. */
export const caseId = 'hs-mzj-2026.mz-06'
export const stream: StreamId = `procurement/${caseId}/1`
export const bidOfAgency = (agency: string): StreamId => `bid/${caseId}/1/1/${agency}`
export const bidsDue = mz06.bidsDue

const at = (text: string) => text as Instant
const parties = {
  purchaser: ['hs-mzj'],
  payer: ['hs-mzj'],
  finance: ['hs-czj'],
  supervisor: ['tx'],
  host: ['tx-ly-host'],
  lead: ['hs-sgb'],
}

export const opened: GivenFact = {
  type: 'ProcurementOpened',
  at: at('2026-01-21T02:00:00.000Z'),
  data: {
    caseId,
    title: mz06.title,
    plan: 'hs-mzj-2026',
    line: 'mz-06',
    region: '341000',
    route: 'here',
    budget: mz06.budget,
    parties,
    detail: mz06,
  },
}
/** The same purchase by another route or method. */
export const openedAs = (change: object): GivenFact => ({ ...opened, data: { ...opened.data, ...change } })
export const surveyed: GivenFact = { type: 'NeedsSurveyed', data: { respondents: 3, publicOpinions: 20, summary: '需求明确' } }
export const intentionOn = (when: string): GivenFact => ({
  type: 'IntentionPublished',
  at: at(when),
  data: { address: 'https://example.cn/i', disclosureReview: 'X-1' },
})
export const intention = intentionOn('2026-01-30T02:00:00.000Z')
export const reviewed: GivenFact = {
  type: 'RequirementReviewed',
  data: {
    reviews: ['non-discrimination', 'competition', 'policy', 'performance-risk'],
    legalAdviser: true,
    riskPlan: true,
    number: 'R-1',
  },
}
export const chosenAs = (method: string): GivenFact => ({
  type: 'MethodChosen',
  data: { method, minutes: 'J-2', grounds: [], approval: null, statutory: true },
})
export const chosen = chosenAs('竞争性磋商')
export const filed: GivenFact = { type: 'ImplementationPlanFiled', data: { number: 'F-1' } }
/** It is run by a method of law. */
const statutory: GivenFact = { type: 'StatutoryWayTaken', key: 'law', data: { route: 'here' } }
export const prepared = [opened, statutory, surveyed, intention, reviewed, chosen, filed]

export const issuing = {
  document: { hash: 'a1', size: 1000 },
  supplyUntil: '2026-03-09',
  criteria: [
    { criterion: '服务方案', points: 50 },
    { criterion: '团队', points: 40 },
  ],
}
/** The document; `issued`: with the one lot it offers. */
export const document: GivenFact = {
  type: 'DocumentIssued',
  at: at('2026-03-02T02:00:00.000Z'),
  data: {
    ...issuing,
    bidsDue,
    due: bidsDue,
    budget: mz06.budget,
    priceWeight: 10,
    smeDeduction: { small: 20, consortium: 6 },
    rounding: { decimals: 2, mode: 'half-up' },
  },
}
export const offered: GivenFact = {
  type: 'LotOffered',
  key: '1',
  at: at('2026-03-02T02:00:00.000Z'),
  data: { lot: '1', title: mz06.title, budget: mz06.budget },
}
export const issued: readonly GivenFact[] = [offered, document]
export const panel: GivenFact = {
  type: 'PanelFormed',
  data: { panelists: ['ex-01', 'ex-02', 'hs-mzj.dl'], experts: ['ex-01', 'ex-02'], representative: 'hs-mzj.dl' },
}

const prices = { 'ag-1': 190_000, 'ag-2': 180_000, 'ag-4': 195_000 }
export type Agency = keyof typeof prices
export const agencies = Object.keys(prices) as Agency[]

/** A bid handed in, at its price; ag-4 is a micro enterprise. */
export const submitted = (agency: Agency): GivenFact => ({
  type: 'BidSubmitted',
  key: '1',
  data: {
    provider: agency,
    price: yuan(prices[agency]),
    document: { hash: agency, size: 10 },
    claim: agency === 'ag-4' ? 'small' : 'none',
    smallShare: null,
    parties: { ...parties, provider: [agency] },
    region: '341000',
  },
})
export const quoted = (agency: Agency): GivenFact => ({
  type: 'FinalQuoteSubmitted',
  data: { provider: agency, price: yuan(prices[agency]) },
})
export const bidsOpened: GivenFact = {
  type: 'BidsOpened',
  key: '1',
  at: bidsDue,
  data: {
    lot: '1',
    bids: agencies.map((agency) => ({ provider: agency, price: yuan(prices[agency]), bid: bidOfAgency(agency) })),
  },
}
/** Every bid of the case, with final quotes. */
export const allQuoted = Object.fromEntries(agencies.map((agency) => [bidOfAgency(agency), [submitted(agency), quoted(agency)]]))

/** Every panelist has said, knowing who has bid, that they are tied to nobody. */
export const declared: readonly GivenFact[] = ['ex-01', 'ex-02', 'hs-mzj.dl'].map((panelist) => ({
  type: 'TiesDeclared',
  key: panelist,
  data: { panelist, ties: [], knowingBidders: true },
}))

const points: Record<Agency, readonly string[]> = {
  'ag-1': ['82', '80', '81'],
  'ag-2': ['74', '75', '73'],
  'ag-4': ['70', '71', '69'],
}
export const scored: readonly GivenFact[] = agencies.flatMap((agency) =>
  ['ex-01', 'ex-02', 'hs-mzj.dl'].map((panelist, index) => ({
    type: 'BidScored',
    key: `1/${agency}#${panelist}`,
    at: at('2026-03-17T02:00:00.000Z'),
    data: { lot: '1', provider: agency, panelist, score: points[agency][index] ?? '0' },
  })),
)
export const evaluated = [...prepared, ...issued, panel, bidsOpened, ...declared, ...scored]
/** Its report: these ranked, the first first. */
export const reportedAs = (...providers: readonly string[]): GivenFact => ({
  type: 'EvaluationReported',
  key: '1',
  at: at('2026-03-17T03:00:00.000Z'),
  data: {
    lot: '1',
    ranking: providers.map((provider, index) => ({
      provider,
      rank: index + 1,
      price: '19000000',
      evaluatedPrice: '19000000',
      priceScore: '8',
      qualityScore: '80',
      total: '88',
    })),
    excluded: [],
    basePrice: null,
    tieIsDecidedBy: null,
    dissents: [],
    unsigned: [],
  },
})
/** Some of the panel find the response of a bidder invalid. */
export const rejected = (provider: string, ...panelists: readonly string[]): readonly GivenFact[] =>
  panelists.map((panelist) => ({
    type: 'BidRejected',
    key: `1/${provider}#${panelist}`,
    at: at('2026-03-17T02:00:00.000Z'),
    data: { lot: '1', provider, panelist, reason: '未实质性响应' },
  }))
/** Everybody of the panel has signed the report of a lot. */
export const signedFor = (lot = '1', ranking: readonly string[] = agencies): readonly GivenFact[] =>
  ['ex-01', 'ex-02', 'hs-mzj.dl'].map((panelist) => ({
    type: 'EvaluationReportSigned',
    key: `${lot}/${panelist}`,
    data: { lot, panelist, ranking },
  }))
