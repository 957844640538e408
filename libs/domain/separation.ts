import type { Refusal } from '#kernel'
import { refuse, type Act } from './act.js'
import type { Context } from './context.js'
import type { Field } from './field.js'
import { filledFields } from './filled-field.js'

/** What somebody does in a case that shuts them out of something else in it. */
export type Deed =
  'planned' | 'reviewed' | 'scored' | 'confirmed' | 'signed' | 'accepted' | 'requested' | 'approved' | 'paid' | 'evaluated'

/** One act of a case, by one of those who answer for it. `says`: what people call the act; `deed` where it shuts them out of others. */
export type Done = { readonly person: string; readonly says: string; readonly deed?: Deed }

/** The code of the refusal of somebody who is shut out by what they did before. */
export const samePerson = 'SamePerson'

/** One table (DESIGN §10): whoever did the one, in whatever unit, does not do the other in the same case. Evaluating shuts out everything else. */
const pairs: readonly (readonly [Deed, Deed])[] = [
  ['planned', 'scored'],
  ['reviewed', 'scored'],
  ['scored', 'confirmed'],
  ['scored', 'signed'],
  ['scored', 'accepted'],
  ['requested', 'approved'],
  ['approved', 'paid'],
  ['accepted', 'paid'],
]

/** Where the last signer answers for the act beside its drafter; else the drafter alone, whoever issues it. */
const issued: ReadonlySet<Deed> = new Set(['confirmed', 'signed', 'accepted', 'approved', 'paid'])

/** Those who have done an act: whoever drafted it (without a draft, who acted), and who issued it where that counts. */
export const handsOf = (deed: Deed | undefined, actor: string, drafter = actor): readonly string[] =>
  drafter !== actor && deed !== undefined && issued.has(deed) ? [drafter, actor] : [drafter]

/** Whether one deed and another, or an act of a case that is none, cannot be the same person's. */
export function shutsOut(doing: Deed, done: Deed | undefined): boolean {
  if (doing === 'evaluated' || done === 'evaluated') return doing !== done
  return pairs.some(([one, other]) => (doing === one && done === other) || (doing === other && done === one))
}

/** Whether an act, or somebody whom its fields pick for one, can be shut out by what was done before in its case. */
export const isSeparated = ({ deed, fields }: Pick<Act<never, never, never>, 'deed' | 'fields'>): boolean =>
  deed !== undefined ||
  Object.values(fields).some((field) => ('fields' in field ? isSeparated(field) : pickedFor(field) !== undefined))

/** Why the same person cannot: those who do it, and those picked for a deed. What happened elsewhere was done by others than whoever records it. */
export function separated(
  { deed, says, by, fields }: Pick<Act<never, never, never>, 'deed' | 'says' | 'by' | 'fields'>,
  data: unknown,
  { actor, drafter, registered, done }: Context,
): readonly Refusal[] {
  if (registered) return []
  const owner = { role: by[0] ?? 'operator', org: actor.org }
  const against = (person: string, doing: Deed, what: string): readonly Refusal[] => {
    const before = done.filter((one) => one.person === person && shutsOut(doing, one.deed))
    const acts = [...new Set(before.map((one) => one.says))].join('、')
    return before.length === 0
      ? []
      : [
          refuse(samePerson, `${person}在本项目中办理过${acts}，不能再${what}：请换人办理，人手不够的由本单位管理员指定代理人`, {
            owner,
          }),
        ]
  }
  const own = deed === undefined ? [] : handsOf(deed, actor.person, drafter).flatMap((person) => against(person, deed, says))
  const picked = filledFields(fields, data).flatMap(({ field, value }) => {
    const doing = pickedFor(field)
    return doing === undefined ? [] : [value].flat().flatMap((person) => against(String(person), doing, `担任${field.label}`))
  })
  return [...own, ...picked]
}

const pickedFor = (field: Field): Deed | undefined =>
  (field.kind === 'id' || field.kind === 'ids') &&
  typeof field.from === 'object' &&
  'of' in field.from &&
  field.from.of === 'person'
    ? field.from.for
    : undefined
