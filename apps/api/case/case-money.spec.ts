import type { CaseFact } from '../reading/case-facts.service.js'
import { moneyOf } from './case-money.js'
import { peopleOf } from './case-people.js'

const fact = (stream: string, version: number, type: string, data: object, key: string | null = null) =>
  ({ stream, version, type, data, key, schema: 1, occurredAt: '2026-03-20T02:00:00.000Z' }) as unknown as CaseFact
const [first, second] = ['contract/hs-mzj-2026.mz-06.1', 'contract/hs-mzj-2026.mz-06.1:2'] as const
const drafted = (contract: string) => [
  fact(contract, 1, 'ContractOpened', { parties: {}, terms: { title: 't', amount: '100', tranches: [] } }),
  fact(contract, 2, 'TrancheAgreed', { n: 1, amount: '30', on: '合同签订' }, '1'),
  fact(contract, 3, 'TrancheAgreed', { n: 2, amount: '70', on: '履约验收合格' }, '2'),
  fact(contract, 4, 'PostAgreed', { post: 1 }, '1'),
]
const voided = fact(first, 5, 'ContractVoided', { signed: true, released: '70' })
const paid = [
  fact('payment/hs-mzj-2026.mz-06.1/1', 1, 'PaymentRequested', { amount: '30', invoice: 'I', invoiceReceived: '2026-03-20' }),
  fact('payment/hs-mzj-2026.mz-06.1/1', 2, 'PaymentConfirmed', { amount: '30', voucher: 'V', paidOn: '2026-03-24' }),
]
const asked = { idOf: () => '', payBy: () => undefined }

describe('a contract that was voided', () => {
  it('has no money but what was paid on it', () => {
    const facts = [...drafted(first), voided, ...drafted(second)]
    const awards = (some: readonly CaseFact[]) => moneyOf(some, asked).map(({ award, tranches }) => [award, tranches.length])
    expect(awards(facts)).toEqual([['hs-mzj-2026.mz-06.1:2', 2]])
    expect(awards([...facts, ...paid])).toEqual([
      ['hs-mzj-2026.mz-06.1', 1],
      ['hs-mzj-2026.mz-06.1:2', 2],
    ])
  })

  it('has no posts to fill any more', () => {
    const facts = [...drafted(first), voided, ...drafted(second)]
    expect(peopleOf(facts, '2026-04-01').map(({ award }) => award)).toEqual(['hs-mzj-2026.mz-06.1:2'])
  })
})
