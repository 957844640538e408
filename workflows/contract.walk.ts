import type { Walk } from './kit/walk.js'
import { payTranche } from './stages/payment.js'
import { close } from './stages/close.js'
import { evaluate } from './stages/evaluation.js'
import { serve } from './stages/service.js'
import { arrive } from './stages/arrival.js'

/** One contract, from the award to the close: sign → publish ∥ file ∥ advance → arrival → service → evaluation → acceptance → last tranche → close. */
export async function contractWalk(it: Walk<'contract'>): Promise<void> {
  const stream = it.id
  await it.act('contract.open', stream, { procurement: it.start.stream, lot: it.start.key ?? '1' })

  const signed = await it.owe({
    rule: 'contract-signing',
    says: '签订合同',
    from: it.start,
    bearer: 'purchaser',
    act: 'SignContract',
    doneBy: 'ContractSigned',
  })
  const tranches = it.facts('TrancheAgreed').length
  await Promise.all([
    it.owe({
      rule: 'contract-publication',
      says: '公告合同',
      from: signed,
      bearer: 'purchaser',
      act: 'PublishContract',
      doneBy: 'ContractPublished',
    }),
    it.owe({
      rule: 'contract-filing',
      says: '合同备案',
      from: signed,
      bearer: 'purchaser',
      act: 'FileContract',
      doneBy: 'ContractFiled',
    }),
    payTranche(it, 1, signed),
    arrive(it, signed).then(async (started) => {
      const ended = await serve(it, started, tranches)
      const paid = await evaluate(it, ended, tranches)
      await close(it, paid)
    }),
  ])
  await it.act('plan.closeLine', stream, {})
  await it.act('contract.close', stream, {})
}
