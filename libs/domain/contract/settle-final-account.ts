import { compareMoney, minus, sum, type Fen } from '#kernel'
import { act, refuse, type Asked } from '../act.js'
import { readPayment } from '../payment/payment.state.js'
import type { ContractFact } from './contract.facts.js'
import { contractIsBinding, whatThereWasIsAccepted } from './contract.guards.js'
import type { ContractState } from './contract.state.js'
import { nothingIsOwed, paymentsOf } from './settlement.js'

/** Settles the account once nothing is owed: paid is the sum of the vouchers, surplus (分) what the contract had beyond what was payable. */
export const settleFinalAccount = act<ContractState, ContractFact>()({
  name: 'SettleFinalAccount',
  says: '决算',
  by: ['purchaser'],
  happens: 'here',
  fields: {},
  makes: ['FinalAccountSettled'],
  reliesOn: (stream, state) => paymentsOf(stream, state),
  held: null,
  always: [contractIsBinding, whatThereWasIsAccepted, notYetSettled, nothingIsOwed, paidWithinContract],
  then: (_data, asked) => {
    if (asked.state.status === 'absent') return []
    const { amount, tranches } = asked.state.terms
    const surplus = minus(amount, sum(tranches.map((one) => one.amount)))
    const payments = paymentsOf(asked.stream, asked.state).map((id) => readPayment(asked.context, id))
    const interest = sum(payments.map((one) => one.interest))
    const late = interest === '0' ? {} : { interest, interestPaid: sum(payments.map((one) => one.interestPaid)) }
    // Of a contract that ended early its parties have settled what comes back.
    const refund = asked.state.status === 'signed' ? asked.state.unborne : '0'
    const back = refund === '0' ? {} : { refund }
    return [{ type: 'FinalAccountSettled', data: { paid: sum(amountsPaid(asked)), surplus, ...late, ...back } }]
  },
})

const amountsPaid = ({ state, stream, context }: Asked<ContractState>): Fen[] =>
  paymentsOf(stream, state).map((id) => readPayment(context, id).paid)

function notYetSettled({ state }: Asked<ContractState>) {
  return state.status !== 'absent' && state.settled ? refuse('AlreadySettled', '已经决算') : undefined
}

function paidWithinContract(asked: Asked<ContractState>) {
  if (asked.state.status === 'absent') return undefined
  return compareMoney(sum(amountsPaid(asked)), asked.state.terms.amount) > 0
    ? refuse('PaidAboveContract', '已付款合计超过合同金额，请先核对支付凭证', { owner: { role: 'payer' } })
    : undefined
}
