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
    ...['host/tx-ly-host', 'host/sx-hc-host', 'finance'].map((by, at) => of('PaymentCheckAsked', at + 1, by)),
    of('PaymentRequested', 4),
  )
  expect(owed()).toEqual(['payment-opinion/1/tx-ly-host', 'payment-opinion/1/sx-hc-host'])
  await played.tell(of('HostOpinionGiven', 5, 'sx-hc-host'))
  expect(owed()).toHaveLength(2)
  await played.tell(of('HostOpinionGiven', 6, 'tx-ly-host'))
  expect(owed().slice(2)).toEqual(['payment-review/1'])
})
