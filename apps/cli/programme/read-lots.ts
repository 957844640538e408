import { compareMoney, inYuan } from '#kernel'
import type { ProgrammeLot } from './line.js'
import { byName, fields, id, list, mistake, money, number, type Place } from './reader.js'
import { costOf, readItems, type ProgrammeItem } from './terms.js'

type Field = (name: 'lots' | 'perLot' | 'sites' | 'budget' | 'posts' | 'items') => Place

/** One lot of all sites, or with `lots:` one a site, each as `perLot:` says. */
export function readLots(field: Field, itemsOf: (line: string) => readonly ProgrammeItem[] | undefined): readonly ProgrammeLot[] {
  const whole = field('lots').raw === undefined
  const asked: (name: 'budget' | 'posts' | 'items') => Place = whole
    ? field
    : fields(field('perLot'), ['budget', 'posts', 'items'])
  const budget = money(asked('budget'))
  const items = readItems(asked('items'), budget, itemsOf)
  if (items.length > 0 && compareMoney(costOf(items), budget) !== 0) {
    mistake(
      asked('items'),
      `make quantity × price add up to the budget: ${inYuan(costOf(items))} is not ${inYuan(budget)}`,
      undefined,
    )
  }
  const posts = Object.values(byName(asked('posts'), (post) => number(post))).reduce((a, b) => a + b, 0)
  const sites = list(field(whole ? 'sites' : 'lots'), id)
  return whole
    ? [{ lot: '1', sites, budget, posts, items }]
    : sites.map((site, index) => ({ lot: String(index + 1), sites: [site], budget, posts, items }))
}
