import { compareMoney, minus, sum, type Fen } from '#kernel'
import { act, refuse, type Asked } from '../act.js'
import { readPayment } from '../payment/payment.state.js'
import type { ContractFact } from './contract.facts.js'
import { contractIsBinding, whatThereWasIsAccepted } from './contract.guards.js'
import type { ContractState } from './contract.state.js'
import { paymentsOf } from './settlement.js'

/** Settles the account once every tranche is paid: paid is the sum of the vouchers, surplus (分) what the contract had beyond it. */
export const settleFinalAccount = act<ContractState, ContractFact>()({
  name: 'SettleFinalAccount',
  says: '决算',
  by: ['purchaser'],
  happens: 'here',
  fields: {},
  makes: ['FinalAccountSettled'],
  reliesOn: (stream, state) => paymentsOf(stream, state),
  held: null,
  always: [contractIsBinding, whatThereWasIsAccepted, notYetSettled, everyTranchePaid, paidWithinContract],
  then: (_data, asked) => {
    if (asked.state.status === 'absent') return []
    const paid = sum(amountsPaid(asked))
    return [{ type: 'FinalAccountSettled', data: { paid, surplus: minus(asked.state.terms.amount, paid) } }]
  },
})

const amountsPaid = ({ state, stream, context }: Asked<ContractState>): Fen[] =>
  paymentsOf(stream, state).flatMap((id) => readPayment(context, id).paid ?? [])

function notYetSettled({ state }: Asked<ContractState>) {
  return state.status !== 'absent' && state.settled ? refuse('AlreadySettled', '已经决算') : undefined
}

function everyTranchePaid({ state, stream, context }: Asked<ContractState>) {
  const unpaid = paymentsOf(stream, state).filter((id) => readPayment(context, id).paid === undefined)
  return unpaid.length === 0
    ? undefined
    : refuse('TrancheUnpaid', `第${unpaid.map((id) => id.slice(id.lastIndexOf('/') + 1)).join('、')}期尚未支付`, {
        owner: { role: 'payer' },
      })
}

function paidWithinContract(asked: Asked<ContractState>) {
  if (asked.state.status === 'absent') return undefined
  return compareMoney(sum(amountsPaid(asked)), asked.state.terms.amount) > 0
    ? refuse('PaidAboveContract', '已付款合计超过合同金额，请先核对支付凭证', { owner: { role: 'payer' } })
    : undefined
}
