import { lotOfNth, type SlimFact } from '#domain/process'
import type { Walk } from './kit/walk.js'
import { accept } from './stages/acceptance.js'
import { besideAnswers } from './stages/answers.js'
import { arrive, takeSites } from './stages/arrival.js'
import { close } from './stages/close.js'
import { handOver } from './stages/hand-over.js'
import { evaluate, meetByGrade } from './stages/evaluation.js'
import { askForAdded, askForTranches, leaveTranches, payWhateverIsRequested, reachPaymentDays } from './stages/payment.js'
import { confirmReports, reportAddedMonths, serve, serviceWindow } from './stages/service.js'
import { renew } from './stages/renewal.js'
import { settle } from './stages/settlement.js'
import { staff } from './stages/staffing.js'
import { makeKnown, sign } from './stages/signing.js'
import { answerSupplements, makeSupplementsKnown } from './stages/supplement.js'
import { answerProposals } from './stages/termination.js'

/**
 * One contract, from the award, or from the one that it renews, to the close: performed to its end, or to the termination that its parties agree on. Either way it is published and
 * filed, and what was requested is paid. Where the result it comes from is set aside nothing more is owed of it, and its lot goes on without it.
 */
export async function contractWalk(it: Walk<'contract'>): Promise<void> {
  const left = await it.scope({ until: [{ kind: 'ContractVoided' }], says: '合同撤销' }, (standing) =>
    besideAnswers(standing, wholly(standing)),
  )
  // The line is done with the year that it was planned for; a renewal has money of its own.
  if ('done' in left && !renews(it)) await it.act('ClosePlanLine', it.id, {})
  await it.act('CloseContract', it.id, {})
}

/** Whether it is a further year of another contract. */
const renews = (it: Walk<'contract'>): boolean => it.start.kind === 'ContractRenewed'

/** From the award to the last paper. */
async function wholly(it: Walk<'contract'>): Promise<void> {
  if (renews(it)) await it.act('OpenRenewed', it.id, { renews: it.start.stream })
  else await it.act('OpenContract', it.id, { procurement: it.start.stream, lot: lotOfNth(it.start.key ?? '1') })
  const paid = payWhateverIsRequested(it)
  const known = makeKnown(it)
  const performed = it.scope({ until: [{ kind: 'ContractTerminated' }], says: '合同终止' }, perform)
  const supplemented = makeSupplementsKnown(it, performed)
  const left = await performed
  if ('endedBy' in left) {
    const handed = handOver(it, left.endedBy, wasServedOut(it, left.endedBy))
    const [settled] = await Promise.all([settle(it, left.endedBy), leaveTranches(it, left.endedBy)])
    await paid
    await close(it, settled)
    await handed
  }
  await paid
  await known
  await supplemented
}

/** Whether its service was over before the contract was ended: then it was about to be handed over, or had been. */
function wasServedOut(it: Walk<'contract'>, ended: SlimFact): boolean {
  const service = it.facts('ServiceEndMoved').at(-1) ?? it.facts('ServiceStarted').at(-1)
  return service?.due !== undefined && ended.on >= service.due
}

/** sign → arrival ∥ posts filled → service → evaluation, where agreed → acceptance, each tranche when what it waits for is there; with the last of all the close */
async function perform(it: Walk<'contract'>): Promise<void> {
  const signed = renews(it) ? await it.fact('ContractSigned') : await sign(it)
  const started = arrive(it, signed)
  const over = started.then((service) => serviceWindow(it, service))
  const renewed = renew(it, started, over)
  const handed = Promise.all([over, renewed]).then(([end, goesOn]) => (goesOn ? undefined : handOver(it, end)))
  const concluded = Promise.all([
    Promise.all([askForTranches(it), over.then(() => askForAdded(it))]),
    conclude(it, started, over),
    meetByGrade(it),
    takeSites(it, signed, over),
    staff(it, signed, over),
    started.then(() => reachPaymentDays(it)),
    started.then((service) => confirmReports(it, service)),
    answerProposals(it, over),
    answerSupplements(it, over),
  ]).then(([paid, shown]) => close(it, lastOf([...paid.flat(), shown])))
  // Neither waits for the other.
  await Promise.all([concluded, handed])
}

/** The service to its end and the evaluations agreed, then the acceptance, published; a report or a check that never comes holds up neither. */
async function conclude(it: Walk<'contract'>, started: Promise<SlimFact>, over: Promise<SlimFact>): Promise<SlimFact> {
  const evaluations = evaluate(it, started, over)
  const [accepted] = await Promise.all([
    Promise.all([over, ...evaluations.map(({ published }) => published)]).then((done) => accept(it, lastOf(done))),
    started.then((service) => serve(it, service, evaluations)),
    started.then((service) => reportAddedMonths(it, service, over)),
  ])
  return accepted
}

/** The last of several facts to happen; of some at one moment always the same. */
const lastOf = (facts: readonly SlimFact[]): SlimFact =>
  facts.reduce((last, one) => (one.on > last.on || (one.on === last.on && one.stream > last.stream) ? one : last))
