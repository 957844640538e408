import { dayOf } from '#kernel'
import { act, refuse, type Asked, type DataGuard } from '../act.js'
import type { DataOf, Fields } from '../field.js'
import { contractIsInForce } from '../contract/parent-contract.js'
import type { PostFact } from './post.facts.js'
import { deployedOn } from './post.guards.js'
import { numberOf, type PostState } from './post.state.js'

const fields = {
  on: { kind: 'day', label: '离岗日', help: '不再到岗的第一天', example: '2026-08-03' },
  reason: { kind: 'text', label: '原因', example: '辞职' },
} as const satisfies Fields
type ReportWorkerLeft = DataOf<typeof fields>

/** Says that the worker of a post is there no more: the post is vacant, and the provider owes another from the day of this report on. */
export const reportWorkerLeft = act<PostState, PostFact>()({
  name: 'ReportWorkerLeft',
  says: '报告社工离岗',
  by: ['provider', 'host'],
  happens: 'here',
  fields,
  makes: ['WorkerLeft'],
  // Whoever left has left.
  held: null,
  always: [contractIsInForce, somebodyIsDeployed],
  withData: [leftByNow, leftOnceDeployed, leftAfterArriving],
  then: ({ on, reason }, { state }) =>
    state.status === 'vacant' ? [] : [{ type: 'WorkerLeft', key: numberOf(state), data: { worker: state.worker, on, reason } }],
})

function somebodyIsDeployed({ state }: Asked<PostState>) {
  return state.status === 'vacant' ? refuse('PostVacant', '该岗位没有社工', { owner: { role: 'provider' } }) : undefined
}

type Guarded = Parameters<DataGuard<PostState, ReportWorkerLeft>>

function leftByNow(...[{ on }, { context }]: Guarded) {
  return on > dayOf(context.at) ? refuse('LeftInTheFuture', '离岗日不能晚于报告之日') : undefined
}

function leftOnceDeployed(...[{ on }, asked]: Guarded) {
  const deployed = deployedOn(asked)
  return deployed !== undefined && on < deployed
    ? refuse('LeftBeforeDeployment', `该社工${deployed}派出，离岗日不能早于派出之日`)
    : undefined
}

function leftAfterArriving(...[{ on }, { state }]: Guarded) {
  return state.status === 'arrived' && on < state.on
    ? refuse('LeftBeforeArrival', `该社工${state.on}到岗，离岗日不能早于到岗之日`)
    : undefined
}
