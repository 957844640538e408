import type { StreamId } from '#kernel'
import { stateReader } from '../contract/read-state.js'
import type { InvoiceFact } from './invoice.facts.js'

/** What each provider's invoice of this number is for. */
export type InvoiceState = { readonly [provider: string]: { readonly payment: StreamId; readonly file?: string } }

export const noInvoice: InvoiceState = {}

export function evolveInvoice(state: InvoiceState, fact: InvoiceFact): InvoiceState {
  switch (fact.type) {
    case 'InvoiceRegistered': {
      const { provider, payment, file } = fact.data
      return { ...state, [provider]: { payment, ...(file === undefined ? {} : { file }) } }
    }
    default:
      return fact.type satisfies never
  }
}

/** An invoice as other streams see it. */
export const readInvoice = stateReader<InvoiceState>('invoice', noInvoice, evolveInvoice)

/** The stream that owns an invoice's number. */
export const invoiceStreamOf = (number: string): StreamId => `invoice/${number}`
