import type { AcceptedItem, Excluded, OwnDecision, Tranche, Ranked, VacantPost } from '#domain'
import { compareMoney, dayOf, daysBetween, inYuan, sum, type Day, type Fen, type Instant } from '#kernel'
import type { Expected } from '../../programme/index.js'
import { all, last } from './contract-record.js'
import type { Recorded, Written } from './record.js'

/** `190000.00`: an amount as files of expectations write it. */
export const plain = (amount: unknown): string => inYuan(String(amount) as Fen).replaceAll(/[, 元]/g, '')

/** `81.00`: a score. */
const score = (points: unknown): string => Number(points).toFixed(2)

/** The fields that are there. */
export const present = (values: { readonly [name: string]: Expected | undefined }): { readonly [name: string]: Expected } =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as { [name: string]: Expected }

type Ranking = { readonly ranking: readonly Ranked[]; readonly excluded: readonly Excluded[] }

/** Bids as they were ranked by quality and price, then those left out. */
const rankedIn = ({ ranking, excluded }: Ranking): readonly Expected[] => [
  ...[...ranking]
    .sort((a, b) => a.rank - b.rank)
    .map(({ provider, price, evaluatedPrice, priceScore, qualityScore, total, rank }) => ({
      provider,
      price: plain(price),
      evaluated: plain(evaluatedPrice),
      quality: score(qualityScore),
      priceScore: score(priceScore),
      total: score(total),
      rank,
    })),
  ...excluded.map(({ provider, reason }) => ({ provider, invalid: reason })),
]

/** Quotes of a purchase below the limit, the best first: by score where it was decided by that, else by price. */
const quotesOf = ({ quotes, ranking, excluded = [] }: OwnDecision): readonly Expected[] =>
  ranking
    ? rankedIn({ ranking, excluded })
    : [...quotes]
        .sort((a, b) => compareMoney(a.price, b.price))
        .map(({ provider, price }, index) => ({ provider, price: plain(price), evaluated: plain(price), rank: index + 1 }))

/** How the bids were ranked in the round that led to the award, who won, and what was signed. */
export function awardOf(record: Recorded): { readonly [name: string]: Expected } {
  const report = last(record, 'EvaluationReported')?.data as Ranking | undefined
  const decided = last(record, 'OwnPurchaseDecided')
  const winner = last(record, 'AwardMade')?.data['provider'] as string | undefined
  const evaluated =
    (decided?.data as OwnDecision | undefined)?.price ??
    report?.ranking.find(({ provider }) => provider === winner)?.evaluatedPrice
  const signed = last(record, 'ContractSigned')?.data['amount']
  return present({
    bids: decided ? quotesOf(decided.data as OwnDecision) : report && rankedIn(report),
    winner,
    evaluated: evaluated && plain(evaluated),
    contract: signed === undefined ? undefined : plain(signed),
  })
}

/** The third-party evaluation; its draft where that said something else. */
export function evaluationOf(record: Recorded): { readonly [name: string]: Expected } {
  const published = last(record, 'EvaluationPublished')?.data
  const draft = last(record, 'EvaluationDrafted')?.data
  const by = last(record, 'EvaluatorAppointed')?.data['evaluator'] as string | undefined
  if (!published || by === undefined) return {}
  const result = (data: Written['data']) => ({ score: score(data['score']), grade: String(data['grade']) })
  const changed = draft && result(draft).score !== result(published).score ? result(draft) : undefined
  return present({ draft: changed, evaluation: { by, ...result(published) } })
}

/** What was paid and is payable, tranche by tranche and in all. `knownThrough`: days after it are provisional. */
export function moneyOf(record: Recorded, knownThrough: string): { readonly [name: string]: Expected } {
  const paidOf = (n?: number): Fen =>
    sum(
      [...all(record, 'PaymentPartPaid'), ...all(record, 'PaymentConfirmed')]
        .filter(({ stream }) => n === undefined || stream.endsWith(`/${n}`))
        .map(({ data }) => data['amount'] as Fen),
    )
  const interestOf = (n?: number): Fen =>
    sum(
      all(record, 'InterestOwed')
        .filter(({ stream }) => n === undefined || stream.endsWith(`/${n}`))
        .map(({ data }) => data['interest'] as Fen),
    )
  const tranches = all(record, 'TrancheAgreed').map(({ data }) => {
    const n = Number(data['n'])
    const asked = all(record, 'PaymentRequested').findLast(({ stream }) => stream.endsWith(`/${n}`))
    const paid = all(record, 'PaymentConfirmed').findLast(({ stream }) => stream.endsWith(`/${n}`))?.data['paidOn'] as
      string | undefined
    const request = Number(asked?.data['request'] ?? 1)
    const owedFor = request === 1 ? String(n) : `${n}.${request}`
    const due = record.owed
      .filter(({ act, key }) => act === 'ConfirmPayment' && key === owedFor)
      .map((one) => one.due)
      .sort()[0]
    const late = due !== undefined && paid !== undefined && paid > due
    const vouchers = [...all(record, 'PaymentPartPaid'), ...all(record, 'PaymentConfirmed')].filter(({ stream }) =>
      stream.endsWith(`/${n}`),
    )
    return present({
      n,
      on: String(data['on']),
      condition: all(record, 'PaymentConditionMet').find(({ key }) => key === String(n))?.on,
      amount: plain(paidOf(n)),
      invoice: asked?.on,
      due,
      parts:
        vouchers.length < 2
          ? undefined
          : vouchers.map(({ data }) => ({ amount: plain(data['amount']), paid: String(data['paidOn']) })),
      paid,
      daysLate: late ? daysBetween(due, paid as Day) : undefined,
      interest: late ? plain(interestOf(n)) : undefined,
      provisional: paid !== undefined && paid > knownThrough ? true : undefined,
    })
  })
  const met = all(record, 'PaymentConditionMet').map(({ data }) => data as { readonly amount: Fen })
  const deductions = deductionsOf(record)
  return present({
    tranches,
    deductions: deductions.length === 0 ? undefined : deductions.map((one) => ({ ...one, amount: plain(one.amount) })),
    deduction: plain(sum(deductions.map(({ amount }) => amount))),
    paid: plain(paidOf()),
    payable: plain(sum(met.map(({ amount }) => amount))),
    lateInterest: plain(interestOf()),
    renewal: renewalOf(record),
  })
}

