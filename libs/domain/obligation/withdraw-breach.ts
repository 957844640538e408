import { act, refuse, type Asked } from '../act.js'
import type { KnownFact } from '../context.js'
import { satisfies, streamOfOccasion } from '../process.js'
import { isInTime } from './is-met.js'
import type { ObligationFact } from './obligation.facts.js'
import type { ObligationState } from './obligation.state.js'

/** Takes back a breach once a fact recorded late shows that the act was done in time; where its registrar alone says so, asks for somebody else's word first. */
export const withdrawBreach = act<ObligationState, ObligationFact>()({
  name: 'WithdrawBreach',
  says: '撤销逾期记录',
  by: ['process'],
  happens: 'here',
  fields: {},
  makes: ['BreachWithdrawn', 'BreachQuestioned'],
  reliesOn: (_stream, state) => (state.status === 'absent' ? [] : state.doneBy.map(streamOfOccasion)),
  always: [wasDoneInTime],
  then: (_data, asked) => {
    const { proven, unproven } = doneInTime(asked)
    if (proven.length > 0) return [{ type: 'BreachWithdrawn', data: { why: '补登的材料证明已按期办理' } }]
    return unproven.map(({ stream, version }) => ({
      type: 'BreachQuestioned',
      key: keyOf({ stream, version }),
      data: { by: { stream, version } },
    }))
  },
})

const keyOf = ({ stream, version }: Pick<KnownFact, 'stream' | 'version'>): string => `${version} ${stream}`

/** The facts that meet it in time: those that show it, and those that nobody but whoever registered them says, as far as nobody was asked yet. */
function doneInTime({ state, context }: Asked<ObligationState>) {
  if (state.status === 'absent') return { proven: [], unproven: [] }
  const inTime = state.doneBy
    .map(streamOfOccasion)
    .flatMap((id) => context.others.facts(id))
    .filter((fact) => satisfies(state.doneBy, fact) && fact.on <= state.due)
  const proven = inTime.filter((fact) => isInTime(fact, state))
  return { proven, unproven: inTime.filter((fact) => !isInTime(fact, state) && !state.questioned.includes(keyOf(fact))) }
}

function wasDoneInTime(asked: Asked<ObligationState>) {
  const { state } = asked
  if (state.status === 'absent' || !state.breached) return refuse('NoBreach', '没有逾期记录')
  const { proven, unproven } = doneInTime(asked)
  return proven.length + unproven.length > 0
    ? undefined
    : refuse('NotDoneInTime', state.questioned.length > 0 ? '补登的材料尚待确认' : '没有材料证明已按期办理')
}
