import { dayOf, type Day, type StreamId } from '#kernel'
import { refuse, type Asked } from '../act.js'
import type { Parties } from '../context.js'
import type { Fields } from '../field.js'
import { readOrganization } from '../organization/organization.state.js'
import { administrator, dutiesIn, expert, type PersonState } from './person.state.js'

/** The fields that acts about a membership share. */
export const unitField = { kind: 'id', label: '单位', from: { of: 'organization' }, example: 'hs-mzj' } as const
export const dutiesField = {
  kind: 'texts',
  label: '职责',
  help: `经办、审核、签发等环节；${administrator}可以管理本单位人员，负责人会收到催办`,
  max: 20,
  atMost: 20,
  example: ['经办'],
} as const satisfies Fields[string]

/** Whose a membership is to change: the unit's own, by whoever is its administrator. */
export const ofTheUnit = ({ context: { actor } }: Asked<PersonState>, data: { readonly unit: string } | undefined): Parties => ({
  unit: actor.duties?.includes(administrator) === true ? [data?.unit ?? actor.org] : [],
})

export const organizationOf = (unit: string): StreamId => `organization/${unit}`

export const isInUnit = ({ unit }: { readonly unit: string }, { state, context }: Asked<PersonState>) =>
  dutiesIn(state, unit, dayOf(context.at)) === undefined
    ? refuse('NotInUnit', `该人员不在单位${unit}，请先办理加入单位`, { owner: { role: 'unit', org: unit } })
    : undefined

/** Experts are those of a pool: nobody else makes one, and a pool holds no others. */
export function dutiesFitTheUnit(
  { unit, duties }: { readonly unit: string; readonly duties: readonly string[] },
  { context }: Asked<PersonState>,
) {
  const organization = readOrganization(context, organizationOf(unit))
  const isPool = organization.status === 'registered' && organization.kind === 'expert'
  if (isPool && !duties.every((duty) => [expert, administrator].includes(duty)))
    return refuse('DutyNotOfUnit', `专家库的人员只有${expert}和${administrator}`)
  return !isPool && duties.includes(expert) ? refuse('DutyNotOfUnit', `${expert}只能登记在专家库中`) : undefined
}

export const daysAreInOrder = ({ from, until }: { readonly from?: Day; readonly until?: Day }) =>
  from !== undefined && until !== undefined && until < from ? refuse('DaysReversed', '截止日期不能早于开始日期') : undefined
