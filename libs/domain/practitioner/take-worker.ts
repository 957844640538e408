import { addDays, addMonths, at, dayOf, endOf, streamKey, type Day, type Instant, type StreamId } from '#kernel'
import { act, refuseByLaw, type Asked, type DataGuard } from '../act.js'
import type { Context } from '../context.js'
import { readContract, type ContractState } from '../contract/contract.state.js'
import { awardOfStream, contractOfStream, partOfStream } from '../contract/parent-contract.js'
import { serviceEnd } from '../contract/service-end.js'
import type { DataOf, Fields } from '../field.js'
import { houseRule } from '../house-rule.js'
import { readPost } from '../post/post.state.js'
import { inAnotherPost } from '../taking.js'
import type { PractitionerFact } from './practitioner.facts.js'
import { workerIsRegistered } from './practitioner.guards.js'
import type { PractitionerState } from './practitioner.state.js'

const fields = {
  post: { kind: 'stream', label: '岗位', of: 'post' },
  on: { kind: 'day', label: '到岗日', optional: true },
} as const satisfies Fields
type TakeWorker = DataOf<typeof fields>

/**
 * Takes a worker for one post: whoever is in a post, of whatever contract, is in no other at the same time. It comes with what fills the post, and comes
 * first; leaving the post gives the worker back by itself, and so does the end of its service.
 */
export const takeWorker = act<PractitionerState, PractitionerFact>()({
  name: 'TakeWorker',
  says: '确定社工所在的岗位',
  by: ['process'],
  happens: 'paper',
  fields,
  makes: ['WorkerTaken'],
  reliesOn: (_stream, state, data) => [...(data ? [data.post] : []), ...postsOf(state)],
  always: [workerIsRegistered],
  withData: [isInNoOtherPostThen],
  then: ({ post, on }, asked) => {
    const besides = postsOf(asked.state).filter((other) => other !== post && timeIn(other, asked) !== undefined)
    return [
      {
        type: 'WorkerTaken',
        key: streamKey(post),
        data: { ...(on === undefined ? {} : { on }), besides: besides.map(streamKey) },
      },
    ]
  },
})

/** The posts that a worker may be in: the one taken for last, and those still held then. */
const postsOf = (state: PractitionerState): StreamId[] =>
  state.status === 'absent'
    ? []
    : [...new Set([...state.besides, ...(state.taken ? [state.taken.post] : [])])].map((post): StreamId => `post/${post}`)

/** From the beginning of a day on, to an end that is not part of it. */
type Time = { readonly from: Instant; readonly end: Instant }

/** When a worker is in a post, as far as it is known; undefined where the post has another or none, or its contract ended before the service began. */
function timeIn(post: StreamId, { stream, context }: Asked<PractitionerState>): Time | undefined {
  const found = readPost(context, post)
  if (found.status === 'vacant' || found.worker !== streamKey(stream)) return undefined
  const contract = contractFor(post, context)
  return contract && timeOf(contract, found.status === 'arrived' ? found.on : contract.terms.arrival, context, post)
}

type Agreed = Exclude<ContractState, { readonly status: 'absent' }>

/** The contract of a post, where somebody can be in it. */
function contractFor(post: StreamId, context: Context): Agreed | undefined {
  const contract = readContract(context, contractOfStream(post))
  return contract.status === 'absent' || (contract.status !== 'signed' && contract.service === undefined) ? undefined : contract
}

/** From a day on to the end of the service; where that has not begun, as long as was agreed. Who goes on into a further year is there with its first day. */
function timeOf({ terms, service, renews }: Agreed, from: Day, context: Context, post: StreamId): Time {
  const begins = from > terms.arrival ? from : terms.arrival
  const end =
    service === undefined
      ? endOf(addDays(addMonths(begins, terms.term.months), -1))
      : serviceEnd(service, contractOfStream(post), context)
  return { from: at(renews === undefined ? from : begins), end }
}

function isInNoOtherPostThen(...[{ post, on }, asked]: Parameters<DataGuard<PractitionerState, TakeWorker>>) {
  const { context } = asked
  const contract = contractFor(post, context)
  if (contract === undefined) return undefined
  const today = dayOf(context.at)
  const from = on ?? (contract.terms.arrival > today ? contract.terms.arrival : today)
  const wanted = timeOf(contract, from, context, post)
  const taken = postsOf(asked.state).find((other) => other !== post && overlap(wanted, timeIn(other, asked)))
  if (taken === undefined) return undefined
  const where = awardOfStream(taken) === awardOfStream(post) ? `本合同第${partOfStream(taken)}岗` : '另一份合同的岗位'
  return refuseByLaw(inAnotherPost, `该社工同一时间已经在${where}，离开以后才能派到这里`, onePost, {
    owner: { role: 'provider' },
  })
}

/** Neither law nor contract says it in so many words; who pays for a post pays for all of it. */
const onePost = houseRule('岗位', '一名社工同一时间只在一个岗位，不论哪份合同')

const overlap = (a: Time, b: Time | undefined): boolean => b !== undefined && a.from < b.end && b.from < a.end
