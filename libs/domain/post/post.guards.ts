import { dayOf, type Day } from '#kernel'
import type { Asked } from '../act.js'
import { happened } from '../happened.js'
import { numberOf, type PostState } from './post.state.js'

/** The day on which the worker who is at the post now, or on the way to it, was deployed. */
export function deployedOn(asked: Asked<PostState>): Day | undefined {
  const deployed = happened(asked, 'WorkerDeployed', (key) => key === numberOf(asked.state))
  return deployed && dayOf(deployed)
}
