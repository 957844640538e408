import type { SlimFact } from '#domain/process'
import type { Walk } from '../kit/walk.js'

/**
 * One tranche: requested with its invoice, then the host's opinion where there is a host, review, finance's approval where the region
 * asks for it, and payment within thirty days of the invoice. Who is asked stands in the request's own facts.
 */
export async function payTranche(it: Walk<'contract'>, n: number, from: SlimFact): Promise<SlimFact> {
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
  const checks = it.facts('PaymentCheckAsked').filter((check) => check.stream === payment)
  const asked = (by: string) => checks.some((check) => check.key === by)
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
    const seen = !asked('host')
      ? requested
      : await it.owe({
          rule: 'agreed:payment-opinion',
          says: '落地单位意见',
          from: requested,
          bearer: 'host',
          act: 'GiveHostOpinion',
          doneBy: 'HostOpinionGiven',
          in: payment,
          key,
        })
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
    if (!asked('finance')) return
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
}
