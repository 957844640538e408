import { act, type Asked } from '../act.js'
import { happened } from '../happened.js'
import type { ContractFact } from './contract.facts.js'
import { contractIsSigned } from './contract.guards.js'
import { signatories, type ContractState } from './contract.state.js'
import {
  askedToRenew,
  daysOfNext,
  evaluationsBefore,
  faultsOfRenewal,
  nextAwardOf,
  renewalWaits,
  theirRenewalIsAsked,
} from './renewal.guards.js'
import { serviceIsNotOver } from './settlement.js'
import { signatureOf } from './signature.js'
import { isSme, providersOf } from './signed-facts.js'

/** Signs the renewal for one of those who are asked. With the last signature the contract of the next year is there: its own process draws it up. */
export const signRenewal = act<ContractState, ContractFact>()({
  name: 'SignRenewal',
  says: '签署续签',
  by: signatories,
  happens: 'paper',
  fields: {},
  makes: ['RenewalSigned', 'ContractRenewed'],
  reliesOn: (stream, state) => [...evaluationsBefore(stream, state), ...(state.status === 'absent' ? [] : providersOf(state))],
  always: [contractIsSigned, serviceIsNotOver, renewalWaits, theirRenewalIsAsked, itStillFits],
  after: (asked) => [happened(asked, 'RenewalDecided')],
  then: (_data, asked) => {
    const { state, stream, context } = asked
    const by = askedToRenew(asked)
    if (state.status === 'absent' || by === undefined) return []
    const { org } = context.actor
    const own = signatureOf(by, org)
    const signed = { type: 'RenewalSigned', key: own, data: { by, org } } as const
    const [days, { budget, document, number }] = [daysOfNext(state), state.renewal.decided ?? {}]
    if (state.renewal.waitsFor.some((one) => one !== own) || days === undefined) return [signed]
    if (budget === undefined || document === undefined || number === undefined) return [signed]
    const award = nextAwardOf(stream, state)
    return [
      signed,
      {
        type: 'ContractRenewed',
        key: award,
        data: { award, number, ...days, amount: state.asSigned.amount, budget, document, sme: isSme(state, context) },
      },
    ]
  },
})

/** A grade may have come since, and the end may have moved. */
function itStillFits(asked: Asked<ContractState>) {
  const decided = asked.state.status === 'absent' ? undefined : asked.state.renewal.decided
  return decided && faultsOfRenewal(decided, asked)
}
