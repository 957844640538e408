import { act, refuse, type Asked } from '../act.js'
import { contractStillBinds } from '../contract/parent-contract.js'
import type { PaymentFact } from './payment.facts.js'
import { paymentIsRequested } from './payment.guards.js'
import { samePerson } from '../separation.js'
import type { PaymentState } from './payment.state.js'

/** Finance approves one payment, where the region's pack says, on the day of the request, that it approves each. */
export const approvePayment = act<PaymentState, PaymentFact>()({
  name: 'ApprovePayment',
  says: '审批支付',
  by: ['finance'],
  deed: 'approved',
  happens: 'here',
  fields: {
    remark: { kind: 'text', label: '备注', optional: true, example: '列入四月用款计划' },
  },
  makes: ['PaymentApproved'],
  held: null,
  always: [contractStillBinds, paymentIsRequested, approvalIsAsked, paymentIsReviewed, notYetApproved, approvedByAnother],
  then: ({ remark = '' }, { context }) => [{ type: 'PaymentApproved', data: { approvedBy: context.actor.person, remark } }],
})

function approvalIsAsked({ state }: Asked<PaymentState>) {
  return state.requested && !state.finance ? refuse('ApprovalNotAsked', '本地区不需要财政逐笔审批') : undefined
}

/** Also asked before a payment is confirmed. */
export function paymentIsReviewed({ state }: Asked<PaymentState>) {
  return state.reviewedBy === undefined
    ? refuse('PaymentNotReviewed', '购买主体尚未审核', { owner: { role: 'purchaser' } })
    : undefined
}

function notYetApproved({ state }: Asked<PaymentState>) {
  return state.approvedBy === undefined ? undefined : refuse('PaymentAlreadyApproved', '已经审批')
}

function approvedByAnother({ state, context }: Asked<PaymentState>) {
  return state.reviewedBy === context.actor.person
    ? refuse(samePerson, '审核人不能审批同一笔款项，请换人办理', { owner: { role: 'finance', org: context.actor.org } })
    : undefined
}
