import { sum, times, shares, type Fen } from '#kernel'
import { given } from './directory.js'
import { byName, fields, list, mistake, money, number, oneOf, optional, text, whole, type Place } from './reader.js'

/** A service to be bought: a whole number of `unit`; `amount` is for all of it, `price` what one comes to (分). */
export type ProgrammeItem = {
  readonly item: string
  readonly unit: string
  readonly quantity: number
  readonly price: Fen
  readonly amount: Fen
}

const conditions = ['合同签订', '中期检查合格并阶段验收', '履约验收合格'] as const
export type ProgrammeTranche = { readonly share: number; readonly on: (typeof conditions)[number] }

/** How tranches are asked for and paid: `parts`: the shares (percent) of the invoices of one, `vouchers`: those that each invoice is paid in. */
type Invoices = {
  readonly afterConditionDays: number
  readonly paidAfterDays: number
  readonly parts: readonly number[]
  readonly vouchers: readonly number[]
}

/** What holds for a line that says nothing else. Scores and weights of 100, days as 日. */
export type Terms = {
  readonly midTermScore: number
  readonly midTermAfterMonths: number
  readonly evaluationScores: Readonly<Record<string, number>>
  readonly indicatorWeights: Readonly<Record<string, number>>
  readonly invoices: Invoices
  readonly registeredAfterDays: number
  readonly tranches: readonly ProgrammeTranche[]
  /** The line whose winner evaluates this one. */
  readonly evaluatorFrom?: string
}

/** `defaults:`. */
export function readDefaults(place: Place): Terms {
  const field = fields(place, [
    'renewal',
    'midTerm',
    'evaluationScores',
    'invoices',
    'platform',
    'tranches',
    'midTermCheckAfterMonths',
    'evaluator',
    'smeReserve',
    'indicatorWeights',
  ])
  const score = (one: Place) => number(one, 0, 100)
  const weights = byName(field('indicatorWeights'), score)
  const tranches = list(field('tranches'), readTranche)
  if (total(Object.values(weights)) !== 100) mistake(field('indicatorWeights'), 'make the weights add up to 100', undefined)
  if (total(tranches.map(({ share }) => share)) !== 100) mistake(field('tranches'), 'make the shares add up to 100', undefined)
  return {
    midTermScore: score(fields(field('midTerm'), ['score'])('score')),
    midTermAfterMonths: whole(field('midTermCheckAfterMonths'), 1),
    evaluationScores: byName(field('evaluationScores'), score),
    indicatorWeights: weights,
    invoices: readInvoices(field('invoices')),
    registeredAfterDays: whole(fields(field('platform'), ['registeredAfterDays'])('registeredAfterDays')),
    tranches,
    ...given({ evaluatorFrom: optional(field('evaluator'), awardOf) }),
  }
}

function readInvoices(place: Place): Invoices {
  const field = fields(place, ['afterConditionDays', 'paidAfterDays', 'parts', 'vouchers'])
  const sharesOf = (name: 'parts' | 'vouchers') => {
    const found = optional(field(name), (one) => list(one, (share) => whole(share, 1, 100))) ?? [100]
    if (total(found) !== 100) mistake(field(name), 'make the shares add up to 100', undefined)
    return found
  }
  return {
    afterConditionDays: whole(field('afterConditionDays')),
    paidAfterDays: whole(field('paidAfterDays')),
    parts: sharesOf('parts'),
    vouchers: sharesOf('vouchers'),
  }
}

/** `awardOf mz-04` → `mz-04`. */
function awardOf(place: Place): string {
  const [, line] = /^awardOf ([a-z0-9-]+)$/.exec(text(place)) ?? []
  return line ?? mistake(place, 'write «awardOf» and the line whose winner it is (awardOf mz-04)', '')
}

function readTranche(place: Place): ProgrammeTranche {
  const field = fields(place, ['share', 'on'])
  return { share: number(field('share'), 0, 100), on: oneOf(field('on'), conditions) }
}

/** `items:`: a list, or `as mz-06`, or `as mz-06 scaled` (to the line's own budget, what does not divide on the last item). */
export function readItems(
  place: Place,
  budget: Fen,
  itemsOf: (line: string) => readonly ProgrammeItem[] | undefined,
): readonly ProgrammeItem[] {
  const [, like, scaled] = /^as ([a-z0-9-]+)( scaled)?$/.exec(typeof place.raw === 'string' ? place.raw : '') ?? []
  if (like === undefined) return list(place, readItem)
  const items = itemsOf(like)
  if (!items) return mistake(place, `there is no line «${like}» above this one with a list of items`, [])
  return scaled === undefined ? items : scaledTo(items, budget)
}

/** The same items for another amount. */
function scaledTo(items: readonly ProgrammeItem[], budget: Fen): readonly ProgrammeItem[] {
  const amounts = shares(
    budget,
    items.map(({ amount }) => Number(amount)),
  )
  return items.map((item, index) => {
    const amount = amounts[index] ?? '0'
    return { ...item, amount, price: times(amount, 1, item.quantity) }
  })
}

function readItem(place: Place): ProgrammeItem {
  const field = fields(place, ['item', 'unit', 'quantity', 'price'])
  const [quantity, price] = [whole(field('quantity'), 1), money(field('price'))]
  return { item: text(field('item')), unit: text(field('unit')), quantity, price, amount: times(price, quantity) }
}

/** What items cost together. */
export const costOf = (items: readonly ProgrammeItem[]): Fen => sum(items.map(({ amount }) => amount))

const total = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0)
