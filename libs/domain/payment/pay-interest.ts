import { compareMoney, dayOf, inYuan, minus, type Fen } from '#kernel'
import { act, refuse, type Asked, type DataGuard } from '../act.js'
import { contractStillBinds } from '../contract/parent-contract.js'
import type { DataOf, Fields } from '../field.js'
import { happened } from '../happened.js'
import type { PaymentFact } from './payment.facts.js'
import { interestLeft, type PaymentState } from './payment.state.js'

const fields = {
  amount: { kind: 'amount', label: '金额', help: '可以只付其中一部分' },
  voucher: { kind: 'text', label: '国库支付凭证号', max: 200, example: '2026-0618-00033' },
  paidOn: { kind: 'day', label: '支付日期', help: '凭证上的日期；不填写的，为办理之日', optional: true, example: '2026-06-18' },
} as const satisfies Fields
type PayInterest = DataOf<typeof fields>

/** Pays what is owed beside vouchers that came late (条例802 第十七条, or the contract): it is no part of the price, and stands by itself in the final account. */
export const payInterest = act<PaymentState, PaymentFact>()({
  name: 'PayInterest',
  says: '支付逾期利息',
  by: ['payer'],
  deed: 'paid',
  happens: 'paper',
  fields,
  makes: ['InterestPaid'],
  held: null,
  always: [contractStillBinds, interestIsOwed],
  withData: [paidWithinOwed, voucherIsNamed, paidWhenItWas],
  after: (asked) => [happened(asked, 'InterestOwed')],
  then: ({ amount, voucher, paidOn }, { state, context }) => [
    {
      type: 'InterestPaid',
      key: String(state.interestVouchers + 1),
      data: { amount, voucher, paidOn: paidOn ?? dayOf(context.at), left: minus(interestLeft(state), amount) },
    },
  ],
  offers: ({ state }) => ({ amount: { value: interestLeft(state), limit: interestLeft(state) } }),
})

function interestIsOwed({ state }: Asked<PaymentState>) {
  return interestLeft(state) === '0' ? refuse('NoInterestOwed', '没有应付未付的逾期利息') : undefined
}

type Guarded = Parameters<DataGuard<PaymentState, PayInterest>>

function paidWithinOwed(...[{ amount }, { state }]: Guarded) {
  const owed: Fen = interestLeft(state)
  if (compareMoney(amount, '0') <= 0) return refuse('AmountNotPositive', '金额应当大于0')
  return compareMoney(amount, owed) > 0 ? refuse('AboveInterest', `尚欠逾期利息${inYuan(owed)}`) : undefined
}

function voucherIsNamed(...[{ voucher }]: Guarded) {
  return voucher.trim() === '' ? refuse('VoucherMissing', '请填写支付凭证号') : undefined
}

/** Not before it was owed, nor on a day to come. */
function paidWhenItWas(...[{ paidOn }, asked]: Guarded) {
  if (paidOn === undefined) return undefined
  const owed = happened(asked, 'InterestOwed')
  if (paidOn > dayOf(asked.context.at)) return refuse('PaidInTheFuture', '支付日不能晚于今天')
  return owed !== undefined && paidOn < dayOf(owed) ? refuse('PaidBeforeOwed', `逾期利息${dayOf(owed)}才发生`) : undefined
}
