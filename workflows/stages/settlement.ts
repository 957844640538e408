import type { SlimFact } from '#domain/process'
import type { Walk } from '../kit/walk.js'
import { accept } from './acceptance.js'
import { payTranche } from './payment.js'

/** A contract that ended early: what was performed is accepted, published, and paid as was agreed. Gives the last of it. */
export async function settle(it: Walk<'contract'>, terminated: SlimFact): Promise<SlimFact> {
  const served = it.facts('ServiceStarted').length > 0
  let last = served ? await accept(it, terminated) : terminated
  for (const { key } of it.facts('SettlementAgreed')) last = await payTranche(it, Number(key), last)
  return last
}
