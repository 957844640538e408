import { dayOf } from '#kernel'
import { act, refuse, type Asked, type DataGuard } from '../act.js'
import type { DataOf, Fields } from '../field.js'
import { contractIsInForce, contractOfStream } from '../contract/parent-contract.js'
import type { PostFact } from './post.facts.js'
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
  withData: [arrivedBetweenSigningAndNow],
  then: ({ on }, { state }) =>
    state.status === 'vacant' ? [] : [{ type: 'ArrivalConfirmed', key: numberOf(state), data: { worker: state.worker, on } }],
})

function workerIsOnTheWay({ state }: Asked<PostState>) {
  if (state.status === 'arrived') return refuse('ArrivalAlreadyConfirmed', '已经确认到岗')
  return state.status === 'vacant' ? refuse('PostVacant', '该岗位尚未派出社工', { owner: { role: 'provider' } }) : undefined
}

function arrivedBetweenSigningAndNow(...[{ on }, { stream, context }]: Parameters<DataGuard<PostState, ConfirmArrival>>) {
  if (on > dayOf(context.at)) return refuse('ArrivalInTheFuture', '到岗日不能晚于确认之日')
  const signed = context.others.facts(contractOfStream(stream)).find(({ kind }) => kind === 'ContractSigned')
  return signed && on < dayOf(signed.on)
    ? refuse('ArrivalBeforeSigning', `合同${dayOf(signed.on)}签订，到岗日不能早于签订之日`)
    : undefined
}
