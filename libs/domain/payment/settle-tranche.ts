import { compareMoney, inYuan, minus } from '#kernel'
import { act, refuse, type Asked } from '../act.js'
import { contractOf, contractStillBinds, partOfStream } from '../contract/parent-contract.js'
import type { PaymentFact } from './payment.facts.js'
import { trancheOf } from './payment.guards.js'
import type { PaymentState } from './payment.state.js'

/** A contract ended early: a tranche is done with when what was requested of it by then is paid, at once where nothing was. */
export const settleTranche = act<PaymentState, PaymentFact>()({
  name: 'SettleTranche',
  says: '了结一期款项',
  by: ['process'],
  happens: 'here',
  fields: {},
  makes: ['TrancheSettled'],
  always: [contractStillBinds, contractHasEndedEarly, notYetSettled, whatIsPayableIsPaid],
  then: (_data, { state, stream }) => [
    { type: 'TrancheSettled', data: { tranche: Number(partOfStream(stream)), paid: state.paid } },
  ],
})

function contractHasEndedEarly(asked: Asked<PaymentState>) {
  return contractOf(asked)?.status === 'terminated' ? undefined : refuse('ContractGoesOn', '合同还在履行，款项付清时了结')
}

function notYetSettled({ state }: Asked<PaymentState>) {
  return state.settled ? refuse('TrancheAlreadySettled', '该期款项已经了结') : undefined
}

function whatIsPayableIsPaid(asked: Asked<PaymentState>) {
  const owed = minus(trancheOf(asked)?.amount ?? '0', asked.state.paid)
  return compareMoney(owed, '0') > 0 ? refuse('TrancheUnpaid', `尚欠${inYuan(owed)}`, { owner: { role: 'payer' } }) : undefined
}
