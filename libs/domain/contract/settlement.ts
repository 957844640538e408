import { compareMoney, inYuan, minus, streamKey, sum, type Fen, type StreamId } from '#kernel'
import { refuse, type Asked } from '../act.js'
import { readPayment, requestedOf } from '../payment/payment.state.js'
import type { Tranche } from './contract.facts.js'
import type { ContractState } from './contract.state.js'
import { serviceEnd } from './service-end.js'

/** The payment streams of a contract's tranches. */
export const paymentsOf = (stream: StreamId, state: ContractState): StreamId[] =>
  state.status === 'absent' ? [] : state.terms.tranches.map(({ n }) => paymentOf(stream, n))

const paymentOf = (contract: StreamId, n: number): StreamId => `payment/${streamKey(contract)}/${n}`

/** Tranches of which something was requested, at what was: that is paid however the contract goes on. */
function requestedTranches({ state, stream, context }: Asked<ContractState>): Tranche[] {
  if (state.status === 'absent') return []
  return state.terms.tranches.flatMap((tranche) => {
    const amount = requestedOf(readPayment(context, paymentOf(stream, tranche.n)))
    return compareMoney(amount, '0') > 0 ? [{ ...tranche, amount }] : []
  })
}

/** What is still to be paid of each tranche that is payable, in 分; none where all is paid. */
function owedOf({ state, stream, context }: Asked<ContractState>): { n: number; owed: Fen }[] {
  if (state.status === 'absent') return []
  return state.terms.tranches.flatMap(({ n, amount }) => {
    const owed = minus(amount, readPayment(context, paymentOf(stream, n)).paid)
    return compareMoney(owed, '0') > 0 ? [{ n, owed }] : []
  })
}

/** What is owed is no surplus: as long as something is, no account is settled and nothing archived. */
export function nothingIsOwed(asked: Asked<ContractState>) {
  const owed = owedOf(asked)
  if (owed.length === 0) return undefined
  const says = owed.map((one) => `第${one.n}期尚欠${inYuan(one.owed)}`).join('，')
  return refuse('TrancheUnpaid', says, { owner: { role: 'payer' } })
}

/** What remains payable of a contract that ends early: what was requested, and as one more tranche what the settlement comes to beyond it. */
export function tranchesAfter(asked: Asked<ContractState>, settled: Fen): { kept: Tranche[]; settlement: Tranche[] } {
  const kept = requestedTranches(asked)
  const amount = minus(settled, sum(kept.map((one) => one.amount)))
  const n = asked.state.status === 'absent' ? 0 : asked.state.terms.tranches.length + 1
  return {
    kept,
    settlement: compareMoney(amount, '0') > 0 ? [{ n, amount, on: '终止结算' }] : [],
  }
}

/** What was asked for by now, paid or not, in 分. */
export const claimedOf = (asked: Asked<ContractState>): Fen => sum(requestedTranches(asked).map(({ amount }) => amount))

/** A settlement is for what was performed: not below what was paid or is asked for, nor above the contract. */
export function settlementFits(settled: Fen, asked: Asked<ContractState>) {
  if (asked.state.status === 'absent') return undefined
  const claimed = claimedOf(asked)
  if (compareMoney(settled, claimed) < 0)
    return refuse('SettledBelowPaid', `结算金额不能少于已付和已申请的${inYuan(claimed)}；要退还的另行办理`)
  const { amount } = asked.state.terms
  return compareMoney(settled, amount) > 0
    ? refuse('SettledAboveContract', `结算金额不能超过合同金额${inYuan(amount)}`)
    : undefined
}

/** Once the service is over there is nothing to end: it is accepted and paid. */
export function serviceIsNotOver({ state, stream, context }: Asked<ContractState>) {
  if (state.status === 'absent' || state.service === undefined) return undefined
  return context.now >= serviceEnd(state.service, stream, context)
    ? refuse('ServiceOver', `服务期至${state.service.until}，已经届满，请验收和结算`)
    : undefined
}
