import type { SlimFact } from '#domain/process'
import type { Walk } from './kit/walk.js'
import { arrive } from './stages/arrival.js'
import { close } from './stages/close.js'
import { evaluate } from './stages/evaluation.js'
import { askForTranche, payWhateverIsRequested } from './stages/payment.js'
import { reportAddedMonths, serve, serviceWindow } from './stages/service.js'
import { settle } from './stages/settlement.js'
import { staff } from './stages/staffing.js'
import { makeKnown } from './stages/signing.js'
import { answerProposals } from './stages/termination.js'

/** One contract, from the award to the close: performed to its end, or to the termination that its parties agree on. Either way it is published and filed, and what was requested is paid. */
export async function contractWalk(it: Walk<'contract'>): Promise<void> {
  await it.act('OpenContract', it.id, { procurement: it.start.stream, lot: it.start.key ?? '1' })
  const paid = payWhateverIsRequested(it)
  const known = makeKnown(it)
  const left = await it.scope({ until: [{ kind: 'ContractTerminated' }], says: '合同终止' }, perform)
  if ('endedBy' in left) {
    const settled = await settle(it, left.endedBy)
    await paid
    await close(it, settled)
  }
  await paid
  await known
  await it.act('ClosePlanLine', it.id, {})
  await it.act('CloseContract', it.id, {})
}

/** sign → advance → arrival ∥ posts filled → service → evaluation → acceptance → last tranche → close */
async function perform(it: Walk<'contract'>): Promise<void> {
  const signed = await it.owe({
    rule: 'contract-signing',
    says: '签订合同',
    from: it.start,
    bearer: 'purchaser',
    act: 'SignContract',
    doneBy: 'ContractSigned',
  })
  const tranches = it.facts('TrancheAgreed').length
  const started = arrive(it, signed)
  const over = started.then((service) => serviceWindow(it, service))
  await Promise.all([
    askForTranche(it, 1, signed),
    staff(it, signed, over),
    answerProposals(it, over),
    conclude(it, { started, over, tranches }),
  ])
}

/** The service to its end, then evaluation, the last tranche, and the close. */
async function conclude(
  it: Walk<'contract'>,
  { started, over, tranches }: { started: Promise<SlimFact>; over: Promise<SlimFact>; tranches: number },
): Promise<void> {
  const [ended] = await Promise.all([
    over,
    started.then((service) => serve(it, service, tranches)),
    started.then((service) => reportAddedMonths(it, service, over)),
  ])
  await close(it, await evaluate(it, ended, tranches))
}
