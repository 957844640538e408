import { streamKey } from '#kernel'
import { act, refuse, type Asked, type DataGuard } from '../act.js'
import { contractNamed, contractOfStream } from '../contract/parent-contract.js'
import type { DataOf, Fields } from '../field.js'
import { bears, readPayment } from '../payment/payment.state.js'
import type { InvoiceFact } from './invoice.facts.js'
import type { InvoiceState } from './invoice.state.js'

const fields = {
  payment: { kind: 'stream', label: '付款节点的卷宗', of: 'payment', example: 'payment/hs-mzj-2026.mz-06.1/1' },
  file: { kind: 'file', label: '发票文件', optional: true },
} as const satisfies Fields
type RegisterInvoice = DataOf<typeof fields>

/** Says what an invoice is for. Once it was asked to be paid it is for nothing else, until that request came to nothing. */
export const registerInvoice = act<InvoiceState, InvoiceFact>()({
  name: 'RegisterInvoice',
  says: '登记发票',
  by: ['provider'],
  happens: 'here',
  fields,
  makes: ['InvoiceRegistered'],
  // Whoever evaluates performs a contract of its own.
  parties: ({ context: { actor } }) =>
    actor.roles.some((role) => role === 'provider' || role === 'evaluator') ? { provider: [actor.org] } : {},
  reliesOn: (_stream, state, data) =>
    data ? [data.payment, contractOfStream(data.payment), ...Object.values(state).map((one) => one.payment)] : [],
  always: [numberIsOne],
  withData: [ownContractOnly, notYetUsed],
  then: ({ payment, file }, { context }) => {
    const provider = context.actor.org
    return [{ type: 'InvoiceRegistered', key: provider, data: { provider, payment, ...(file === undefined ? {} : { file }) } }]
  },
})

function numberIsOne({ stream }: Asked<InvoiceState>) {
  return /^\d{20}$/.test(streamKey(stream)) ? undefined : refuse('InvoiceNumberMalformed', '数电票号码应当是20位数字')
}

type Guarded = Parameters<DataGuard<InvoiceState, RegisterInvoice>>

function ownContractOnly(...[{ payment }, { context }]: Guarded) {
  const contract = contractNamed(context, contractOfStream(payment))
  return contract.status !== 'absent' && contract.parties.provider?.includes(context.actor.org)
    ? undefined
    : refuse('NotOwnContract', '发票只能用于本机构承接的合同')
}

/** Where it stands is for its own provider: nobody else's invoice of that number is told of. */
function notYetUsed(...[, { state, stream, context }]: Guarded) {
  const payment = state[context.actor.org]?.payment
  if (payment === undefined || !bears(readPayment(context, payment), streamKey(stream))) return undefined
  const [award, tranche] = streamKey(payment).split('/')
  return refuse('InvoiceAlreadyUsed', `该发票已经用于${award ?? ''}第${tranche ?? ''}期的付款申请，一张发票只能申请一次`)
}
