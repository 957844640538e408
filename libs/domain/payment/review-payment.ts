import { act, refuse, type Asked } from '../act.js'
import { contractStillBinds } from '../contract/parent-contract.js'
import type { PaymentFact } from './payment.facts.js'
import { paymentIsRequested } from './payment.guards.js'
import type { PaymentState } from './payment.state.js'

/** The purchaser reviews the request, after the opinion of each host that the contract has. */
export const reviewPayment = act<PaymentState, PaymentFact>()({
  name: 'ReviewPayment',
  says: '审核支付申请',
  by: ['purchaser'],
  deed: 'approved',
  happens: 'here',
  fields: {
    remark: { kind: 'text', label: '备注', optional: true, example: '材料齐全' },
  },
  makes: ['PaymentReviewed'],
  held: null,
  always: [contractStillBinds, paymentIsRequested, hostHasSpoken, paymentNotYetReviewed],
  then: ({ remark = '' }, { context }) => [{ type: 'PaymentReviewed', data: { reviewedBy: context.actor.person, remark } }],
})

function hostHasSpoken({ state }: Asked<PaymentState>) {
  const org = state.hosts.find((host) => !state.spoken.includes(host))
  return org === undefined ? undefined : refuse('HostOpinionMissing', '请落地单位先出具意见', { owner: { role: 'host', org } })
}

function paymentNotYetReviewed({ state }: Asked<PaymentState>) {
  return state.reviewedBy === undefined ? undefined : refuse('PaymentAlreadyReviewed', '支付申请已经审核')
}
