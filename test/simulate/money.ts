import type { StoredFact } from '#event-store'
import { isRenewal } from '#domain/process'
import {
  addDays,
  addMonths,
  at,
  compareMoney,
  minus,
  streamKey,
  streamKind,
  sum,
  times,
  type Day,
  type Fen,
  type StreamId,
} from '#kernel'
import type { Seen, Sentence } from './seen.js'
import type { Written } from './written.js'

type Tranche = {
  readonly n: number
  readonly amount: Fen
  readonly on: string
  readonly year?: number
  readonly months?: number
  readonly byGrade?: Readonly<Record<string, number>>
}
type Approval = { readonly line: string; readonly sources: readonly { readonly amount: Fen }[] }

/** The percent of a tranche that is payable after the facts of its contract: all of it once the fact is there that it waits for, the day, or the grade. */
const conditions: Readonly<Record<string, (tranche: Tranche, own: readonly StoredFact[]) => number>> = {
  合同签订: (_tranche, own) => wholeAfter('ContractSigned', own),
  年度开始: ({ year = 1 }, own) => wholeOnceServed((year - 1) * 12, own),
  到岗满月: ({ year = 1, months = 0 }, own) => wholeOnceServed((year - 1) * 12 + months, own),
  月报确认: ({ year = 1, months = 1 }, own) => wholeAfter('MonthlyReportAccepted', ofMonth((year - 1) * 12 + months, own)),
  中期检查合格并阶段验收: ({ year }, own) =>
    Math.min(wholeAfter('PhaseAccepted', ofYear(year, own)), paysAfterFailing(year ?? 1, own)),
  评估结果公布: ({ byGrade = {} }, own) => {
    const published = own.findLast(({ type }) => type === 'EvaluationPublished')
    return published === undefined ? 0 : (byGrade[(published.data as { grade: string }).grade] ?? 100)
  },
  履约验收合格: ({ year }, own) => wholeAfter('YearAccepted', ofYear(year ?? 0, own)) || wholeAfter('AcceptancePassed', own),
}

/** What a check that failed twice leaves of its tranche. */
const paysAfterFailing = (year: number, own: readonly StoredFact[]): number => {
  const failed = own.find(({ type, stream }) => type === 'MidTermFailed' && stream.endsWith(`/${year}`))
  return (failed?.data as { pays?: number } | undefined)?.pays ?? 100
}

/** Of those that are of a service year, those of this one. */
const ofYear = (year: number | undefined, own: readonly StoredFact[]): readonly StoredFact[] =>
  own.filter(({ key }) => year === undefined || key === String(year))

/** Those of the month in which so many months of service end. */
function ofMonth(months: number, own: readonly StoredFact[]): readonly StoredFact[] {
  const { from } = (own.find(({ type }) => type === 'ServiceStarted')?.data ?? {}) as { from?: Day }
  if (from === undefined) return []
  const month = addDays(addMonths(from, months), -1).slice(0, 7)
  return own.filter(({ key }) => key === month)
}

const wholeOnceServed = (months: number, own: readonly StoredFact[]): number => {
  const { from } = (own.find(({ type }) => type === 'ServiceStarted')?.data ?? {}) as { from?: Day }
  if (from === undefined) return 0
  const served = at(addMonths(from, months))
  return own.some(({ recordedAt }) => recordedAt >= served) ? 100 : 0
}

const wholeAfter = (kind: string, own: readonly StoredFact[]): number => (own.some(({ type }) => type === kind) ? 100 : 0)

type Opened = {
  readonly plan: string
  readonly line: string
  readonly caseId: string
  readonly terms: { readonly amount: Fen }
  readonly renews?: { readonly contract: StreamId; readonly budget: Fen }
}
type Chain = readonly (readonly [string, Fen])[]

type Item = { readonly item: string; readonly quantity: number; readonly amount: Fen }

/** What of the items' amounts is not paid, since less of them was accepted than agreed, and for vacant posts. */
function notAccepted(own: readonly StoredFact[]): Fen {
  const { items } = (own.find(({ type }) => type === 'ContractOpened')?.data as { terms: { items: readonly Item[] } }).terms
  const agreed = items.map((one) => own.reduce((item, fact) => withMore(item, fact), one))
  const said = own.find(({ type }) => type === 'AcceptancePassed')?.data as
    { items: readonly Partial<Item>[]; vacancies?: readonly { deducted: Fen }[] } | undefined
  const parts = (said?.items ?? []).flatMap(({ item, quantity }) => {
    const whole = agreed.find((one) => one.item === item)
    return whole === undefined || quantity === undefined
      ? []
      : [minus(whole.amount, times(whole.amount, quantity, whole.quantity))]
  })
  return sum([...parts, ...(said?.vacancies ?? []).map(({ deducted }) => deducted)])
}

/** An item once a supplement has added to it. */
const withMore = (item: Item, { type, data }: StoredFact): Item =>
  type !== 'SupplementAgreed'
    ? item
    : (data as { readonly more: readonly Item[] }).more
        .filter((one) => one.item === item.item)
        .reduce(
          (all, { quantity, amount }) => ({ ...all, quantity: all.quantity + quantity, amount: sum([all.amount, amount]) }),
          item,
        )

