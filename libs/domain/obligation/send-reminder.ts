import { act, refuse, type Asked, type DataGuard } from '../act.js'
import type { DataOf, Fields } from '../field.js'
import { streamOfOccasion, subjectOf } from '../process.js'
import { isMet } from './is-met.js'
import { isOpen } from './obligation.guards.js'
import type { ObligationFact } from './obligation.facts.js'
import type { ObligationState } from './obligation.state.js'

const fields = {
  rung: {
    kind: 'oneOf',
    label: '提醒哪一级',
    words: { ahead: '到期前提醒办理人', leader: '报单位负责人', supervisor: '报监督单位' },
  },
} as const satisfies Fields
type SendReminder = DataOf<typeof fields>

/** A rung of the ladder that went out: a fact, so that none goes out twice. */
export const sendReminder = act<ObligationState, ObligationFact>()({
  name: 'SendReminder',
  says: '提醒',
  by: ['process'],
  happens: 'here',
  fields,
  makes: ['ReminderSent'],
  reliesOn: (stream, state) => (state.status === 'absent' ? [] : [subjectOf(stream), ...state.doneBy.map(streamOfOccasion)]),
  always: [stillOpen],
  withData: [itsTimeHasCome],
  then: ({ rung }, { state, stream, context }) => {
    if (state.status === 'absent') return []
    const parties = context.others.subject(subjectOf(stream)).parties
    const supervisor = parties.supervisor?.[0]
    const to =
      rung === 'supervisor'
        ? { role: 'supervisor', ...(supervisor === undefined ? {} : { org: supervisor }) }
        : rung === 'leader'
          ? { ...state.bearer, role: 'leader' }
          : state.bearer
    return [{ type: 'ReminderSent', key: rung, data: { rung, to } }]
  },
})

function stillOpen(asked: Asked<ObligationState>) {
  const { state, context } = asked
  return state.status === 'open' && isMet(state.doneBy, context) ? refuse('ObligationMet', '已经办理') : isOpen(asked)
}

function itsTimeHasCome(...[{ rung }, { state, context }]: Parameters<DataGuard<ObligationState, SendReminder>>) {
  if (state.status !== 'open') return undefined
  if (state.sent.includes(rung)) return refuse('ReminderAlreadySent', '已经提醒过')
  const notBefore = state.rungs[rung]
  return notBefore !== undefined && context.now < notBefore ? refuse('NotYetDue', '还不到提醒的时候', { notBefore }) : undefined
}
