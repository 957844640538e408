import { act, refuse, type Asked } from '../act.js'
import { streamOfOccasion } from '../process.js'
import { isMet } from './is-met.js'
import { isOpen } from './obligation.guards.js'
import type { ObligationFact } from './obligation.facts.js'
import type { ObligationState } from './obligation.state.js'

/** Ends an obligation that nobody can or need meet any more: its contract was terminated, its procurement cancelled. */
export const lapseObligation = act<ObligationState, ObligationFact>()({
  name: 'LapseObligation',
  says: '终止期限',
  by: ['process'],
  happens: 'here',
  fields: {
    why: { kind: 'text', label: '原因' },
  },
  makes: ['ObligationLapsed'],
  reliesOn: (_stream, state) => (state.status === 'absent' ? [] : state.doneBy.map(streamOfOccasion)),
  always: [isOpen, isNotMet],
  then: ({ why }) => [{ type: 'ObligationLapsed', data: { why } }],
})

function isNotMet({ state, context }: Asked<ObligationState>) {
  return state.status === 'open' && isMet(state.doneBy, context) ? refuse('ObligationMet', '已经办理') : undefined
}