/** The further year that was signed, if one was. */
function renewalOf(record: Recorded): Expected {
  const renewed = last(record, 'ContractRenewed')
  if (!renewed) return 'none'
  const { from, until, amount } = renewed.data
  return { signed: renewed.on, from: String(from), to: String(until), contract: plain(amount) }
}

/** What is not paid, and why: for what was accepted in part, by a check that failed twice, and by the grade. */
function deductionsOf(
  record: Recorded,
): readonly { readonly what: string; readonly amount: Fen; readonly days?: number; readonly charged?: number }[] {
  const items = (last(record, 'AcceptancePassed')?.data['items'] ?? []) as readonly AcceptedItem[]
  const grade = String(last(record, 'EvaluationPublished')?.data['grade'])
  const tranches = [...all(record, 'PaymentConditionMet'), ...all(record, 'PaymentNotDue')].map(({ data }) => data as Tranche)
  const vacancies = (last(record, 'AcceptancePassed')?.data['vacancies'] ?? []) as readonly VacantPost[]
  const others = [
    ...items.map(({ item, deducted }) => ({ what: `partAccepted ${item}`, amount: deducted })),
    ...tranches.map(({ on, deducted }) => ({
      what: 'midTermFailedTwice',
      amount: on === '中期检查合格并阶段验收' ? deducted : undefined,
    })),
    ...tranches.map(({ on, deducted }) => ({ what: `byGrade ${grade}`, amount: on === '评估结果公布' ? deducted : undefined })),
  ].flatMap(({ what, amount = '0' }) => (amount === '0' ? [] : [{ what, amount }]))
  return [...vacancies.map(({ days, charged, deducted }) => ({ what: 'vacancy', days, charged, amount: deducted })), ...others]
}

/** When the workers of each site were there, where a host refused first. */
export function arrivalsOf(record: Recorded): { readonly [name: string]: Expected } {
  if (!last(record, 'AssignmentRefused')) return {}
  const bySite: { [site: string]: string } = {}
  for (const { data } of all(record, 'PostAgreed')) {
    const first = record.facts.find(
      ({ type, stream }) => type === 'ArrivalConfirmed' && stream.endsWith(`/${String(data['post'])}`),
    )
    const [site, on] = [data['site'], first?.data['on']] as const
    if (typeof site === 'string' && typeof on === 'string' && on > (bySite[site] ?? '')) bySite[site] = on
  }
  return { arrivalBySite: bySite }
}

const dated = {
  intention: 'IntentionPublished',
  opened: 'BidsOpened',
  reported: 'EvaluationReported',
  confirmed: 'AwardConfirmed',
  announced: 'ResultPublished',
  decided: 'OwnPurchaseDecided',
  signed: 'ContractSigned',
  contractPublished: 'ContractPublished',
  contractFiled: 'ContractFiled',
  evaluationDraft: 'EvaluationDrafted',
  gradePublished: 'EvaluationPublished',
  accepted: 'AcceptancePassed',
  acceptancePublished: 'AcceptancePublished',
  terminated: 'ContractTerminated',
} as const

/** Of what each service year has: the day, or where there are several years their days. */
function daysOfEach({ facts }: Recorded, ...types: readonly string[]): Expected | undefined {
  const days = facts.filter(({ type }) => types.includes(type)).map(({ on }) => on)
  return days.length > 1 ? days : days[0]
}

/** The closing that an amendment of the document said, where it moved it. */
function movedTo(record: Recorded): Expected | undefined {
  const [issued, amended] = ['DocumentIssued', 'DocumentAmended'].map(
    (type) => last(record, type)?.data['bidsDue'] as Instant | undefined,
  )
  return amended === undefined || amended === issued ? undefined : dayOf(amended)
}

/** On which day what happened; `failedOn`: of a round before the one that led to the award. */
export function daysOf(record: Recorded): { readonly [name: string]: Expected } {
  const started = last(record, 'ServiceStarted')?.data
  const moved = last(record, 'ServiceEndMoved')?.data
  return present({
    failedOn: last(record, 'LotFailed')?.on,
    deadlineMovedTo: movedTo(record),
    shownUntil: last(record, 'OwnResultShown')?.data['until'] as string | undefined,
    ...Object.fromEntries(Object.entries(dated).map(([name, kind]) => [name, last(record, kind)?.on])),
    midTerm: daysOfEach(record, 'MidTermPassed', 'MidTermFailed'),
    phaseAccepted: daysOfEach(record, 'PhaseAccepted'),
    arrival: started?.['from'] as string | undefined,
    serviceEnd: (moved ?? started)?.['until'] as string | undefined,
  })
}
