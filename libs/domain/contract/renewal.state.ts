import type { RenewalDecision, RenewalFact, Renewed } from './renewal.facts.js'
import { signatureOf } from './signature.js'

/** What was decided of the year after a contract; `waitsFor`: who has not signed it yet (`host/tx-ly-host`); `next`: the contract that follows. */
export type Renewal = {
  readonly decided: RenewalDecision | undefined
  readonly waitsFor: readonly string[]
  readonly declined: boolean
  readonly next: Renewed | undefined
}

export const notRenewed: Renewal = { decided: undefined, waitsFor: [], declined: false, next: undefined }

/** After something was said of a renewal. */
export function renewalAfter(state: Renewal, fact: RenewalFact): Renewal {
  switch (fact.type) {
    case 'RenewalForeseen':
      return state
    case 'RenewalDecided':
      return { ...state, decided: fact.data }
    case 'RenewalReferred':
      return { ...state, waitsFor: [...state.waitsFor, signatureOf(fact.data.by, fact.data.org)] }
    case 'RenewalSigned':
      return { ...state, waitsFor: state.waitsFor.filter((one) => one !== signatureOf(fact.data.by, fact.data.org)) }
    case 'RenewalDeclined':
      return { ...state, waitsFor: [], declined: true }
    case 'ContractRenewed':
      return { ...state, next: fact.data }
    default:
      return fact satisfies never
  }
}
