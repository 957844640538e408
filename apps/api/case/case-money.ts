import type { ContractState, PaymentState, Tranche } from '#domain'
import { streamKey, sum, type Fen, type StreamId } from '#kernel'
import { contractsStanding, stateSeen, streamsSeen, type CaseFact } from '../reading/case-facts.service.js'
import type { CaseMoneyDto } from './case-money.dto.js'

type Contract = CaseMoneyDto['contracts'][number]
type TrancheTold = Contract['tranches'][number]
type Request = TrancheTold['requests'][number]

/** What is looked up for the money of a case: the id that a fact is shown under, and by when a request of a tranche is to be paid. */
export type MoneyAsked = {
  readonly idOf: (fact: CaseFact) => string
  readonly payBy: (contract: StreamId, tranche: number, request: number) => Request['payBy'] | undefined
}

/** The money of each contract of a case by the facts that somebody may see; a contract of which they see no terms has none, one that was voided what was paid on it. */
export function moneyOf(facts: readonly CaseFact[], asked: MoneyAsked): readonly Contract[] {
  const standing = new Set(contractsStanding(facts))
  return streamsSeen('contract', facts).flatMap((contract) => {
    const state = stateSeen<ContractState>(contract, facts)
    if (state.status === 'absent') return []
    const { title, amount } = state.terms
    const tranches = tranchesSeen(contract, facts).map((tranche) => trancheOf({ contract, amount, tranche }, facts, asked))
    if (!standing.has(contract)) {
      const paid = tranches.filter((tranche) => tranche.paid !== '0')
      return paid.length === 0 ? [] : [{ award: streamKey(contract), title, amount, tranches: paid }]
    }
    return [{ award: streamKey(contract), title, amount, tranches }]
  })
}

/** The tranches as they were agreed and, once a contract ended early, as they still are; each as it was last told. */
export function tranchesSeen(contract: StreamId, facts: readonly CaseFact[]): readonly Tranche[] {
  const told = new Map<number, Tranche>()
  for (const { stream, type, data } of facts) {
    if (stream !== contract) continue
    if (tellsTranche.has(type)) told.set((data as Tranche).n, data as Tranche)
    if (type !== 'ContractTerminated') continue
    const { tranches } = data as { readonly tranches: readonly Tranche[] }
    told.clear()
    for (const tranche of tranches) told.set(tranche.n, tranche)
  }
  return [...told.values()].sort((a, b) => a.n - b.n)
}

const tellsTranche: ReadonlySet<string> = new Set(['TrancheAgreed', 'PaymentConditionMet', 'PaymentNotDue', 'SettlementAgreed'])

type Where = { readonly contract: StreamId; readonly amount: Fen; readonly tranche: Tranche }

function trancheOf({ contract, amount, tranche }: Where, facts: readonly CaseFact[], { idOf, payBy }: MoneyAsked): TrancheTold {
  const { n, deducted } = tranche
  const payment: StreamId = `payment/${streamKey(contract)}/${n}`
  const { requests, paid, interest, interestPaid } = stateSeen<PaymentState>(payment, facts)
  const of = (type: string) => facts.find((fact) => fact.stream === contract && fact.type === type && fact.key === String(n))
  const met = of('PaymentConditionMet')
  const vouchers = facts.filter(({ stream, type }) => stream === payment && paying.has(type))
  return {
    n,
    amount: tranche.amount,
    share: shareOf(tranche.amount, amount),
    on: conditionSays(tranche),
    ...(deducted === undefined || deducted === '0' ? {} : { deducted }),
    ...(met ? { met: { fact: idOf(met), at: met.occurredAt } } : {}),
    notDue: of('PaymentNotDue') !== undefined,
    requests: requests.map((request): Request => {
      const due = payBy(contract, n, request.n)
      return {
        n: request.n,
        amount: request.amount,
        invoice: request.invoice,
        invoiceReceived: request.invoiceReceived,
        stands: request.stands,
        ...(due ? { payBy: due } : {}),
        vouchers: vouchers
          .filter(({ data }) => ((data as { readonly request?: number }).request ?? 1) === request.n)
          .map((fact) => ({ ...(fact.data as Voucher), fact: idOf(fact) }))
          .map(({ amount: part, paidOn, voucher, fact }) => ({ amount: part, paidOn, voucher, fact })),
      }
    }),
    paid,
    interest,
    interestPaid,
  }
}

type Voucher = { readonly amount: string; readonly paidOn: string; readonly voucher: string }
const paying: ReadonlySet<string> = new Set(['PaymentPartPaid', 'PaymentConfirmed'])

/** What was budgeted for further years of contracts of a case, in 分: each has its own. */
export const budgetedFurther = (facts: readonly CaseFact[]): Fen =>
  sum(
    facts.flatMap(({ type, data }) =>
      type === 'ContractOpened' ? ((data as { readonly renews?: { readonly budget: Fen } }).renews?.budget ?? []) : [],
    ),
  )

/** All that was paid of some contracts, in 分; interest is not of the price. */
export const paidOf = (contracts: readonly Contract[]): Fen =>
  sum(contracts.flatMap(({ tranches }) => tranches.map(({ paid }) => paid as Fen)))

/** A part in percent of the whole, with two decimals at most: 30, 33.33. */
function shareOf(part: Fen, whole: Fen): string {
  if (whole === '0') return '0'
  const hundredths = (BigInt(part) * 10_000n) / BigInt(whole)
  return `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, '0')}`.replace(/\.?0+$/, '')
}

/** What a tranche waits for, in words. */
export function conditionSays({ on, months, year }: Tranche): string {
  const says =
    on === '到岗满月' && months !== undefined
      ? months === 0
        ? '服务开始'
        : `到岗满${months}个月`
      : on === '月报确认' && months !== undefined
        ? `第${months}个服务月的月报确认`
        : on
  return year === undefined ? says : `第${year}服务年度：${says}`
}
