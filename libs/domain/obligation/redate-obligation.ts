import { act, refuse, type DataGuard } from '../act.js'
import type { DataOf, Fields } from '../field.js'
import { subjectOf } from '../process.js'
import { countedOf, rungDays } from './due.js'
import { freshDue } from './fresh-due.js'
import { isOpen } from './obligation.guards.js'
import type { ObligationFact } from './obligation.facts.js'
import type { ObligationState } from './obligation.state.js'

const fields = {
  why: { kind: 'text', label: '原因', example: '2027年放假安排已公布' },
} as const satisfies Fields
type RedateObligation = DataOf<typeof fields>

/** Computes the due afresh — after a stop, a new holiday list, a new entry of a rule — and takes back a breach that this undoes. */
export const redateObligation = act<ObligationState, ObligationFact>()({
  name: 'RedateObligation',
  says: '调整期限',
  by: ['process', 'operator'],
  happens: 'here',
  fields,
  makes: ['ObligationRedated', 'BreachWithdrawn'],
  reliesOn: (stream, state) => (state.status === 'absent' ? [] : [subjectOf(stream), state.from.stream]),
  always: [isOpen],
  withData: [changesSomething],
  then: (data, asked) => {
    const { state } = asked
    const fresh = freshDue(asked)
    if (state.status === 'absent' || !fresh) return []
    const { due, askAt, rungs } = fresh
    const redated: ObligationFact = {
      type: 'ObligationRedated',
      data: {
        was: state.due,
        due: due.at,
        basis: countedOf(due),
        ...(askAt === due.at ? {} : { askAt }),
        rungs: rungDays(rungs),
        why: data.why,
      },
    }
    // It bore the old day; where the new one has passed as well, the process records it anew.
    const taken = state.breached && due.at !== state.due
    return taken ? [redated, { type: 'BreachWithdrawn', data: { why: data.why } }] : [redated]
  },
})

function changesSomething(...[, asked]: Parameters<DataGuard<ObligationState, RedateObligation>>) {
  const fresh = freshDue(asked)
  const { state } = asked
  return fresh && state.status === 'open' && fresh.due.at === state.due && fresh.due.provisional === state.provisional
    ? refuse('DueUnchanged', '期限没有变化')
    : undefined
}
