import { compareMoney, minus, shares, times, type Fen } from '#kernel'
import type { Lot, PlanLine, PlanTranche } from '../plan/plan-line.js'
import type { ContractClauses } from './clauses.js'
import type { ContractItem, Terms, Tranche } from './contract.facts.js'
import { monthsOfYear } from './service-years.js'

/** What an award adds to its lot. `sme`: the price was judged as a small firm's; `gradeEffect`: what the region has on its day; `clauses`: the text. */
export type Award = {
  readonly price: Fen
  readonly sme: boolean
  readonly gradeEffect?: Terms['gradeEffect']
  readonly clauses?: ContractClauses
}

/** The terms of a contract, born from the plan line, its lot and the award: nothing of it is typed again (法 第四十三条, 第四十六条: 按照采购文件确定的事项). */
export function termsFrom(
  line: PlanLine,
  { title, items, sites, posts }: Lot,
  { price, sme, gradeEffect, clauses }: Award,
): Terms {
  return {
    title,
    amount: price,
    items: scaledItems(items, price),
    tranches: tranchesOf(line, price),
    ...(line.lateInterest === undefined ? {} : { lateInterest: line.lateInterest }),
    sites: sites.map(({ site, host, posts: there }) => ({ site, host, ...(there === undefined ? {} : { posts: there }) })),
    posts,
    term: line.term,
    arrival: line.arrival,
    ...(line.midTermAfterMonths === undefined ? {} : { midTermAfterMonths: line.midTermAfterMonths }),
    ...(line.midTermFailedPays === undefined ? {} : { midTermFailedPays: line.midTermFailedPays }),
    evaluation: line.evaluation,
    ...(line.evaluationPer === 'year' ? { evaluationPer: 'year' as const } : {}),
    ...(line.evaluationMonthsBefore === undefined ? {} : { evaluationMonthsBefore: line.evaluationMonthsBefore }),
    ...(gradeEffect === undefined || !line.evaluation ? {} : { gradeEffect }),
    indicatorWeights: line.indicatorWeights,
    ...(line.evaluation ? scoringOf(line) : {}),
    ...(line.evaluator === undefined ? {} : { evaluator: line.evaluator }),
    publicService: line.auxiliary !== true,
    sme,
    station: line.station,
    ...(clauses === undefined ? {} : { clauses }),
  }
}

/** Whose the scores are, and what brings the grade down. */
const scoringOf = ({ scorers, evaluatorScorers, withoutLateScores, vetoes }: PlanLine) => ({
  ...(scorers === undefined ? {} : { scorers }),
  ...(evaluatorScorers === undefined ? {} : { evaluatorScorers }),
  ...(withoutLateScores === undefined ? {} : { withoutLateScores }),
  ...(vetoes === undefined ? {} : { vetoes }),
})

/** Items in the proportion of the plan, together exactly the price; the remainder on the last. */
export function scaledItems(items: PlanLine['items'], price: Fen): ContractItem[] {
  if (items.length === 0) return []
  const amounts = shares(
    price,
    items.map((item) => Number(item.price) * item.quantity),
  )
  return items.map((item, index): ContractItem => {
    const amount = amounts[index] ?? '0'
    return { item: item.item, unit: item.unit, quantity: item.quantity, price: times(amount, 1, item.quantity), amount }
  })
}

type Paying = Pick<PlanLine, 'tranches' | 'tranchesPer' | 'term'>

/** The tranches of a contract: those agreed, or where they are agreed by the service year, those of each year, of an equal part of the price. */
export function tranchesOf({ tranches, tranchesPer, term }: Paying, price: Fen): Tranche[] {
  if (tranchesPer !== 'year') return numbered(sharedOut(tranches, price, term.months))
  const years = evenly(Math.max(1, Math.floor(term.months / monthsOfYear)))
  return numbered(
    shares(price, years).flatMap((part, index) =>
      sharedOut(tranches, part, monthsOfYear).map((tranche) => ({ ...tranche, year: index + 1 })),
    ),
  )
}

type Unnumbered = Omit<Tranche, 'n'>

const numbered = (tranches: readonly Unnumbered[]): Tranche[] => tranches.map((tranche, index) => ({ n: index + 1, ...tranche }))

const evenly = (parts: number): readonly number[] => Array.from({ length: parts }, () => 1)

/**
 * Tranches by their amounts and shares (percent of the price, rounded down), together exactly the price: what remains is in the one for the rest, else
 * in the last. One that is paid by the month is one for each month, of equal parts, what does not divide in the last.
 */
function sharedOut(tranches: PlanLine['tranches'], price: Fen, lasts: number): Unnumbered[] {
  const restAt = tranches.findIndex(({ rest }) => rest === true)
  const takesRest = restAt < 0 ? tranches.length - 1 : restAt
  let left = price
  const amounts = tranches.map((tranche, index) => {
    if (index === takesRest) return '0'
    const amount = least(left, amountOf(tranche, price))
    left = minus(left, amount)
    return amount
  })
  return tranches.flatMap(({ on, months, byGrade }, index): Unnumbered[] => {
    const amount = index === takesRest ? left : (amounts[index] ?? '0')
    if (on === '月报确认') return shares(amount, evenly(lasts)).map((part, month) => ({ amount: part, on, months: month + 1 }))
    return [{ amount, on, ...(months === undefined ? {} : { months }), ...(byGrade === undefined ? {} : { byGrade }) }]
  })
}

const amountOf = ({ amount, share }: PlanTranche, price: Fen): Fen =>
  amount ?? shares(price, [share ?? 0, 100 - (share ?? 0)])[0] ?? '0'

const least = (a: Fen, b: Fen): Fen => (compareMoney(a, b) < 0 ? a : b)
