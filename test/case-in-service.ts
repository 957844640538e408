import * as way from '../libs/domain/procurement/mz-06.fixture.js'
import { theProcess } from '#domain'
import type { Engine } from '#engine'
import type { Instant, StreamId } from '#kernel'
import type { GivenFact } from './given.js'
import { award, conditionMet, contractId, hash, noon, opened, signed, started, terms } from './signed-contract.js'

/** Facts of one stream, and by whom. */
type Chapter = { readonly stream: StreamId; readonly facts: readonly (GivenFact & { readonly by?: string })[] }

const tranches = terms.tranches.map((tranche): GivenFact => ({
  type: 'TrancheAgreed',
  key: String(tranche.n),
  at: signed.at as Instant,
  data: tranche,
}))
const post = (n: number): GivenFact => ({
  type: 'PostAgreed',
  key: `${n}/tx-ly`,
  at: signed.at as Instant,
  data: { post: n, site: 'tx-ly' },
})
const deployed = (key: string, worker: string, certificate: string, confirmed: boolean): GivenFact => ({
  type: 'WorkerDeployed',
  key,
  at: noon('2026-04-13'),
  data: { worker, certificate, confirmed },
})
const arrived = (key: string, worker: string, on: string): GivenFact => ({
  type: 'ArrivalConfirmed',
  key,
  at: noon(on),
  data: { worker, on },
})
const recorded = (key: string, on: string, quantity: number, participants: number): GivenFact => ({
  type: 'ServiceRecorded',
  key,
  at: noon(on),
  data: { item: '个案工作', quantity, on, participants, users: [], evidence: hash },
})

/** The purchase mz-06 up to its first months of service, as facts: bids of three, a contract, its first payment, two posts, two months of records. */
export const caseInService: readonly Chapter[] = [
  { stream: way.stream, facts: way.evaluated },
  ...way.agencies.map((agency) => ({ stream: way.bidOfAgency(agency), facts: [way.submitted(agency), way.quoted(agency)] })),
  {
    stream: contractId,
    facts: [opened, ...tranches, post(1), post(2), signed, conditionMet(1), started],
  },
  {
    stream: `payment/${award}/1`,
    facts: [
      {
        type: 'PaymentRequested',
        key: '1',
        at: noon('2026-04-07'),
        data: {
          tranche: 1,
          request: 1,
          amount: terms.tranches[0]?.amount,
          invoice: '034002600104-1',
          invoiceReceived: noon('2026-04-07'),
          requestedBy: 'ag-1.jb',
        },
      },
      { type: 'PaymentReviewed', key: '1', at: noon('2026-04-08'), data: { request: 1, reviewedBy: 'hs-mzj.qf', remark: '' } },
      {
        type: 'PaymentConfirmed',
        key: '1',
        at: noon('2026-05-12'),
        data: { request: 1, amount: terms.tranches[0]?.amount, voucher: 'P-1', paidOn: '2026-05-12' },
      },
      {
        type: 'InterestOwed',
        key: '1/1',
        at: noon('2026-05-12'),
        data: {
          request: 1,
          interest: '14250',
          principal: terms.tranches[0]?.amount,
          due: '2026-05-07',
          paidOn: '2026-05-12',
          days: 5,
          basis: { instrument: '保障中小企业款项支付条例', article: '第十七条', quote: '' },
        },
      },
    ],
  },
  {
    stream: `post/${award}/1`,
    facts: [
      deployed('1', 'w-11', '社会工作师', true),
      arrived('1', 'w-11', '2026-04-15'),
      { type: 'WorkerLeft', key: '1', at: noon('2026-05-20'), data: { worker: 'w-11', on: '2026-05-20', reason: '离职' } },
    ],
  },
  { stream: `post/${award}/2`, facts: [deployed('1', 'w-12', '助理社会工作师', false), arrived('1', 'w-12', '2026-04-16')] },
  {
    stream: `delivery/${award}/2026-04`,
    facts: [
      recorded('1', '2026-04-28', 1, 14),
      {
        type: 'MonthlyReportSubmitted',
        key: '1',
        at: noon('2026-05-06'),
        data: {
          month: '2026-04',
          totals: [{ item: '个案工作', quantity: 1, records: 1 }],
          participants: 14,
          supervisions: 0,
        },
      },
    ],
  },
  {
    stream: contractId,
    facts: [
      { type: 'MonthlyReportAccepted', key: '2026-04', at: noon('2026-05-08'), data: { month: '2026-04', report: 1 } },
      {
        type: 'IrregularityFound',
        key: 'StartService StartedLate',
        at: noon('2026-05-09'),
        data: {
          act: 'StartService',
          found: {
            code: 'StartedLate',
            says: '服务应在2026-04-14前开始',
            basis: { instrument: '黄社〔2020〕3号', article: '第三部分', quote: '按期进驻' },
          },
          stream: contractId,
          process: contractId,
        },
      },
    ],
  },
  { stream: `delivery/${award}/2026-05`, facts: [recorded('1', '2026-05-14', 1, 9)] },
]

const signedAt = 7

/** What the purchaser owes from the signing on, as the contract's process opens it. */
export const publication = `obligation/${contractId}/contract-publication` as const
export async function oweWhatSigningAsks(engine: Engine): Promise<void> {
  const outcome = await engine.execute({
    act: 'OpenObligation',
    stream: publication,
    data: {
      rule: 'contract-publication',
      says: '公告合同',
      mode: 'must',
      from: { stream: contractId, version: signedAt },
      bearer: 'purchaser',
      act: 'PublishContract',
      doneBy: [`ContractPublished@${contractId}`],
    },
    actor: theProcess,
    commandId: 'opens',
  })
  if (!('accepted' in outcome)) throw new Error(JSON.stringify(outcome))
}

/** The moment at which it is read. */
export const inService = '2026-05-25T02:00:00.000Z' as Instant
