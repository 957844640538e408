import { fact, Played, start } from '../kit/played.fixture.js'
import { payWhateverIsRequested } from './payment.js'

const payment = { in: 'payment/hs-mzj-2026.mz-06.1/1' } as const
const of = (kind: string, version: number, key: string | null = null) => fact(kind, version, { stream: payment.in, key })

it('a payment has the opinion of each host for itself, and is reviewed after the last', async () => {
  const signed = [fact('TrancheAgreed', 2, { key: '1' }), fact('ContractSigned', 3)]
  const played = new Played([start, ...signed], payWhateverIsRequested)
  const owed = () =>
    played.asked.flatMap((asked) => /^OpenObligation agreed:(payment-\S+)/.exec(asked)?.[1] ?? []).filter((one) => one !== '')
  await played.tell(
    ...['1/host/tx-ly-host', '1/host/sx-hc-host', '1/finance'].map((by, at) => of('PaymentCheckAsked', at + 1, by)),
    of('PaymentRequested', 4, '1'),
  )
  expect(owed()).toEqual(['payment-opinion/1/tx-ly-host', 'payment-opinion/1/sx-hc-host'])
  await played.tell(of('HostOpinionGiven', 5, '1/sx-hc-host'))
  expect(owed()).toHaveLength(2)
  await played.tell(of('HostOpinionGiven', 6, '1/tx-ly-host'))
  expect(owed().slice(2)).toEqual(['payment-review/1'])
})

it('each request for a tranche goes its own way to its own payment, beside the others, until all of the tranche is paid', async () => {
  const signed = [fact('TrancheAgreed', 2, { key: '1' }), fact('ContractSigned', 3)]
  const played = new Played([start, ...signed], payWhateverIsRequested)
  const owed = () => played.asked.flatMap((asked) => /^OpenObligation (\S+)/.exec(asked)?.[1] ?? [])
  await played.tell(of('PaymentRequested', 1, '1'), of('PaymentRestLeft', 2, '2'))
  await played.tell(of('PaymentRequested', 3, '2'))
  expect(owed()).toEqual(['invoice-payment/1', 'agreed:payment-review/1', 'invoice-payment/1.2', 'agreed:payment-review/1.2'])
  await played.tell(of('PaymentReviewed', 4, '2'), of('PaymentConfirmed', 5, '2'))
  expect(played.ended).toBeUndefined()
  await played.tell(of('PaymentReviewed', 6, '1'), of('PaymentConfirmed', 7, '1'), of('TrancheSettled', 8))
  expect(played.ended).toBe('done')
})
