import { addDays, addMonths, dayOf, daysBetween, type Day, type Instant } from '#kernel'
import type { World } from './autopilot.js'
import { exceptionsOfKind, itemsOf, type ProgrammeLine } from '../../programme/index.js'
import { said } from './persons.js'

/** First and last day of a service, both included. */
export type Service = { readonly from: Day; readonly until: Day }

/** What is recorded on one day: so many units of an item (`index`: which item of the line). */
export type Delivered = { readonly on: Day; readonly item: string; readonly index: number; readonly quantity: number }

/** The service that started at a moment, for the months agreed. */
export function serviceOf(line: ProgrammeLine, startedOn: Instant): Service {
  const from = dayOf(startedOn)
  return { from, until: addDays(addMonths(from, said(line, 'term').months), -1) }
}

/** Where in its share of the time a unit is delivered: before the middle, so that at half time half of everything is there. */
const early = 0.6

/**
 * When everything is delivered: the k-th of q units after (k − 0.6) / q of the service, recorded once a week, on the week's last
 * working day. By half time at least half of every item is there, and eight supervisions come two a quarter.
 */
export function deliveriesOf(
  world: Pick<World, 'law' | 'programme'>,
  line: ProgrammeLine,
  service: Service,
): readonly Delivered[] {
  const scheduled = schedules.get(line) ?? new Map<string, readonly Delivered[]>()
  schedules.set(line, scheduled)
  const named = `${service.from} ${service.until}`
  const before = scheduled.get(named)
  if (before) return before
  const found = scheduledOf(world, line, service)
  scheduled.set(named, found)
  return found
}

/** What was worked out for a line: it is asked for month after month. */
const schedules = new WeakMap<ProgrammeLine, Map<string, readonly Delivered[]>>()

function scheduledOf(
  { law, programme }: Pick<World, 'law' | 'programme'>,
  line: ProgrammeLine,
  service: Service,
): readonly Delivered[] {
  const days = daysBetween(service.from, service.until) + 1
  const lastWorked = new Map<number, Day>()
  const weekly = (unit: number, of: number): Day => {
    const n = Math.floor((((unit - early) / of) * days) / 7)
    const known = lastWorked.get(n)
    if (known !== undefined) return known
    const week = addDays(service.from, n * 7)
    const inWeek = Array.from({ length: 7 }, (_, index) => addDays(week, 6 - index)).filter((day) => day <= service.until)
    const found = inWeek.find((day) => law.isWorkingDay(day)) ?? week
    lastWorked.set(n, found)
    return found
  }
  const parts = exceptionsOfKind(programme.exceptions, line, 'partAccepted')
  return itemsOf(line).flatMap(({ item, quantity: agreed }, index) => {
    // Of what is accepted in part there is no more.
    const quantity = parts.find((one) => one.item === item)?.accepted ?? agreed
    const units = Array.from({ length: quantity }, (_, unit) => weekly(unit + 1, quantity))
    return [...Map.groupBy(units, (on) => on)].map(([on, those]): Delivered => ({ on, item, index, quantity: those.length }))
  })
}
