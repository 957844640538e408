import { addDays, addMonths, at, endOf, type Day } from '#kernel'
import { act, refuse, type Asked } from '../act.js'
import { readPost } from '../post/post.state.js'
import type { ContractFact } from './contract.facts.js'
import { contractIsSigned } from './contract.guards.js'
import type { ContractState } from './contract.state.js'
import { postsOf } from './performed.js'

/** Starts the service year: from the day the last post arrived, for the months agreed. Asked by the contract's process. */
export const startService = act<ContractState, ContractFact>()({
  name: 'StartService',
  says: '服务开始',
  by: ['process'],
  happens: 'here',
  fields: {},
  makes: ['ServiceStarted'],
  reliesOn: postsOf,
  always: [contractIsSigned, serviceNotStarted, everyArrivalConfirmed],
  then: (_data, asked) => {
    if (asked.state.status === 'absent') return []
    const { posts, term, arrival } = asked.state.terms
    const from = posts === 0 ? arrival : (arrivals(asked).filter(isThere).sort().at(-1) ?? arrival)
    const until = addDays(addMonths(from, term.months), -1)
    return [{ type: 'ServiceStarted', data: { from, until, due: endOf(until) }, occurredAt: at(from) }]
  },
})

const arrivals = ({ state, stream, context }: Asked<ContractState>): (Day | undefined)[] =>
  postsOf(stream, state).map((post) => {
    const found = readPost(context, post)
    return found.status === 'arrived' ? found.on : undefined
  })

const isThere = (day: Day | undefined): day is Day => day !== undefined

function serviceNotStarted({ state }: Asked<ContractState>) {
  return state.status !== 'absent' && state.service ? refuse('ServiceAlreadyStarted', '服务已经开始') : undefined
}

function everyArrivalConfirmed(asked: Asked<ContractState>) {
  if (asked.state.status === 'absent') return undefined
  const { posts, arrival } = asked.state.terms
  if (posts === 0 && asked.context.at < at(arrival)) {
    return refuse('ServiceNotDue', `服务自约定的${arrival}起开始`, { notBefore: at(arrival) })
  }
  const missing = arrivals(asked).flatMap((day, index) => (day === undefined ? [index + 1] : []))
  return missing.length === 0
    ? undefined
    : refuse('ArrivalNotConfirmed', `第${missing.join('、')}岗尚未到岗，请落地单位确认`, { owner: { role: 'host' } })
}
