import type { Instant } from '#kernel'
import type { Times } from './acts.js'

/** A rung of the ladder: ahead of the due, to the unit's leader, to the supervising body. */
export type Rung = keyof Times['rungs']

/** Where an obligation stands: a window («may») has no ladder. */
export type Standing = {
  readonly times: Times
  readonly mode: 'must' | 'may'
  readonly breached: boolean
  readonly sent: ReadonlySet<Rung>
}

export type Moment = { readonly what: Rung | 'due'; readonly at: Instant }

/** The next rung, or the due itself. A rung whose moment has passed when it is looked at still goes out, once. */
export function nextMoment({ times: { askAt, rungs }, mode, breached, sent }: Standing): Moment | undefined {
  const due: Moment = { what: 'due', at: askAt }
  if (mode === 'may') return due
  if (!breached) return rungs.ahead === undefined || sent.has('ahead') ? due : { what: 'ahead', at: rungs.ahead }
  if (!sent.has('leader')) return { what: 'leader', at: rungs.leader }
  if (!sent.has('supervisor')) return { what: 'supervisor', at: rungs.supervisor }
  return undefined
}
