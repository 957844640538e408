import { given, type GivenFact } from '../../../test/given.js'
import { award, contractId, opened, openedWith, people, signed } from '../../../test/signed-contract.js'
import { invoice } from './invoice.decider.js'

const number = '25342000000012345678'
const [first, second] = [`payment/${award}/1`, `payment/${award}/2`] as const
const requested: GivenFact = {
  type: 'PaymentRequested',
  key: '1',
  data: {
    tranche: 1,
    request: 1,
    amount: '5700000',
    invoice: number,
    invoiceReceived: '2026-04-10T02:00:00.000Z',
    requestedBy: 'x',
  },
}
const registered = (provider: string): GivenFact => ({
  type: 'InvoiceRegistered',
  key: provider,
  data: { provider, payment: first },
})
const registering = (facts: readonly GivenFact[], paid: readonly GivenFact[], more: object = {}, id = number) =>
  given(invoice, `invoice/${id}`, facts, {
    others: { [contractId]: [opened, signed], [first]: paid },
    actor: people.provider,
    ...more,
  }).when('RegisterInvoice', { payment: second })

describe('an invoice', () => {
  it('is said to be for one tranche by the provider of its contract', () => {
    registering([], []).then([{ type: 'InvoiceRegistered', key: 'ag-1', data: { provider: 'ag-1', payment: second } }])
    registering([], [], { actor: people.purchaser }).refused('NotYours')
    registering([], [], { others: { [contractId]: [openedWith({}, { provider: ['ag-2'] })] } }).refused('NotOwnContract')
    registering([], [], { others: { [contractId]: [] } }).refused('NotOwnContract')
  })

  it('has a number of twenty digits', () => {
    registering([], [], {}, number.slice(1)).refused('InvoiceNumberMalformed')
  })

  it('is for another as long as nothing was asked for with it; then for nothing else, which says where it is', () => {
    registering([registered('ag-1')], []).then([{ type: 'InvoiceRegistered' }])
    const used = registering([registered('ag-1')], [requested])
    used.refused('InvoiceAlreadyUsed')
    expect(used.decision).toMatchObject({ refused: [{ says: expect.stringContaining(`${award}第1期`) as unknown }] })
    const other: GivenFact = { ...requested, data: { ...requested.data, invoice: '9'.repeat(20) } }
    registering([registered('ag-1')], [other]).then([{ type: 'InvoiceRegistered' }])
  })

  it('is its provider’s own: what another has registered under the same number tells nothing of it', () => {
    registering([registered('ag-2')], [requested]).then([{ type: 'InvoiceRegistered', key: 'ag-1' }])
  })
})
