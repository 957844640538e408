import { addDays, compareMoney, dayOf, daysBetween, inYuan, minus, sum, type Day, type Fen } from '#kernel'
import { lateInterest } from '#law'
import { act, refuse, type Asked, type DataGuard, type Term } from '../act.js'
import type { DataOf, Fields } from '../field.js'
import { clauseOf } from '../contract/clauses.js'
import type { Terms } from '../contract/contract.facts.js'
import { contractStillBinds, termsOf } from '../contract/parent-contract.js'
import { happened } from '../happened.js'
import { paymentIsReviewed } from './approve-payment.js'
import type { PaymentFact } from './payment.facts.js'
import {
  comesNextFor,
  notYetPaid,
  paymentIsRequested,
  requestFor,
  requestMeant,
  trancheIsAgreed,
  trancheOf,
  type Next,
} from './payment.guards.js'
import { dueOfRequest, smeStart } from './payment-day.js'
import { isPaid, unpaidOf, type PaymentRequest, type PaymentState } from './payment.state.js'

const fields = {
  amount: { kind: 'amount', label: '金额', help: '可以只付其中一部分；付清以前，余款仍然应付' },
  voucher: { kind: 'text', label: '国库支付凭证号', max: 200, example: '2026-0418-00321' },
  paidOn: { kind: 'day', label: '支付日期', help: '凭证上的日期；不填写的，为办理之日', optional: true, example: '2026-04-18' },
  request: requestMeant,
} as const satisfies Fields
type ConfirmPayment = DataOf<typeof fields>

const hasEveryonesWord: Next = ({ reviewedBy, finance, approvedBy }) =>
  reviewedBy !== undefined && !(finance && approvedBy === undefined)
const paidNext: Next = (one, asked) => hasEveryonesWord(one, asked) && !isPaid(one)

/**
 * Confirms that what was asked for was paid, all of it or a part. What is paid stays within the request, and requests within the tranche;
 * tranches add up to the contract, so their payments never go beyond it. Due 30日 from the invoice (财库〔2019〕38号 三) and, for an SME, by
 * 条例802 第九、十条.
 */
export const confirmPayment = act<PaymentState, PaymentFact>()({
  name: 'ConfirmPayment',
  says: '确认支付',
  by: ['payer'],
  deed: 'paid',
  happens: 'paper',
  fields,
  makes: ['PaymentPartPaid', 'PaymentConfirmed', 'InterestOwed', 'TrancheSettled'],
  held: null,
  always: [contractStillBinds, trancheIsAgreed, paymentIsRequested, requestIsReviewed, financeHasApproved, notYetPaid],
  withData: [comesNextFor(paidNext), paidWithinRequest, paidWithinTranche, paidOnADayThatCame, paidOnceAgreedTo, voucherIsNamed],
  terms: paymentTerms,
  after: (asked, data) => agreedTo(asked, data),
  then: ({ amount, voucher, paidOn, request: named }, asked) => {
    const one = requestFor(paidNext, asked, { request: named })
    const tranche = trancheOf(asked)
    if (!one || !tranche) return []
    const left = minus(unpaidOf(one), amount)
    const data = { request: one.n, amount, voucher, paidOn: paidOn ?? dayOf(asked.context.at) }
    const paid = sum([asked.state.paid, amount])
    return [
      left === '0'
        ? { type: 'PaymentConfirmed' as const, key: String(one.n), data }
        : { type: 'PaymentPartPaid' as const, key: `${one.n}/${one.parts + 1}`, data: { ...data, left } },
      ...interestOn(one, amount, data.paidOn, asked),
      ...(paid === tranche.amount ? [{ type: 'TrancheSettled' as const, data: { tranche: tranche.n, paid } }] : []),
    ]
  },
  offers: (asked) => {
    const one = requestFor(paidNext, asked)
    const owed = one && unpaidOf(one)
    return { amount: { value: owed, limit: owed }, request: { value: one?.n } }
  },
})

