import type { CaseFact } from '../reading/case-facts.service.js'
import { payablesOf } from './payables.js'

const award = 'hs-mzj-2026.mz-06.1'
const [contract, payment] = [`contract/${award}`, `payment/${award}/1`] as const
const fact = (stream: string, type: string, data: object, key: string | null = null) =>
  ({ stream, type, data, key, schema: 1, occurredAt: '2026-03-20T02:00:00.000Z' }) as unknown as CaseFact
const parties = { purchaser: ['hs-mzj'], provider: ['ag-1'], host: ['a', 'b'], payer: ['hs-mzj'], finance: ['hs-czj'] }
const tranche = { n: 1, amount: '30', on: '合同签订' }
const signed = [
  fact(contract, 'ContractOpened', { parties, terms: { title: 't', amount: '100', tranches: [tranche] } }),
  fact(contract, 'TrancheAgreed', tranche, '1'),
  fact(contract, 'ContractSigned', { amount: '100', number: 'HT-1' }),
]
const met = fact(contract, 'PaymentConditionMet', tranche, '1')
const asked = (amount: string, { finance = false, hosts = [] as readonly string[] } = {}) => [
  ...hosts.map((org) => fact(payment, 'PaymentCheckAsked', { request: 1, by: 'host', org }, `1/host/${org}`)),
  ...(finance ? [fact(payment, 'PaymentCheckAsked', { request: 1, by: 'finance' }, '1/finance')] : []),
  fact(payment, 'PaymentRequested', { tranche: 1, request: 1, amount, invoice: 'I', invoiceReceived: '2026-03-20' }, '1'),
]
const reviewed = fact(payment, 'PaymentReviewed', { request: 1, reviewedBy: 'x', remark: '' }, '1')
const said = (host: string, agrees: boolean) =>
  fact(payment, 'HostOpinionGiven', { request: 1, host, agrees, opinion: '' }, `1/${host}`)
const steps = (...facts: readonly CaseFact[]) =>
  payablesOf([...signed, ...facts]).payables.map(({ next, amount, waitsFor }) => [
    next,
    amount,
    waitsFor.map(({ org }) => org).join(),
  ])

describe('a part of a price', () => {
  it('waits for its condition, and then for its provider to ask', () => {
    expect(steps()).toEqual([['condition', '30', '']])
    expect(steps(met)).toEqual([['RequestPayment', '30', 'ag-1']])
  })

  it('that is asked for waits for each host, then for review, for finance where it has a say, and for its voucher', () => {
    const request = asked('30', { hosts: ['a', 'b'], finance: true })
    expect(steps(met, ...request)).toEqual([['GiveHostOpinion', '30', 'a,b']])
    const [a, b] = [said('a', false), said('b', true)]
    expect(steps(met, ...request, a)).toEqual([['GiveHostOpinion', '30', 'b']])
    expect(steps(met, ...request, a, b)).toEqual([['ReviewPayment', '30', 'hs-mzj']])
    expect(steps(met, ...request, a, b, reviewed)).toEqual([['ApprovePayment', '30', 'hs-czj']])
    const approved = fact(payment, 'PaymentApproved', { request: 1, approvedBy: 'x', remark: '' }, '1')
    expect(steps(met, ...request, a, b, reviewed, approved)).toEqual([['ConfirmPayment', '30', 'hs-mzj']])
    expect(steps(met, ...asked('30'), reviewed)).toEqual([['ConfirmPayment', '30', 'hs-mzj']])
  })

  it('keeps beside a request the no of a host, and not its yes', () => {
    const request = asked('30', { hosts: ['a', 'b'] })
    const { payables } = payablesOf([...signed, met, ...request, said('a', false), said('b', true)])
    expect(payables.map(({ objections }) => objections.map(({ key }) => key))).toEqual([['1/a']])
  })

  it('of which a part was asked for is owed in both: what is asked, and what is left to ask for', () => {
    expect(steps(met, ...asked('29'))).toEqual([
      ['ReviewPayment', '29', 'hs-mzj'],
      ['RequestPayment', '1', 'ag-1'],
    ])
  })

  it('that was paid in part is owed as far as it is not, and not at all once it is; interest is owed beside it', () => {
    const part = (amount: string, left: string) =>
      fact(payment, 'PaymentPartPaid', { request: 1, amount, left, voucher: 'V', paidOn: '2026-04-01' }, '1/1')
    expect(steps(met, ...asked('30'), reviewed, part('29', '1'))).toEqual([['ConfirmPayment', '1', 'hs-mzj']])
    const paid = fact(payment, 'PaymentConfirmed', { request: 1, amount: '30', voucher: 'V', paidOn: '2026-04-01' }, '1')
    expect(steps(met, ...asked('30'), reviewed, paid)).toEqual([])
    const late = fact(payment, 'InterestOwed', { request: 1, interest: '2' }, '1/1')
    expect(steps(met, ...asked('30'), reviewed, paid, late)).toEqual([['PayInterest', '2', 'hs-mzj']])
  })

  it('that is not payable at the grade there is, is owed by nobody, and counts in no sum', () => {
    const none = fact(contract, 'PaymentNotDue', tranche, '1')
    expect(steps(none)).toEqual([])
    expect(payablesOf([...signed, none]).sums).toMatchObject([{ payable: '0', paid: '0' }])
    expect(payablesOf(signed).sums).toMatchObject([{ payable: '30', paid: '0' }])
  })

  it('of a contract that ended early is asked for once there is nothing to accept, or the acceptance is published', () => {
    const settlement = { n: 1, amount: '20', on: '终止结算' }
    const ended = fact(contract, 'ContractTerminated', { tranches: [settlement], amount: '20' })
    expect(steps(ended)).toEqual([['RequestPayment', '20', 'ag-1']])
    const served = fact(contract, 'ServiceStarted', { from: '2026-04-15', until: '2027-04-14' })
    expect(steps(served, ended)).toEqual([['condition', '20', '']])
    expect(steps(served, ended, fact(contract, 'AcceptancePublished', {}))).toEqual([['RequestPayment', '20', 'ag-1']])
  })
})
