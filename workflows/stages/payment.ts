import type { SlimFact } from '#domain/process'
import type { Process } from '../kit/process.js'

/** One tranche: requested with its invoice, then opinion, review, approval, and payment within thirty days of the invoice. */
export async function payTranche(it: Process<'contract'>, n: number, from: SlimFact): Promise<SlimFact> {
  const key = String(n)
  const payment = `payment/${it.id.slice('contract/'.length)}/${n}` as const
  const requested = await it.owe({
    rule: 'agreed:payment-request',
    says: `申请支付第${n}期`,
    from,
    bearer: 'provider',
    act: 'RequestPayment',
    doneBy: 'PaymentRequested',
    in: payment,
    key,
  })
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
    it
      .owe({
        rule: 'agreed:payment-opinion',
        says: '落地单位意见',
        from: requested,
        bearer: 'host',
        act: 'GiveHostOpinion',
        doneBy: 'HostOpinionGiven',
        in: payment,
        key,
      })
      .then((given) =>
        it.owe({
          rule: 'agreed:payment-review',
          says: '购买主体审核',
          from: given,
          bearer: 'purchaser',
          act: 'ReviewPayment',
          doneBy: 'PaymentReviewed',
          in: payment,
          key,
        }),
      )
      .then((reviewed) =>
        it.owe({
          rule: 'agreed:payment-approval',
          says: '财政审核',
          from: reviewed,
          bearer: 'finance',
          act: 'ApprovePayment',
          doneBy: 'PaymentApproved',
          in: payment,
          key,
        }),
      ),
  ])
  return paid
}
