import { dayOf } from '#kernel'
import { act, refuse, type Asked, type DataGuard } from '../act.js'
import type { DataOf, Fields } from '../field.js'
import { contractIsInForce } from '../contract/parent-contract.js'
import type { PostFact } from './post.facts.js'
import { deployedOn } from './post.guards.js'
import { numberOf, type PostState } from './post.state.js'

const fields = {
  on: { kind: 'day', label: '到岗日', example: '2026-04-15' },
} as const satisfies Fields
type ConfirmArrival = DataOf<typeof fields>

/** The host confirms that the worker named is there; the service year starts when the last one is. */
export const confirmArrival = act<PostState, PostFact>()({
  name: 'ConfirmArrival',
  says: '确认到岗',
  by: ['host'],
  happens: 'here',
  fields,
  makes: ['ArrivalConfirmed'],
  always: [contractIsInForce, workerIsOnTheWay],
  withData: [arrivedByNow, arrivedOnceDeployed],
  then: ({ on }, { state }) =>
    state.status === 'vacant' ? [] : [{ type: 'ArrivalConfirmed', key: numberOf(state), data: { worker: state.worker, on } }],
})

function workerIsOnTheWay({ state }: Asked<PostState>) {
  if (state.status === 'arrived') return refuse('ArrivalAlreadyConfirmed', '已经确认到岗')
  return state.status === 'vacant' ? refuse('PostVacant', '该岗位尚未派出社工', { owner: { role: 'provider' } }) : undefined
}

type Guarded = Parameters<DataGuard<PostState, ConfirmArrival>>

function arrivedByNow(...[{ on }, { context }]: Guarded) {
  return on > dayOf(context.at) ? refuse('ArrivalInTheFuture', '到岗日不能晚于确认之日') : undefined
}

function arrivedOnceDeployed(...[{ on }, asked]: Guarded) {
  const deployed = deployedOn(asked)
  return deployed !== undefined && on < deployed
    ? refuse('ArrivalBeforeDeployment', `该社工${deployed}派出，到岗日不能早于派出之日`)
    : undefined
}
