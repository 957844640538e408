import { shares, type Fen, type StreamId } from '#kernel'
import type { Autopilots, Duty, World } from './autopilot.js'
import { hostFor, usual } from './contract.js'
import { does, since } from './doing.js'
import { digits } from './invented.js'
import { awardOf, lineOf, payerFor, personFor, said } from './persons.js'
import { inTime, onDayAfter } from './when.js'
import { priceOf, winnerOf } from './winner.js'

const paymentStream = (duty: Duty): StreamId => `payment/${awardOf(duty)}/${duty.key?.split('/', 1)[0] ?? ''}`

/** What a tranche comes to: its share of the winner's price, the remainder on the last; nothing for one that the programme knows nothing of. */
function amountOf(duty: Duty, world: World): Fen | undefined {
  const line = lineOf(duty, world)
  const amounts = shares(
    priceOf(world, line),
    line.tranches.map(({ share }) => share),
  )
  return amounts[Number(duty.key) - 1]
}

/** One tranche: its invoice so many days after its condition, its payment so many days after the invoice, both as the programme says. */
export const paymentAutopilots: Autopilots = {
  RequestPayment: (duty, world) => {
    const line = lineOf(duty, world)
    const from = since(duty, world)
    const on = inTime(world, duty, from, onDayAfter(world, from, line.invoices.afterConditionDays))
    const amount = amountOf(duty, world)
    if (amount === undefined) return []
    const body = { invoice: digits(world, `${awardOf(duty)}/${duty.key ?? ''}/invoice`, 20), amount }
    return [
      does(duty, world, {
        act: 'RequestPayment',
        stream: paymentStream(duty),
        person: personFor(world, winnerOf(world, line)),
        on,
        says: `申请支付第${duty.key ?? ''}期`,
        body,
      }),
    ]
  },
  GiveHostOpinion: usual('GiveHostOpinion', '出具落地单位意见', (duty, line) => ({
    stream: paymentStream(duty),
    by: duty.bearer.org ?? hostFor(line),
    body: { agrees: true, opinion: '服务与约定相符' },
  })),
  ReviewPayment: usual('ReviewPayment', '审核支付申请', (duty, line) => ({
    stream: paymentStream(duty),
    by: line.department,
    body: { remark: '资料齐全' },
  })),
  ApprovePayment: usual('ApprovePayment', '审批支付', (duty, line) => ({
    stream: paymentStream(duty),
    by: said(line, 'parties').finance,
    body: { remark: '同意支付' },
  })),
  ConfirmPayment: (duty, world) => {
    const line = lineOf(duty, world)
    const from = since(duty, world)
    const on = inTime(world, duty, from, onDayAfter(world, from, line.invoices.paidAfterDays))
    const amount = amountOf(duty, world)
    if (amount === undefined) return []
    const body = { amount, voucher: `国库-${awardOf(duty)}-${duty.key ?? ''}` }
    return [
      does(duty, world, {
        act: 'ConfirmPayment',
        stream: paymentStream(duty),
        person: payerFor(world, said(line, 'parties').payer),
        on,
        says: `支付第${duty.key ?? ''}期`,
        body,
      }),
    ]
  },
}
