import type { SlimFact } from '#domain/process'
import type { Walk } from '../kit/walk.js'
import { appliedLaw } from './signing.js'

/** The acceptance of what was performed, and its publication. */
export async function accept(it: Walk<'contract'>, from: SlimFact): Promise<SlimFact> {
  const accepted = await it.owe({
    rule: 'agreed:acceptance',
    says: '履约验收',
    from,
    bearer: 'purchaser',
    act: 'AcceptContract',
    doneBy: 'AcceptancePassed',
  })
  const byLaw = (await appliedLaw(it)).key === 'public'
  return it.owe({
    rule: byLaw ? 'acceptance-publication' : 'agreed:acceptance-publication',
    says: '公告验收结果',
    from: accepted,
    bearer: 'purchaser',
    act: 'PublishAcceptance',
    doneBy: 'AcceptancePublished',
  })
}
