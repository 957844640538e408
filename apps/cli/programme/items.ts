import { shares, sum, times, type Fen } from '#kernel'
import { fields, list, mistake, money, text, whole, type Place } from './reader.js'

/** A service to be bought: a whole number of `unit`; `amount` is for all of it, `price` what one comes to (分). */
export type ProgrammeItem = {
  readonly item: string
  readonly unit: string
  readonly quantity: number
  readonly price: Fen
  readonly amount: Fen
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
