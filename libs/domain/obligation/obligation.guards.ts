import { refuse, type Asked } from '../act.js'
import type { ObligationState } from './obligation.state.js'

/** An obligation that is closed is done with, and one that never was is not there to be. */
export function isOpen({ state }: Asked<ObligationState>) {
  if (state.status === 'absent') return refuse('ObligationUnknown', '没有这项期限')
  return state.status === 'closed' ? refuse('ObligationClosed', '该期限已经了结') : undefined
}
