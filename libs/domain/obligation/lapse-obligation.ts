import { act, refuse, type Asked } from '../act.js'
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
  always: [isOpen],
  then: ({ why }) => [{ type: 'ObligationLapsed', data: { why } }],
})

function isOpen({ state }: Asked<ObligationState>) {
  return state.status === 'open' ? undefined : refuse('ObligationClosed', '该期限已经了结')
}
