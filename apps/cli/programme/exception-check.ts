import type { Whole } from './cross-check.js'
import type { ProgrammeException } from './exceptions.js'
import { lotOf } from './parts.js'

/** Names in an exception that its line, or its lot, does not have: items, tranches, sites, workers, units. */
export function exceptionFaults(exception: ProgrammeException, programme: Whole): readonly string[] {
  const line = programme.plans.flatMap(({ lines }) => lines).find(({ id }) => id === exception.line)
  const lots = line?.lots.filter(({ own }) => exception.lot === undefined || own?.name === exception.lot) ?? []
  const [first] = lots
  if (!line || !first) return []
  const { tranches } = lotOf(line, first.lot)
  const fault = (field: string, found: string, known: readonly string[], what: string): readonly string[] =>
    known.includes(found)
      ? []
      : [`${exception.at}.${field}: there is no ${what} «${found}»; there are ${known.join(', ') || 'none'}`]
  const items = first.items.map(({ item }) => item)
  const accepted = 'accepted' in exception && typeof exception.accepted === 'object' ? Object.keys(exception.accepted) : []
  const workers = programme.workers.map(({ id }) => id)
  return [
    ...accepted.flatMap((item) => fault('accepted', item, items, 'item')),
    ...('item' in exception ? fault('item', exception.item, items, 'item') : []),
    ...('tranche' in exception && line.tranchesPer === 'contract' && !tranches.some(({ on }) => on === '月报确认')
      ? fault(
          'tranche',
          String(exception.tranche),
          tranches.map((_, index) => String(index + 1)),
          'tranche',
        )
      : []),
    ...('site' in exception
      ? fault(
          'site',
          exception.site,
          lots.flatMap(({ sites }) => sites),
          'site',
        )
      : []),
    ...('worker' in exception
      ? [
          ...fault('worker', exception.worker, workers, 'worker'),
          ...fault('replacement', exception.replacement, workers, 'worker'),
        ]
      : []),
    ...('by' in exception
      ? fault(
          'by',
          exception.by,
          line.bids.map(({ provider }) => provider),
          'bidder',
        )
      : []),
  ]
}
