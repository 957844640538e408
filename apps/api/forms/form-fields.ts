import { sayingsOf, type Field, type Fields, type OfferedField } from '#domain'
import { exampleOf } from '../fields/example.js'
import type { FormFieldDto } from './form.dto.js'

/** What people call some ids: units by their names. */
export type Called = (id: string) => string

/** The fields of an act as a form draws them: what is declared of each, with what its stream offers for it now. */
export const formFields = (fields: Fields, offered: readonly OfferedField[], called: Called): readonly FormFieldDto[] =>
  Object.entries(fields).map(([name, field]) => {
    const offer = offered.find((one) => one.name === name)
    return {
      name,
      kind: field.kind,
      label: field.label,
      optional: field.optional === true,
      ...said({ help: field.help, when: field.when, page: field.page, example: exampleIn(field) }),
      ...said({ choices: choicesOf(field, offer, called), lookup: lookupOf(field) }),
      ...said({ value: offer?.value, limit: offer?.limit }),
      ...limitsOf(field),
      ...('fields' in field ? { fields: formFields(field.fields, offer?.fields ?? [], called) } : {}),
    }
  })

/** Every id that is offered in a list, wherever it stands. */
export const offeredIds = (offered: readonly OfferedField[]): readonly string[] =>
  offered.flatMap(({ options = [], fields = [] }) => [...options, ...offeredIds(fields)])

const limitsOf = (field: Field): Partial<FormFieldDto> => {
  const { max, min, atLeast, atMost, unit, accept, holds } = field as unknown as Partial<FormFieldDto>
  return said({ max, min, atLeast, atMost, unit, accept, holds })
}

/** Words of the act's own, or what a list of the stream holds. */
function choicesOf(field: Field, offer: OfferedField | undefined, called: Called): FormFieldDto['choices'] | undefined {
  if ('words' in field && field.words !== undefined)
    return Object.entries(sayingsOf(field.words)).map(([value, says]) => ({ value, says }))
  if (field.kind === 'flag') return undefined
  return offer?.options?.map((value) => ({ value, says: called(value) }))
}

function lookupOf(field: Field): FormFieldDto['lookup'] | undefined {
  if (!('from' in field) || typeof field.from !== 'object' || !('of' in field.from)) return undefined
  const { of } = field.from
  return 'role' in field.from && field.from.role !== undefined ? { of, role: field.from.role } : { of }
}

/** An example that people can read: of what is typed as it stands. */
function exampleIn(field: Field): string | undefined {
  const example: unknown = ['text', 'texts', 'id', 'stream'].includes(field.kind) ? exampleOf(field) : undefined
  return typeof example === 'string' ? example : undefined
}

/** Only what is there. */
const said = <Some extends object>(some: Some): { [name in keyof Some]?: Exclude<Some[name], undefined> } =>
  Object.fromEntries(Object.entries(some).filter(([, value]) => value !== undefined)) as never
