import type { SlimFact } from '#domain/process'
import type { StreamId } from '#kernel'
import type { Walk } from '../kit/walk.js'

const paymentOf = (it: Pick<Walk<'contract'>, 'id'>, n: number): StreamId => `payment/${it.id.slice('contract/'.length)}/${n}`

/** One tranche: requested with its invoice, and paid. */
export async function payTranche(it: Walk<'contract'>, n: number, from: SlimFact): Promise<SlimFact> {
  return payRequested(it, n, await request(it, n, from))
}

/**
 * Each tranche agreed is asked for when what it waits for is there, wherever it stands among them. It is paid beside the walk that asks for it
 * (`payWhateverIsRequested`), so that this can end without it. Gives the payments.
 */
export const askForTranches = (it: Walk<'contract'>): Promise<readonly SlimFact[]> =>
  Promise.all(
    it.facts('TrancheAgreed').map(async ({ key }) => {
      await request(it, Number(key), await it.fact('PaymentConditionMet', { key: key ?? '' }))
      return it.fact('PaymentConfirmed', { in: paymentOf(it, Number(key)) })
    }),
  )

/** Pays what is requested of the tranches agreed, however the contract goes on; ends with it where nothing was requested. */
export async function payWhateverIsRequested(it: Walk<'contract'>): Promise<void> {
  await it.fact('ContractSigned')
  await Promise.all(
    it.facts('TrancheAgreed').map(async ({ key }) => {
      const n = Number(key)
      const first = await it.either({ kind: 'PaymentRequested', in: paymentOf(it, n) }, { kind: 'ContractTerminated' })
      if (first.kind === 'PaymentRequested') await payRequested(it, n, first)
    }),
  )
}

const request = (it: Walk<'contract'>, n: number, from: SlimFact): Promise<SlimFact> =>
  it.owe({
    rule: 'agreed:payment-request',
    says: `申请支付第${n}期`,
    from,
    bearer: 'provider',
    act: 'RequestPayment',
    doneBy: 'PaymentRequested',
    in: paymentOf(it, n),
    key: String(n),
  })

/**
 * What was requested: the opinion of every host there is, review, finance's approval where the region asks for it, and payment
 * within thirty days of the invoice. Who is asked stands in the request's own facts.
 */
async function payRequested(it: Walk<'contract'>, n: number, requested: SlimFact): Promise<SlimFact> {
  const key = String(n)
  const payment = paymentOf(it, n)
  const checks = it.facts('PaymentCheckAsked').filter((check) => check.stream === payment)
  const hosts = checks.flatMap(({ key: by }) => (by?.startsWith('host/') ? [by.slice('host/'.length)] : []))
  const [paid] = await Promise.all([
    it.owe({
      rule: 'invoice-payment',
      says: `支付第${n}期`,
      from: requested,
      bearer: 'payer',
      act: 'ConfirmPayment',
      doneBy: 'PaymentConfirmed',
      in: payment,
      key,
    }),
    check(),
  ])
  return paid

  async function check(): Promise<void> {
    const opinions = await Promise.all(hosts.map(opinion))
    const seen = opinions.reduce((last, one) => (one.version > last.version ? one : last), requested)
    const reviewed = await it.owe({
      rule: 'agreed:payment-review',
      says: '购买主体审核',
      from: seen,
      bearer: 'purchaser',
      act: 'ReviewPayment',
      doneBy: 'PaymentReviewed',
      in: payment,
      key,
    })
    if (!checks.some((one) => one.key === 'finance')) return
    await it.owe({
      rule: 'agreed:payment-approval',
      says: '财政审核',
      from: reviewed,
      bearer: 'finance',
      act: 'ApprovePayment',
      doneBy: 'PaymentApproved',
      in: payment,
      key,
    })
  }

  /** Each host for itself: what it saw of the service. */
  function opinion(host: string): Promise<SlimFact> {
    return it.owe({
      rule: 'agreed:payment-opinion',
      says: '落地单位意见',
      from: requested,
      bearer: 'host',
      act: 'GiveHostOpinion',
      doneBy: 'HostOpinionGiven',
      doneKey: host,
      in: payment,
      key: `${key}/${host}`,
    })
  }
}
