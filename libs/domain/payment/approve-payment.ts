import { act, refuse, type Asked } from '../act.js'
import { contractStillBinds } from '../contract/parent-contract.js'
import type { PaymentFact } from './payment.facts.js'
import { comesNextFor, paymentIsRequested, requestFor, requestMeant, type Next } from './payment.guards.js'
import { samePerson } from '../separation.js'
import type { PaymentState } from './payment.state.js'

const approvedNext: Next = ({ finance, reviewedBy, approvedBy }, { context }) =>
  finance && reviewedBy !== undefined && approvedBy === undefined && reviewedBy !== context.actor.person

/** Finance approves one payment, where the region's pack says, on the day of the request, that it approves each. */
export const approvePayment = act<PaymentState, PaymentFact>()({
  name: 'ApprovePayment',
  says: '审批支付',
  by: ['finance'],
  deed: 'approved',
  happens: 'here',
  fields: {
    remark: { kind: 'text', label: '备注', optional: true, example: '列入四月用款计划' },
    request: requestMeant,
  },
  makes: ['PaymentApproved'],
  held: null,
  always: [contractStillBinds, paymentIsRequested, approvalIsAsked, requestIsReviewed, notYetApproved, approvedByAnother],
  withData: [comesNextFor(approvedNext)],
  then: ({ remark = '', request: named }, asked) => {
    const request = requestFor(approvedNext, asked, { request: named })?.n ?? 1
    return [{ type: 'PaymentApproved', key: String(request), data: { request, approvedBy: asked.context.actor.person, remark } }]
  },
})

function approvalIsAsked(asked: Asked<PaymentState>) {
  return requestFor(approvedNext, asked)?.finance === false ? refuse('ApprovalNotAsked', '本地区不需要财政逐笔审批') : undefined
}

function requestIsReviewed(asked: Asked<PaymentState>) {
  return paymentIsReviewed(approvedNext, asked)
}

/** Also asked before a payment is confirmed, of the request that is next there. */
export function paymentIsReviewed(next: Next, asked: Asked<PaymentState>) {
  return requestFor(next, asked)?.reviewedBy === undefined
    ? refuse('PaymentNotReviewed', '购买主体尚未审核', { owner: { role: 'purchaser' } })
    : undefined
}

function notYetApproved(asked: Asked<PaymentState>) {
  return requestFor(approvedNext, asked)?.approvedBy === undefined ? undefined : refuse('PaymentAlreadyApproved', '已经审批')
}

function approvedByAnother(asked: Asked<PaymentState>) {
  const { person, org } = asked.context.actor
  return requestFor(approvedNext, asked)?.reviewedBy === person
    ? refuse(samePerson, '审核人不能审批同一笔款项，请换人办理', { owner: { role: 'finance', org } })
    : undefined
}
