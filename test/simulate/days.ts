import { at, dayOf, lastDay } from '#kernel'
import { shanghai } from '../../apps/cli/rehearse/rehearsal.js'
import type { Obligations } from './obligations.js'

/** An obligation or window with its days in Asia/Shanghai, in the words of a rehearsal's outcome. */
export type Days = {
  readonly id: string
  readonly mode: string
  readonly started: string
  readonly due: string
  readonly met: string | null
  readonly breached: boolean
}

/** The days of everything that was owed or open, by id: to be compared with those of a rehearsal on the real servers. */
export const daysOf = (obligations: Obligations): readonly Days[] =>
  obligations.all.map(({ id, mode, from, due, met, breachedOn }) => ({
    id,
    mode,
    started: shanghai(from.on),
    due: due === at(dayOf(due)) ? lastDay(due) : shanghai(due),
    met: met === undefined ? null : shanghai(met),
    breached: breachedOn !== undefined,
  }))
