import { dayOf, minus } from '#kernel'
import { act, refuse, type Asked, type DataGuard } from '../act.js'
import type { DataOf, Fields } from '../field.js'
import { happened } from '../happened.js'
import { readPayment, standing } from '../payment/payment.state.js'
import type { ContractFact } from './contract.facts.js'
import { contractIsSigned } from './contract.guards.js'
import type { ContractState } from './contract.state.js'
import { performedIn, performedOn } from './performed.js'
import { paymentsOf, serviceIsNotOver, settlementFits, tranchesAfter } from './settlement.js'
import {
  newestProposalIsMeant,
  proposalMeant,
  proposalOffered,
  terminationIsProposed,
  theOtherProposedIt,
} from './termination.guards.js'

const fields = { proposal: proposalMeant } as const satisfies Fields
type TerminateContract = DataOf<typeof fields>

/**
 * Agrees to the other party's proposal: the contract ends. Neither ends it alone (法 第五十条: 双方当事人不得擅自变更、中止或者终止合同),
 * and no paper registered makes it so. What was performed is accepted and paid as agreed.
 */
export const terminateContract = act<ContractState, ContractFact>()({
  name: 'TerminateContract',
  says: '同意终止合同',
  by: ['purchaser', 'provider'],
  happens: 'paper',
  fields,
  makes: ['SettlementAgreed', 'ContractTerminated'],
  reliesOn: (stream, state) => [...paymentsOf(stream, state), ...(isProposed(state) ? performedIn(stream, state) : [])],
  held: null,
  always: [contractIsSigned, serviceIsNotOver, terminationIsProposed, theOtherProposedIt, settlementStillFits],
  withData: [newestProposalIsMeant, nothingWasRequestedSince],
  after: (asked) => (isProposed(asked.state) ? [happened(asked, 'TerminationProposed'), ...performedOn(asked)] : []),
  then: (_data, asked) => {
    const { state, context } = asked
    if (state.status === 'absent' || state.proposed === undefined) return []
    const { n: _n, ...agreed } = state.proposed
    const { kept, settlement } = tranchesAfter(asked, agreed.settled)
    const on = dayOf(context.at)
    return [
      ...settlement.map((tranche) => ({ type: 'SettlementAgreed' as const, key: String(tranche.n), data: tranche })),
      {
        type: 'ContractTerminated',
        data: {
          ...agreed,
          on,
          tranches: [...kept, ...settlement],
          released: minus(state.terms.amount, agreed.settled),
          basis: context.law.citation('contract-change', on),
        },
      },
    ]
  },
  offers: proposalOffered,
})

const isProposed = (state: ContractState): boolean => state.status !== 'absent' && state.proposed !== undefined

/** What was requested since the proposal counts into it. */
function settlementStillFits(asked: Asked<ContractState>) {
  const proposed = asked.state.status === 'absent' ? undefined : asked.state.proposed
  return proposed && settlementFits(proposed.settled, asked)
}

type Guarded = Parameters<DataGuard<ContractState, TerminateContract>>

/** A termination on paper is not older than a request it lets stand: what is owed for that is counted from before its end. */
function nothingWasRequestedSince(...[, { state, stream, context }]: Guarded) {
  const later = paymentsOf(stream, state)
    .flatMap((id) => standing(readPayment(context, id)))
    .filter((one) => one.invoiceReceived > context.at)
  return later.length === 0 ? undefined : refuse('RequestedAfterwards', '终止之后已经申请了付款，请核对终止日期')
}
