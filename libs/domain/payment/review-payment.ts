import { act, refuse, type Asked, type DataGuard } from '../act.js'
import { contractStillBinds } from '../contract/parent-contract.js'
import type { DataOf, Fields } from '../field.js'
import type { PaymentFact } from './payment.facts.js'
import { comesNextFor, paymentIsRequested, requestFor, requestMeant, type Next } from './payment.guards.js'
import type { PaymentRequest, PaymentState } from './payment.state.js'

const silentHost = ({ hosts, spoken }: PaymentRequest) => hosts.find((host) => !spoken.includes(host))
const reviewedNext: Next = (one) => one.reviewedBy === undefined && silentHost(one) === undefined

const fields = {
  remark: { kind: 'text', label: '备注', help: '落地单位不认可的，写明仍然同意支付的理由', optional: true, example: '材料齐全' },
  request: requestMeant,
} as const satisfies Fields
type ReviewPayment = DataOf<typeof fields>

/** The purchaser reviews the request, after the opinion of each host that the contract has. */
export const reviewPayment = act<PaymentState, PaymentFact>()({
  name: 'ReviewPayment',
  says: '审核支付申请',
  by: ['purchaser'],
  deed: 'approved',
  happens: 'here',
  fields,
  makes: ['PaymentReviewed'],
  held: null,
  always: [contractStillBinds, paymentIsRequested, hostHasSpoken, paymentNotYetReviewed],
  withData: [comesNextFor(reviewedNext), objectionIsAnswered],
  then: ({ remark = '', request: named }, asked) => {
    const request = requestFor(reviewedNext, asked, { request: named })?.n ?? 1
    return [{ type: 'PaymentReviewed', key: String(request), data: { request, reviewedBy: asked.context.actor.person, remark } }]
  },
})

function hostHasSpoken(asked: Asked<PaymentState>) {
  const one = requestFor(reviewedNext, asked)
  const org = one && silentHost(one)
  return org === undefined ? undefined : refuse('HostOpinionMissing', '请落地单位先出具意见', { owner: { role: 'host', org } })
}

function paymentNotYetReviewed(asked: Asked<PaymentState>) {
  return requestFor(reviewedNext, asked)?.reviewedBy === undefined
    ? undefined
    : refuse('PaymentAlreadyReviewed', '支付申请已经审核')
}

/** A host that does not agree is not passed over: the purchaser says why it goes on, or returns the request. */
function objectionIsAnswered(...[data, asked]: Parameters<DataGuard<PaymentState, ReviewPayment>>) {
  const objecting = requestFor(reviewedNext, asked, data)?.objecting ?? []
  return objecting.length > 0 && (data.remark ?? '').trim() === ''
    ? refuse('ObjectionUnanswered', `落地单位${objecting.join('、')}不认可：请在备注中写明仍然同意支付的理由，或者退回申请`)
    : undefined
}
