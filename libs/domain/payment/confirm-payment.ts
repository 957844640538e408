import { compareMoney, dayOf, inYuan } from '#kernel'
import { act, refuse, type Asked, type DataGuard, type Term } from '../act.js'
import type { DataOf, Fields } from '../field.js'
import { contractStillBinds, contractOfStream, termsOf } from '../contract/parent-contract.js'
import { happened } from '../happened.js'
import { paymentIsReviewed } from './approve-payment.js'
import type { PaymentFact } from './payment.facts.js'
import { notYetPaid, paymentIsRequested, trancheOf } from './payment.guards.js'
import type { PaymentState } from './payment.state.js'

const fields = {
  amount: { kind: 'amount', label: '金额' },
  voucher: { kind: 'text', label: '国库支付凭证号', max: 200, example: '2026-0418-00321' },
  paidOn: { kind: 'day', label: '支付日期', help: '凭证上的日期；不填写的，为办理之日', optional: true, example: '2026-04-18' },
} as const satisfies Fields
type ConfirmPayment = DataOf<typeof fields>

/**
 * Confirms that the tranche was paid. What is paid stays within the request and the tranche; tranches add up to the contract, so their
 * payments never go beyond it. Due 30日 from the invoice (财库〔2019〕38号 三) and, for an SME, by 条例802 第九、十条.
 */
export const confirmPayment = act<PaymentState, PaymentFact>()({
  name: 'ConfirmPayment',
  says: '确认支付',
  by: ['payer'],
  deed: 'paid',
  happens: 'paper',
  fields,
  makes: ['PaymentConfirmed'],
  held: null,
  always: [contractStillBinds, paymentIsRequested, paymentIsReviewed, financeHasApproved, notYetPaid],
  withData: [paidWithinTranche, paidOnADayThatCame, paidOnceAgreedTo, voucherIsNamed],
  terms: paymentTerms,
  after: agreedTo,
  then: ({ amount, voucher, paidOn }, { context }) => [
    { type: 'PaymentConfirmed', data: { amount, voucher, paidOn: paidOn ?? dayOf(context.at) } },
  ],
  offers: ({ state: { requested } }) => ({ amount: { value: requested?.amount, limit: requested?.amount } }),
})

/** What starts the SME's term, by what the tranche waits for (条例802 第九条第四款, 第十条第一款); an advance has none. */
const smeTerms = {
  合同签订: undefined,
  中期检查合格并阶段验收: { kind: 'PhaseAccepted', by: '进度结算' },
  履约验收合格: { kind: 'AcceptancePassed', by: '验收合格' },
  终止结算: { kind: 'AcceptancePassed', by: '验收合格' },
} as const

function paymentTerms(asked: Asked<PaymentState>): Term[] {
  const { state, stream, context } = asked
  if (!state.requested) return []
  const tranche = trancheOf(asked)
  const sme = tranche && termsOf(asked)?.sme ? smeTerms[tranche.on] : undefined
  const started = sme && context.others.facts(contractOfStream(stream)).find(({ kind }) => kind === sme.kind)
  return [
    { rule: 'invoice-payment', from: state.requested.invoiceReceived },
    ...(sme && started ? [{ rule: 'sme-payment', from: started.on, by: sme.by }] : []),
  ]
}

function financeHasApproved({ state }: Asked<PaymentState>) {
  return state.finance && state.approvedBy === undefined
    ? refuse('PaymentNotApproved', '财政部门尚未审批', { owner: { role: 'finance' } })
    : undefined
}

type Guarded = Parameters<DataGuard<PaymentState, ConfirmPayment>>

function paidWithinTranche(...[{ amount }, asked]: Guarded) {
  if (compareMoney(amount, '0') <= 0) return refuse('AmountNotPositive', '金额应当大于0')
  const tranche = trancheOf(asked)
  if (tranche && compareMoney(amount, tranche.amount) > 0)
    return refuse('AboveTranche', `支付金额不能超过第${tranche.n}期约定的${inYuan(tranche.amount)}`)
  const { requested } = asked.state
  return requested && compareMoney(amount, requested.amount) > 0
    ? refuse('AboveRequest', `支付金额不能超过申请的${inYuan(requested.amount)}`)
    : undefined
}

function paidOnADayThatCame(...[{ paidOn }, { context }]: Guarded) {
  return paidOn !== undefined && paidOn > dayOf(context.at) ? refuse('PaidInTheFuture', '支付日不能晚于今天') : undefined
}

/** When the payment was asked for, and when each of those who have a say agreed. */
function agreedTo(asked: Asked<PaymentState>) {
  return ['PaymentRequested', 'PaymentReviewed', 'PaymentApproved'].map((kind) => happened(asked, kind))
}

function paidOnceAgreedTo(...[{ paidOn }, asked]: Guarded) {
  const last = agreedTo(asked)
    .filter((moment) => moment !== undefined)
    .sort()
    .at(-1)
  return paidOn !== undefined && last !== undefined && paidOn < dayOf(last)
    ? refuse('PaidBeforeApproval', `该期款项${dayOf(last)}才完成申请、审核和审批，支付日不能早于此日`)
    : undefined
}

function voucherIsNamed(...[{ voucher }]: Guarded) {
  return voucher.trim() === '' ? refuse('VoucherMissing', '请填写支付凭证号') : undefined
}
