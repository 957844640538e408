import { cures } from '#domain'
import type { Refusal } from '#kernel'
import { actNamed } from './registry.js'

/** Refusals with the act that cures each, and whose it is: as the guard says, else as the act is declared. */
export const withCures = (refusals: readonly Refusal[]): readonly Refusal[] => refusals.map(withCure)

function withCure(refusal: Refusal): Refusal {
  const act = actNamed(cures[refusal.code] ?? '')
  if (!act) return refusal
  const role = act.by.find((relation) => relation !== 'process') ?? 'process'
  return { ...refusal, owner: refusal.owner ?? { role }, cure: { act: act.name, says: act.says } }
}
