import type { StreamId } from '#kernel'

/** `payment`: the tranche that the invoice is for; `file`: its SHA-256. The key is who issued it. */
export type InvoiceFact = {
  readonly type: 'InvoiceRegistered'
  readonly key: string
  readonly data: { readonly provider: string; readonly payment: StreamId; readonly file?: string }
}
