import { sum, type StreamId } from '#kernel'
import { act, type Asked } from '../act.js'
import type { Fields } from '../field.js'
import { happened } from '../happened.js'
import type { ContractFact, Tranche } from './contract.facts.js'
import { contractIsSigned } from './contract.guards.js'
import { signatories, type ContractState } from './contract.state.js'
import { signatureOf } from './signature.js'
import { prolonging, serviceWindow } from './service-end.js'
import { serviceIsNotOver } from './settlement.js'
import {
  askedAs,
  faultsIn,
  missingOf,
  supplementMeant,
  supplementOffered,
  supplementWaits,
  theirWordIsAsked,
  thisOneIsMeant,
  waiting,
} from './supplement.guards.js'
import { purchaseOf } from './void-contract.js'

const fields = { supplement: supplementMeant } as const satisfies Fields

/**
 * Signs a supplement for one of those who are asked. With the last signature it is part of the contract: what it adds is accepted and paid with the
 * whole, by a tranche of its own, and a service that goes on longer ends on its new day.
 */
export const agreeSupplement = act<ContractState, ContractFact>()({
  name: 'AgreeSupplement',
  says: '签署补充协议',
  by: signatories,
  happens: 'paper',
  fields,
  makes: ['SupplementSigned', 'SupplementAgreed', 'TrancheAgreed', 'ServiceEndMoved'],
  reliesOn: (stream, state): StreamId[] => [...purchaseOf(state), serviceWindow(stream)],
  always: [contractIsSigned, serviceIsNotOver, supplementWaits, theirWordIsAsked, itStillFits],
  withData: [thisOneIsMeant],
  after: (asked) => [happened(asked, 'SupplementProposed')],
  then: (_data, asked) => {
    const { state, context } = asked
    const [proposed, by] = [waiting(state), askedAs(asked)]
    if (state.status === 'absent' || proposed === undefined || by === undefined) return []
    const { n } = proposed
    const { org } = context.actor
    const own = signatureOf(by, org)
    const signed = { type: 'SupplementSigned', key: `${n}/${own}`, data: { n, by, org } } as const
    const others = missingOf(state, { ...proposed, signedBy: [...proposed.signedBy, own] })
    return others.length > 0 ? [signed] : [signed, ...agreed(proposed, asked)]
  },
  offers: supplementOffered,
})

type Waiting = NonNullable<ReturnType<typeof waiting>>
type Made = Extract<ContractFact, { readonly type: 'SupplementAgreed' | 'TrancheAgreed' | 'ServiceEndMoved' }>

/** What the last signature makes true. */
function agreed(proposed: Waiting, asked: Asked<ContractState>): readonly Made[] {
  const { n, by: _by, org: _org, reason: _why, signedBy: _signed, ...change } = proposed
  const { state } = asked
  if (state.status === 'absent') return []
  const { amount, until } = change
  const { amount: before, tranches } = state.terms
  const paying: Tranche = { n: tranches.length + 1, amount, on: '履约验收合格', supplement: n }
  const paid = amount === '0' ? {} : { tranche: paying }
  return [
    ...(amount === '0' ? [] : [{ type: 'TrancheAgreed' as const, key: String(paying.n), data: paying }]),
    { type: 'SupplementAgreed', key: String(n), data: { n, ...change, comesTo: sum([before, amount]), ...paid } },
    ...(until === undefined ? [] : prolonging(asked, until)),
  ]
}

/** The budget, the cap and the end may have moved since it was proposed. */
function itStillFits(asked: Asked<ContractState>) {
  const proposed = waiting(asked.state)
  return proposed && faultsIn(proposed, asked)
}