/** The money of one contract with its lot, and of all contracts of its line with their plan, from the facts alone. */
function moneyOf(contract: StreamId, opened: StoredFact, written: Written): readonly Chain[] {
  const { plan, line, caseId, terms, renews } = opened.data as Opened
  const own = written.ofProcess(contract)
  const ofPlan = written.ofStream(`plan/${plan}`)
  const data = <Data>(from: readonly StoredFact[], kind: string): readonly Data[] =>
    from.filter(({ type }) => type === kind).map((fact) => fact.data as Data)
  const amounts = (...kinds: readonly string[]): Fen =>
    sum(kinds.flatMap((kind) => data<{ amount: Fen }>(own, kind).map(({ amount }) => amount)))
  const terminated = data<{ tranches: readonly Tranche[] }>(own, 'ContractTerminated')[0]
  const agreed = data<Tranche>(own, 'TrancheAgreed').map((tranche) => ({
    ...tranche,
    amount: times(tranche.amount, conditions[tranche.on]?.(tranche, own) ?? 0, 100),
  }))
  const payable = terminated?.tranches ?? agreed
  const released = data<{ line: string; budget: Fen }>(ofPlan, 'PlanLineReleased').find((one) => one.line === line)
  const approved = data<{ lines: readonly Approval[] }>(ofPlan, 'BudgetApproved').flatMap(({ lines }) => lines)
  const made = written
    .ofKind('AwardMade')
    .find(({ data: award }) => contract === `contract/${(award as { award: string }).award}`)
  const offered = written
    .ofKind('LotOffered')
    .find(({ stream, key }) => stream === made?.stream && key === (made.data as { lot: string }).lot)
  const voided = written.ofKind('ContractVoided').map(({ stream }) => stream)
  const standing = written.ofKind('ContractOpened').filter(({ stream }) => !voided.includes(stream))
  const contracts = standing.map((one) => one.data as Opened).filter((one) => one.caseId === caseId && one.renews === undefined)
  const supplements = amounts('SupplementAgreed')
  const ofLine = written
    .ofKind('SupplementAgreed')
    .filter((one) => one.caseId === caseId && !voided.includes(one.stream) && !isRenewal(streamKey(one.stream)))
  const whole = sum([terms.amount, supplements])
  const price = (made?.data as { price: Fen } | undefined)?.price ?? '0'
  const budget = (offered?.data as { budget: Fen } | undefined)?.budget ?? '0'
  const ofItsLot: readonly Chain[] = [
    [
      ['contract', terms.amount],
      ['award', price],
      ['lot', budget],
    ],
    [
      ['contract with its supplements', whole],
      ['lot', budget],
    ],
    [
      [
        'contracts',
        sum([...contracts.map((one) => one.terms.amount), ...ofLine.map((one) => (one.data as { amount: Fen }).amount)]),
      ],
      ['budget', released?.budget ?? '0'],
      [
        'approved',
        sum(approved.filter((one) => one.line === line).flatMap(({ sources }) => sources.map(({ amount }) => amount))),
      ],
    ],
  ]
  return [
    [
      ['paid', amounts('PaymentPartPaid', 'PaymentConfirmed')],
      ['requested', minus(amounts('PaymentRequested'), amounts('PaymentReturned', 'PaymentWithdrawn'))],
      ['payable', minus(sum(payable.map(({ amount }) => amount)), terminated ? '0' : notAccepted(own))],
      ['contract with its supplements', whole],
      ['contract and a tenth', supplements === '0' ? whole : times(terms.amount, 11, 10)],
    ],
    ...(renews === undefined ? ofItsLot : ofItsYear(renews, terms.amount, whole, written)),
  ]
}

/** A further year has money of its own, and comes to no more than the contract that it renews was signed for. */
const ofItsYear = (
  { contract, budget }: NonNullable<Opened['renews']>,
  amount: Fen,
  whole: Fen,
  written: Written,
): readonly Chain[] => {
  const before = written.ofKind('ContractSigned').find(({ stream }) => stream === contract)?.data as
    { readonly amount: Fen } | undefined
  return [
    [
      ['renewed', amount],
      ['contract before', before?.amount ?? '0'],
    ],
    [
      ['renewed with its supplements', whole],
      ['budget of its year', budget],
    ],
  ]
}

/** At every fact, of every contract. `payable`: the tranches whose condition has come. */
export const money: Sentence = {
  name: 'money',
  says: 'paid ≤ requested ≤ payable ≤ contract and its supplements ≤ lot, those a tenth of it at most, contract ≤ award, and the contracts of a line that stand ≤ budget ≤ approved; a further year ≤ the contract before and its own budget',
  holds: 'always',
  broken: ({ written, news }: Seen) => {
    const touched = new Set(news.filter(({ stream }) => streamKind(stream) !== 'obligation').map(about))
    return written
      .ofKind('ContractOpened')
      .filter((opened) => touched.has(about(opened)) || touched.has(`plan/${(opened.data as Opened).plan}`))
      .flatMap((opened) => moneyOf(opened.stream, opened, written).map((chain) => ({ opened, chain })))
      .flatMap(({ opened, chain }) =>
        chain.slice(1).flatMap(([name, most], index) => {
          const [less, amount] = chain[index] ?? ['', '0']
          return compareMoney(amount, most) > 0 ? [`${opened.stream}: ${less} ${amount} > ${name} ${most}`] : []
        }),
      )
  },
}

/** The case that a fact is of, or where it is of none its stream. */
const about = ({ caseId, stream }: StoredFact): string => caseId ?? stream
