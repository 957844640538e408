import { act, refuse, type Asked } from '../act.js'
import { satisfies, streamOfOccasion } from '../process.js'
import type { ObligationFact } from './obligation.facts.js'
import type { ObligationState } from './obligation.state.js'

/** Takes back a breach once a fact recorded late shows that the act was done in time. */
export const withdrawBreach = act<ObligationState, ObligationFact>()({
  name: 'WithdrawBreach',
  says: '撤销逾期记录',
  by: ['process'],
  happens: 'here',
  fields: {},
  makes: ['BreachWithdrawn'],
  reliesOn: (_stream, state) => (state.status === 'absent' ? [] : state.doneBy.map(streamOfOccasion)),
  always: [wasDoneInTime],
  then: () => [{ type: 'BreachWithdrawn', data: { why: '补登的材料证明已按期办理' } }],
})

function wasDoneInTime({ state, context }: Asked<ObligationState>) {
  if (state.status === 'absent' || !state.breached) return refuse('NoBreach', '没有逾期记录')
  const inTime = state.doneBy
    .map(streamOfOccasion)
    .flatMap((id) => context.others.facts(id))
    .some((fact) => satisfies(state.doneBy, fact) && fact.on <= state.due)
  return inTime ? undefined : refuse('NotDoneInTime', '没有材料证明已按期办理')
}
