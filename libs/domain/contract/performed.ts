import { at, streamKey, type Instant, type StreamId } from '#kernel'
import type { Asked } from '../act.js'
import { readDelivery } from '../delivery/delivery.state.js'
import { happened } from '../happened.js'
import { readPayment } from '../payment/payment.state.js'
import { readPost } from '../post/post.state.js'
import type { ContractState } from './contract.state.js'
import { deliveriesOf } from './service-months.js'
import { paymentsOf } from './settlement.js'

/** The posts of a contract. */
export function postsOf(stream: StreamId, state: ContractState): StreamId[] {
  const posts = state.status === 'absent' ? 0 : state.terms.posts
  return Array.from({ length: posts }, (_, index): StreamId => `post/${streamKey(stream)}/${index + 1}`)
}

const monthsOf = (stream: StreamId, state: ContractState): readonly StreamId[] =>
  state.status === 'absent' ? [] : deliveriesOf(streamKey(stream), state.service)

/** The streams beside the payments in which a contract is performed. */
export const performedIn = (stream: StreamId, state: ContractState): StreamId[] => [
  ...postsOf(stream, state),
  ...monthsOf(stream, state),
]

/** When a contract was performed: service and its start, workers who came, phases and months accepted, payments asked for. It did not end before. */
export function performedOn(asked: Asked<ContractState>): readonly (Instant | undefined)[] {
  const { state, stream, context } = asked
  const days = [
    ...monthsOf(stream, state).map((month) => readDelivery(context, month).lastDay),
    ...postsOf(stream, state).map((id) => {
      const post = readPost(context, id)
      return post.status === 'arrived' ? post.on : undefined
    }),
  ]
  return [
    ...days.map((day) => day && at(day)),
    ...paymentsOf(stream, state).flatMap((id) => readPayment(context, id).requests.map((one) => one.invoiceReceived)),
    happened(asked, 'ServiceStarted'),
    happened(asked, 'PhaseAccepted'),
    happened(asked, 'MonthlyReportAccepted'),
  ]
}
