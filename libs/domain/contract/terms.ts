import { shares, times, type Fen } from '#kernel'
import type { Lot, PlanLine } from '../plan/plan-line.js'
import type { ContractItem, Terms, Tranche } from './contract.facts.js'

/** What an award adds to its lot. `sme`: the price was judged as a small firm's. */
export type Award = { readonly price: Fen; readonly sme: boolean }

/** The terms of a contract, born from the plan line, its lot and the award: nothing of it is typed again (法 第四十三条, 第四十六条: 按照采购文件确定的事项). */
export function termsFrom(line: PlanLine, { title, items, sites, posts }: Lot, { price, sme }: Award): Terms {
  return {
    title,
    amount: price,
    items: scaledItems(items, price),
    tranches: tranchesOf(line.tranches, price),
    sites: sites.map(({ site, host, posts: there }) => ({ site, host, ...(there === undefined ? {} : { posts: there }) })),
    posts,
    term: line.term,
    arrival: line.arrival,
    midTermAfterMonths: line.midTermAfterMonths,
    indicatorWeights: line.indicatorWeights,
    ...(line.evaluator === '' ? {} : { evaluator: line.evaluator }),
    publicService: line.auxiliary !== true,
    sme,
    station: line.station,
  }
}

/** Items in the proportion of the plan, together exactly the price; the remainder on the last. */
function scaledItems(items: PlanLine['items'], price: Fen): ContractItem[] {
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

/** Tranches by their shares (percent), together exactly the price; the remainder on the last. */
function tranchesOf(tranches: PlanLine['tranches'], price: Fen): Tranche[] {
  if (tranches.length === 0) return []
  const amounts = shares(
    price,
    tranches.map(({ share }) => share),
  )
  return tranches.map(({ on }, index): Tranche => ({ n: index + 1, amount: amounts[index] ?? '0', on }))
}
