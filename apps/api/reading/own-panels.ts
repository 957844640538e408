import type { Actor } from '#domain'
import { subjectsOf, type Engine } from '#engine'
import type { Obligation } from '#read-models'

/** Obligations without those of a panel that somebody is not on: who sat in another attempt owes nothing in this one. */
export async function ofOwnPanels(
  engine: Engine,
  rows: readonly Obligation[],
  { person }: Pick<Actor, 'person'>,
): Promise<readonly Obligation[]> {
  const ofPanels = rows.filter(({ bearer }) => bearer.role === 'panelist')
  if (ofPanels.length === 0) return rows
  const subjects = await subjectsOf(
    engine,
    ofPanels.map(({ id }) => id),
  )
  return rows.filter((one) => !ofPanels.includes(one) || subjects.get(one.id)?.parties.panelist?.includes(person) === true)
}
