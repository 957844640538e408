import { refuse, type Asked } from '../act.js'
import type { PractitionerState } from './practitioner.state.js'

export function workerIsRegistered({ state }: Asked<PractitionerState>) {
  return state.status === 'absent' ? refuse('WorkerNotRegistered', '该社工尚未登记', { owner: { role: 'provider' } }) : undefined
}

/** A provider says what changed at its own workers. */
export function worksForOwnUnit({ state, context: { actor } }: Asked<PractitionerState>) {
  return state.status === 'absent' || actor.roles.includes('operator') || state.org === actor.org
    ? undefined
    : refuse('NotOwnWorker', '只能登记本机构的社工', { owner: { role: 'provider', org: state.org } })
}
