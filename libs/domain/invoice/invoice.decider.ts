import { standsOnNothing, stream } from '../stream.js'
import type { InvoiceFact } from './invoice.facts.js'
import { evolveInvoice, noInvoice, type InvoiceState } from './invoice.state.js'
import { invoiceStream } from './invoice.stream.js'
import { registerInvoice } from './register-invoice.js'

/** The states and acts of an invoice. */
export const invoice = stream<InvoiceState, InvoiceFact>(invoiceStream, {
  initial: noInvoice,
  evolve: evolveInvoice,
  since: standsOnNothing,
  acts: [registerInvoice],
})
