import { mayBe, type Actor, type OrganizationState, type PersonState, type Relation } from '#domain'
import { unitsOfPerson, type Engine } from '#engine'
import { streamKey, type StreamId } from '#kernel'
import { directoryOf } from '../reading/directory.js'
import type { ChoiceDto } from './form.dto.js'

/** Where something can be looked up. */
export const directories = ['organization', 'person', 'award', 'practitioner', 'site'] as const

/** How many are shown: whoever looks for one of more says a part of its number. */
const shown = 50

type Looking = {
  readonly kind: (typeof directories)[number]
  readonly q: string
  readonly role: string | undefined
  readonly asker: Actor
}

/** What a directory has that fits some words, as far as the asker may know of it: units, sites and awards are public, people and workers are their unit's. */
export async function lookedUp(engine: Engine, { kind, q, role, asker }: Looking): Promise<readonly ChoiceDto[]> {
  const folded = await engine.cache.get(await directoryOf(engine, kind))
  const every = [...folded].flatMap(([id, { state }]) => found(id, state, { kind, role, asker }))
  const words = q.trim().toLowerCase()
  const fits = every.filter(({ value, says }) => `${value} ${says}`.toLowerCase().includes(words)).slice(0, shown)
  if (kind !== 'person' || role === 'panelist') return fits
  const units = await Promise.all(fits.map(({ value }) => unitsOfPerson(engine, value)))
  return fits.filter((_one, n) => units[n]?.includes(asker.org))
}

function found(id: StreamId, state: unknown, { kind, role, asker }: Omit<Looking, 'q'>): ChoiceDto[] {
  const value = streamKey(id)
  switch (kind) {
    case 'organization': {
      const unit = state as OrganizationState
      const fits = unit.status === 'registered' && (role === undefined || mayBe(role as Relation, unit.roles))
      return fits ? [{ value, says: unit.name }] : []
    }
    case 'person': {
      const duties = Object.values((state as PersonState).units).flatMap((unit) => (unit.left ? [] : unit.duties))
      const isExpert = duties.includes('评审专家')
      const choosesPanels = asker.roles.some((one) => one === 'purchaser' || one === 'procurementAgent')
      return role !== 'panelist' || (isExpert && choosesPanels) ? [{ value, says: value }] : []
    }
    case 'practitioner': {
      const worker = state as { readonly status: string; readonly org?: string; readonly certificate?: string }
      return worker.org === asker.org ? [{ value, says: `${value} ${worker.certificate ?? ''}`.trim() }] : []
    }
    case 'site': {
      const { site } = state as { readonly site?: { readonly name?: string } }
      return [{ value, says: site?.name ?? value }]
    }
    case 'award':
      return [{ value, says: value }]
  }
}
