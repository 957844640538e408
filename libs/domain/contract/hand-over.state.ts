import { signatureOf } from './signature.js'
import type { HandOverFact } from './hand-over.facts.js'

/** `count`: how often it was handed over; `waitsFor`: who has not confirmed that yet (`host/tx-ly-host`), until all have or one returns it. */
export type HandOver = { readonly count: number; readonly stands: boolean; readonly waitsFor: readonly string[] }

export const nothingHandedOver: HandOver = { count: 0, stands: false, waitsFor: [] }

/** After something was said of a hand-over. */
export function handedOver(state: HandOver, fact: HandOverFact): HandOver {
  switch (fact.type) {
    case 'HandedOver':
      return { count: fact.data.n, stands: true, waitsFor: [] }
    case 'HandOverReferred':
      return { ...state, waitsFor: [...state.waitsFor, signatureOf(fact.data.by, fact.data.org)] }
    case 'HandOverConfirmed':
      return { ...state, waitsFor: state.waitsFor.filter((one) => one !== signatureOf(fact.data.by, fact.data.org)) }
    case 'HandOverReturned':
      return { ...state, stands: false, waitsFor: [] }
    default:
      return fact satisfies never
  }
}
