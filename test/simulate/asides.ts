import { minutesAfter } from '../../apps/cli/rehearse/autopilots/when.js'
import { instant, type Instant, type StreamId } from '#kernel'
import type { PlannedAct } from '../../apps/cli/rehearse/autopilots/index.js'

/** The award of the sample's line mz-06. */
export const award = 'hs-mzj-2026.mz-06.1'
export const contract: StreamId = `contract/${award}`
/** A post of it. */
const post: StreamId = `post/${award}/2`

/** A minute in Shanghai, `2026-08-03 11:05`. */
export const on = (text: string): Instant => instant(`${text.replace(' ', 'T')}:00+08:00`)

/** What somebody does of their own accord. */
export const does = (at: Instant, person: string, act: string, stream: StreamId, body: object): PlannedAct => ({
  at,
  person,
  act,
  stream,
  path: '',
  body,
  key: `${stream}:${act}:${at}`,
  says: act,
})

/** The provider says what an invoice is for, a minute before it asks for the payment. */
export const invoiced = (requested: string, invoice: string, tranche: number): PlannedAct =>
  does(minutesAfter(on(requested), -1), 'ag-1.jb', 'RegisterInvoice', `invoice/${invoice}`, {
    payment: `payment/${award}/${tranche}`,
  })

/** The settlement of 9,000,000 分, of which the first tranche was paid, is asked for and paid. */
export const settling = (requested: string, paid: string): readonly PlannedAct[] => [
  invoiced(requested, '26342000000012345678', 4),
  does(on(requested), 'ag-1.jb', 'RequestPayment', `payment/${award}/4`, { invoice: '26342000000012345678', amount: '3300000' }),
  does(on(paid), 'hs-mzj.fz', 'ConfirmPayment', `payment/${award}/4`, { amount: '3300000', voucher: 'Z-4' }),
]

/** Proposes to end the contract with 9,000,000 分 for what was performed. */
export const proposing = (at: string, person = 'hs-mzj.qf'): PlannedAct =>
  does(on(at), person, 'ProposeTermination', contract, { ground: 'agreement', reason: '街道撤并', settled: '9000000' })

/** Declines a proposal, or takes it back. */
export const answering = (at: string, act: string, person: string, n = 1): PlannedAct =>
  does(on(at), person, act, contract, { proposal: n, reason: '愿意继续履行' })

/** The contract ends by agreement in the middle of the service; the proposer and the other party agree on 9,000,000 分. */
export const ending: readonly PlannedAct[] = [
  proposing('2026-08-03 11:05'),
  does(on('2026-08-05 15:20'), 'ag-1.jb', 'TerminateContract', contract, { proposal: 1 }),
  ...settling('2026-08-20 10:05', '2026-09-15 10:05'),
]

/** The worker of a post leaves. */
export const left = (at: Instant, day: string): PlannedAct =>
  does(at, 'ag-1.jb', 'ReportWorkerLeft', post, { on: day, reason: '辞职' })

/** What `npm run simulate -- --also …` plays beside the straight way of the sample's line mz-06. */
export const asides: Readonly<Record<string, readonly PlannedAct[]>> = {
  termination: ending,
  declined: [proposing('2026-08-03 11:05'), answering('2026-08-05 15:20', 'DeclineTermination', 'ag-1.jb')],
  leaving: [left(on('2026-08-03 11:05'), '2026-08-03')],
}
