import { dayOf, type Refusal, type StreamId } from '#kernel'
import { refuse } from './act.js'
import type { Context } from './context.js'
import type { Fields, From } from './field.js'
import { filledFields, type FilledField } from './filled-field.js'
import { readOrganization } from './organization/organization.state.js'
import { expert, readPerson, unitsOf, dutiesIn } from './person/person.state.js'
import { mayBe, relations } from './relation.js'
import { readSite } from './site/site.state.js'

/** A unit, a person or a place of service as an act's data name it, with what the field calls them. */
type Named = { readonly label: string; readonly id: string; readonly from: Exclude<From, 'new' | { readonly list: string }> }

/** Every unit, person and place of service that an act's data name, as its fields declare them (DESIGN decision 5). */
export const namedIn = (fields: Fields, data: unknown): readonly Named[] => filledFields(fields, data).flatMap(namedBy)

function namedBy({ field, value }: FilledField): readonly Named[] {
  if ((field.kind !== 'id' && field.kind !== 'ids') || field.from === 'new' || 'list' in field.from) return []
  const { label, from } = field
  return ['organization', 'person', 'site'].includes(from.of) ? [value].flat().map((id) => ({ label, id: String(id), from })) : []
}

/** Where the directory has what is named. */
export const streamOfNamed = ({ id, from }: Named): StreamId => `${from.of}/${id}`

/** Why somebody named cannot be: the directory does not have them, or not in that role. */
export function strangers(named: readonly Named[], context: Context): readonly Refusal[] {
  return named.flatMap((one) => faultOf(one, context) ?? [])
}

function faultOf(one: Named, context: Context): Refusal | undefined {
  if (one.from.of === 'site') return siteFault(one, context)
  return one.from.of === 'organization' ? unitFault(one, context) : personFault(one, context)
}

const siteFault = ({ label, id }: Named, context: Context): Refusal | undefined =>
  readSite(context, `site/${id}`).status === 'absent'
    ? refuse('SiteUnknown', `${label}：没有登记服务地点${id}，请核对编号，或者先登记服务地点`, { owner: { role: 'operator' } })
    : undefined

function unitFault({ label, id, from }: Named, context: Context): Refusal | undefined {
  const unit = readOrganization(context, `organization/${id}`)
  if (unit.status === 'absent')
    return refuse('UnitUnknown', `${label}：没有登记单位${id}，请核对编号，或者先登记单位`, { owner: { role: 'operator' } })
  const role = 'role' in from ? from.role : undefined
  return role === undefined || mayBe(role, unit.roles)
    ? undefined
    : refuse('UnitNotInRole', `${label}：${id}的职责中没有${relations[role]}`, { owner: { role: 'operator' } })
}

/** Somebody who has left since it happened, or joined only after it happened, is known all the same. */
function personFault({ label, id, from }: Named, context: Context): Refusal | undefined {
  const person = readPerson(context, `person/${id}`)
  const duties = [context.at, context.now]
    .map(dayOf)
    .flatMap((on) => unitsOf(person, on).map((unit) => dutiesIn(person, unit, on) ?? []))
  if (duties.length === 0)
    return refuse('PersonUnknown', `${label}：没有登记人员${id}，或者已经离开单位`, { owner: { role: 'operator' } })
  const { role } = from as { readonly role?: string }
  return role === 'panelist' && !duties.some((these) => these.includes(expert))
    ? refuse('PersonNotInRole', `${label}：${id}不在评审专家库中`, { owner: { role: 'operator' } })
    : undefined
}
