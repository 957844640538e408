import { cures, relations, type Relation } from '#domain'
import type { Refusal } from '#kernel'
import { actNamed } from './registry.js'

/** Refusals with the act that cures each, and whose it is: as the guard says, else as the act is declared. */
export const withCures = (refusals: readonly Refusal[]): readonly Refusal[] => refusals.map(withCure)

function withCure(refusal: Refusal): Refusal {
  const act = actNamed(cures[refusal.code] ?? '')
  if (!act) return named(refusal)
  const role = act.by.find((relation) => relation !== 'process') ?? 'process'
  return named({ ...refusal, owner: refusal.owner ?? { role }, cure: { act: act.name, says: act.says } })
}

/** Whose it is, by what the directory puts in for the id of a unit; by their part where no unit is named. */
const named = ({ owner, ...refusal }: Refusal): Refusal =>
  owner === undefined
    ? refusal
    : { ...refusal, owner: { ...owner, says: owner.org ?? relations[owner.role as Relation] ?? owner.role } }
