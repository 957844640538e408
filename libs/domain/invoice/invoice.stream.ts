import type { StreamDeclaration } from '../declaration.js'
import type { InvoiceFact } from './invoice.facts.js'

/** `invoice/<number>`: what an invoice is for. It owns the number: no two payments of one provider can bear it. */
export const invoiceStream = {
  kind: 'invoice',
  says: '发票',
  key: '{number}',
  address: 'invoices/{number}',
  facts: {
    InvoiceRegistered: {
      schema: 1,
      seenBy: 'maker',
      says: '登记发票',
      tells: ({ payment }) => `登记了第${payment.slice(payment.lastIndexOf('/') + 1)}期付款的发票`,
    },
  },
} as const satisfies StreamDeclaration<InvoiceFact>
