import type { Fields } from '#domain'
import type { DoneAct } from '#engine'
import { dayOf, spokenDay, type Instant } from '#kernel'
import type { DoneActDto } from '../reading/action.dto.js'
import type { FormFieldDto } from './form.dto.js'
import { formFields } from './form-fields.js'

/** Which act that was done it is about; the only one, where there is one. */
export const aboutFact = (acts: readonly DoneActDto[]): FormFieldDto => ({
  name: 'fact',
  kind: 'oneOf',
  label: '哪一项',
  optional: false,
  choices: acts.map(({ fact, says, occurredAt }) => ({
    value: fact,
    says: `${says}（${spokenDay(dayOf(occurredAt as Instant))}办理）`,
  })),
  ...(acts.length === 1 ? { value: acts[0]?.fact } : {}),
})

/** The act's own fields anew, filled in as they are. What it was chosen from then is typed by its number. */
export const anew = (fields: Fields, { data }: Pick<DoneAct, 'data'>): FormFieldDto => ({
  name: 'data',
  kind: 'part',
  label: '更正后的全部内容',
  optional: false,
  fields: formFields(fields, [], (id) => id),
  value: data,
})

/** Why. */
export const reason: FormFieldDto = { name: 'reason', kind: 'text', label: '理由', optional: false, max: 500 }
