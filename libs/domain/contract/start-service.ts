import { addDays, addMonths, at, endOf, streamKey, type Day, type StreamId } from '#kernel'
import { act, refuse, type Asked } from '../act.js'
import { isPostponed, readAssignment } from '../assignment/assignment.state.js'
import { readPost } from '../post/post.state.js'
import type { ContractFact } from './contract.facts.js'
import { contractIsSigned } from './contract.guards.js'
import type { ContractState } from './contract.state.js'
import { postsOf } from './performed.js'
import { siteOfPost } from './site-of-post.js'
import { awardStands, purchaseOf } from './void-contract.js'

/**
 * Starts the service year: from the day the last post arrived, for the months agreed. Posts at a site whose host takes them in later than agreed do not
 * move it; where nobody else is to come it is the day of the contract. Asked by the contract's process.
 */
export const startService = act<ContractState, ContractFact>()({
  name: 'StartService',
  says: '服务开始',
  by: ['process'],
  happens: 'here',
  fields: {},
  makes: ['ServiceStarted'],
  reliesOn: (stream, state) => [...postsOf(stream, state), ...assignmentsOf(stream, state), ...purchaseOf(state)],
  always: [contractIsSigned, awardStands, serviceNotStarted, everyArrivalConfirmed],
  then: (_data, asked) => {
    if (asked.state.status === 'absent') return []
    const { terms, renews } = asked.state
    const { term, arrival } = terms
    const came = arrivals(asked)
    const last =
      came
        .flatMap(({ on }) => on ?? [])
        .sort()
        .at(-1) ?? arrival
    // Who goes on is there before the year of the contract before is over.
    const from = renews !== undefined && last < arrival ? arrival : last
    const until = addDays(addMonths(from, term.months), -1)
    return [{ type: 'ServiceStarted', data: { from, until, due: endOf(until) }, occurredAt: at(from) }]
  },
})

const assignmentOf = (stream: StreamId, site: string): StreamId => `assignment/${streamKey(stream)}/${site}`

const assignmentsOf = (stream: StreamId, state: ContractState): StreamId[] =>
  state.status === 'absent' ? [] : state.terms.sites.map(({ site }) => assignmentOf(stream, site))

/** Who came when, of the posts whose site takes them in by the day agreed. */
function arrivals({ state, stream, context }: Asked<ContractState>): { readonly post: number; readonly on: Day | undefined }[] {
  if (state.status === 'absent') return []
  const { terms } = state
  return postsOf(stream, state).flatMap((id, index) => {
    const post = index + 1
    const site = siteOfPost(terms, post)?.site
    if (site !== undefined && isPostponed(readAssignment(context, assignmentOf(stream, site)), terms.arrival)) return []
    const found = readPost(context, id)
    return [{ post, on: found.status === 'arrived' ? found.on : undefined }]
  })
}

function serviceNotStarted({ state }: Asked<ContractState>) {
  return state.status !== 'absent' && state.service ? refuse('ServiceAlreadyStarted', '服务已经开始') : undefined
}

function everyArrivalConfirmed(asked: Asked<ContractState>) {
  if (asked.state.status === 'absent') return undefined
  const { arrival } = asked.state.terms
  const expected = arrivals(asked)
  if (expected.length === 0 && asked.context.at < at(arrival)) {
    return refuse('ServiceNotDue', `服务自约定的${arrival}起开始`, { notBefore: at(arrival) })
  }
  const missing = expected.flatMap(({ post, on }) => (on === undefined ? [post] : []))
  return missing.length === 0
    ? undefined
    : refuse('ArrivalNotConfirmed', `第${missing.join('、')}岗尚未到岗，请落地单位确认`, { owner: { role: 'host' } })
}
