import { compareMoney, inYuan } from '#kernel'
import { costOf, readItems, type ProgrammeItem } from './items.js'
import type { ProgrammeLine, ProgrammeLot, Route } from './line.js'
import { byName, entries, fields, id, list, mistake, money, optional, whole, type Place } from './reader.js'
import { readTerms, termNames } from './read-terms.js'
import type { Terms } from './terms.js'

/** What a contract is about: keys of a line, or of its lots. */
export const lotNames = ['sites', 'budget', 'posts', 'postsBySite', 'items'] as const

type LotName = (typeof lotNames)[number]
type Field = (name: LotName | (typeof termNames)[number] | 'lots' | 'perLot' | 'byLot') => Place
type ItemsOf = (line: string) => readonly ProgrammeItem[] | undefined
type Lots = Pick<ProgrammeLine, 'lots' | 'bids' | 'qualityScores'>

/** The one lot of a line without `lots`, or one a site, each with the line's terms, then those of `perLot`, then its own of `byLot`. */
export function readLots(
  field: Field,
  around: { readonly defaults: Terms; readonly itemsOf: ItemsOf; readonly route: Route },
): Lots {
  if (field('lots').raw === undefined) {
    for (const name of ['perLot', 'byLot'] as const)
      if (field(name).raw !== undefined) mistake(field(name), 'add lots: the sites, one contract each', undefined)
    const { bids, qualityScores } = readTerms(field, around.route, around.defaults)
    return { lots: [{ lot: '1', sites: list(field('sites'), id), ...readLot(field, around.itemsOf) }], bids, qualityScores }
  }
  const names = list(field('lots'), id)
  for (const [lot] of entries(field('byLot')))
    if (!names.includes(lot))
      mistake(field('byLot'), `there is no lot «${lot}» in lots; there are ${names.join(', ')}`, undefined)
  const lots = names.map((name, index): ProgrammeLot => {
    const own = lotField(field, name)
    const terms = readTerms(own, around.route, around.defaults)
    return { lot: String(index + 1), sites: [name], ...readLot(own, around.itemsOf), own: { ...terms, name } }
  })
  return {
    lots,
    bids: lots.flatMap(({ lot, own }) => own?.bids.map((bid) => ({ ...bid, lot })) ?? []),
    qualityScores: Object.fromEntries(
      lots.flatMap(({ lot, own }) => Object.entries(own?.qualityScores ?? {}).map(([who, scores]) => [`${lot}/${who}`, scores])),
    ),
  }
}

/** A key of a lot: its own, else that of each lot, else the line's. */
function lotField(field: Field, name: string): (name: LotName | (typeof termNames)[number]) => Place {
  const known = [...termNames, ...lotNames.filter((one) => one !== 'sites')] as const
  const per = fields(orEmpty(field('perLot')), known)
  const place = entries(field('byLot')).find(([lot]) => lot === name)?.[1]
  const own = place === undefined ? undefined : fields(place, known)
  return (key) => {
    if (key === 'sites') return field(key)
    return [own?.(key), per(key)].find((one) => one?.raw !== undefined) ?? field(key)
  }
}

function readLot(field: (name: LotName) => Place, itemsOf: ItemsOf): Pick<ProgrammeLot, 'budget' | 'posts' | 'items'> {
  const budget = money(field('budget'))
  const items = readItems(field('items'), budget, itemsOf)
  if (items.length > 0 && compareMoney(costOf(items), budget) !== 0)
    mistake(
      field('items'),
      `make quantity × price add up to the budget, ${inYuan(budget)}, not ${inYuan(costOf(items))}`,
      undefined,
    )
  const posts = total(byName(field('posts'), (post) => whole(post)))
  const bySite = optional(field('postsBySite'), (place) => byName(place, (post) => whole(post)))
  if (bySite !== undefined && total(bySite) !== posts)
    mistake(field('postsBySite'), `make them add up to posts, ${posts}, not ${total(bySite)}`, undefined)
  return { budget, posts, items, ...(bySite === undefined ? {} : { postsBySite: bySite }) }
}

const total = (numbers: Readonly<Record<string, number>>): number => Object.values(numbers).reduce((a, b) => a + b, 0)

const orEmpty = (place: Place): Place => (place.raw === undefined ? { ...place, raw: {} } : place)
