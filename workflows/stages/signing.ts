import type { SlimFact } from '#domain/process'
import type { Walk } from '../kit/walk.js'

/** Signed by all: within the days of law after a statutory purchase, else within those of the unit's own rule. */
export async function sign(it: Walk<'contract'>): Promise<SlimFact> {
  return it.owe({
    rule: (await isStatutory(it)) ? 'contract-signing' : 'agreed:signing',
    says: '签订合同',
    from: it.start,
    bearer: 'purchaser',
    act: 'SignContract',
    doneBy: 'ContractSigned',
  })
}

/** What applies to it: the procurement law, to a service for the public or to help with an office's own duties, or the unit's own rule. */
export const appliedLaw = (it: Walk<'contract'>): Promise<SlimFact> =>
  it.either(
    { kind: 'ProcurementLawApplies', key: 'public' },
    { kind: 'ProcurementLawApplies', key: 'auxiliary' },
    { kind: 'ProcurementLawApplies', key: 'choice' },
    { kind: 'OwnRuleApplies' },
  )

/** Whether the procurement law applies to the purchase it comes from. */
const isStatutory = async (it: Walk<'contract'>): Promise<boolean> => (await appliedLaw(it)).kind === 'ProcurementLawApplies'

/**
 * A contract of a statutory purchase that was signed is published (条例 第五十条) and filed (法 第四十七条), whatever becomes of it: it is owed from its
 * signing alone.
 */
export async function makeKnown(it: Walk<'contract'>): Promise<void> {
  const signed = await it.fact('ContractSigned')
  if (!(await isStatutory(it))) return
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
  ])
}
