import { act } from '../act.js'
import { happened } from '../happened.js'
import type { ContractFact } from './contract.facts.js'
import { contractIsBinding } from './contract.guards.js'
import type { ContractState } from './contract.state.js'
import { askedToTakeOver, serviceHasEnded, somethingIsHandedOver, theyTakeOver } from './hand-over.guards.js'
import { signatureOf } from './signature.js'

/** The purchaser, or the host of a site, has what was handed over. */
export const confirmHandOver = act<ContractState, ContractFact>()({
  name: 'ConfirmHandOver',
  says: '确认移交',
  by: ['purchaser', 'host'],
  happens: 'paper',
  fields: {},
  makes: ['HandOverConfirmed'],
  held: null,
  always: [contractIsBinding, serviceHasEnded, somethingIsHandedOver, theyTakeOver],
  after: (asked) => [happened(asked, 'HandedOver')],
  then: (_data, asked) => {
    const { state, context } = asked
    const by = askedToTakeOver(asked)
    if (state.status === 'absent' || by === undefined) return []
    const [n, { org }] = [state.handOver.count, context.actor]
    return [{ type: 'HandOverConfirmed', key: `${n}/${signatureOf(by, org)}`, data: { n, by, org } }]
  },
})