function paymentTerms(asked: Asked<PaymentState>, data: ConfirmPayment): Term[] {
  const one = requestFor(paidNext, asked, data)
  if (!one) return []
  const sme = smeStart(asked)
  return [
    { rule: 'invoice-payment', from: one.invoiceReceived },
    ...(sme ? [{ rule: 'sme-payment', from: sme.from.on, by: sme.by }] : []),
  ]
}

/** What is owed beside a voucher that came late (条例802 第十七条), from the day after the last one; nothing where neither law nor contract knows any interest. */
function interestOn(one: PaymentRequest, principal: Fen, paidOn: Day, asked: Asked<PaymentState>) {
  const due = dueOfRequest(one, asked)?.day
  const terms = termsOf(asked)
  if (due === undefined || terms === undefined || paidOn <= due) return []
  const [on, days] = [addDays(due, 1), daysBetween(due, paidOn)]
  const sme = terms.sme && asked.context.law.speaks('late-interest', on)
  const { interest, basis } = lateInterest({ on, principal, days, sme, ...agreedRate(terms) })
  if (interest === '0' || basis === undefined) return []
  const key = `${one.n}/${one.parts + 1}`
  return [{ type: 'InterestOwed' as const, key, data: { request: one.n, interest, principal, due, paidOn, days, basis } }]
}

/** The contract's own rate, where it has one. */
const agreedRate = (terms: Terms) =>
  terms.lateInterest === undefined
    ? {}
    : {
        agreed: { numerator: terms.lateInterest, denominator: 10_000, per: 'day' as const },
        contract: clauseOf(terms, 'late-interest'),
      }

function requestIsReviewed(asked: Asked<PaymentState>) {
  return paymentIsReviewed(paidNext, asked)
}

function financeHasApproved(asked: Asked<PaymentState>) {
  const one = requestFor(paidNext, asked)
  return one?.finance && one.approvedBy === undefined
    ? refuse('PaymentNotApproved', '财政部门尚未审批', { owner: { role: 'finance' } })
    : undefined
}

type Guarded = Parameters<DataGuard<PaymentState, ConfirmPayment>>

function paidWithinRequest(...[data, asked]: Guarded) {
  if (compareMoney(data.amount, '0') <= 0) return refuse('AmountNotPositive', '金额应当大于0')
  const one = requestFor(paidNext, asked, data)
  return one && compareMoney(data.amount, unpaidOf(one)) > 0
    ? refuse('AboveRequest', `支付金额不能超过第${one.n}次申请尚未支付的${inYuan(unpaidOf(one))}`)
    : undefined
}

function paidWithinTranche(...[{ amount }, asked]: Guarded) {
  const tranche = trancheOf(asked)
  return tranche && compareMoney(sum([asked.state.paid, amount]), tranche.amount) > 0
    ? refuse('AboveTranche', `第${tranche.n}期应付${inYuan(tranche.amount)}，已付${inYuan(asked.state.paid)}`)
    : undefined
}

function paidOnADayThatCame(...[{ paidOn }, { context }]: Guarded) {
  return paidOn !== undefined && paidOn > dayOf(context.at) ? refuse('PaidInTheFuture', '支付日不能晚于今天') : undefined
}

/** When the payment was asked for, and when each of those who have a say agreed. */
function agreedTo(asked: Asked<PaymentState>, data: ConfirmPayment) {
  const request = requestFor(paidNext, asked, data)?.n
  // What was written before there could be several requests has no key: it is about the first.
  const isAboutIt = (key: string | null) => (key ?? '1') === String(request)
  return ['PaymentRequested', 'PaymentReviewed', 'PaymentApproved'].map((kind) => happened(asked, kind, isAboutIt))
}

function paidOnceAgreedTo(...[data, asked]: Guarded) {
  const last = agreedTo(asked, data)
    .filter((moment) => moment !== undefined)
    .sort()
    .at(-1)
  return data.paidOn !== undefined && last !== undefined && data.paidOn < dayOf(last)
    ? refuse('PaidBeforeApproval', `该期款项${dayOf(last)}才完成申请、审核和审批，支付日不能早于此日`)
    : undefined
}

function voucherIsNamed(...[{ voucher }]: Guarded) {
  return voucher.trim() === '' ? refuse('VoucherMissing', '请填写支付凭证号') : undefined
}
