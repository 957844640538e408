import { inFen, inYuan } from '../money.js'
import { isAsked, type FormField, type Values } from './fields.js'

type Pair = { readonly name?: unknown; readonly value?: unknown }

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)

const numberOf = (typed: unknown): unknown => {
  const text = String(typed).trim()
  return text !== '' && Number.isFinite(Number(text)) ? Number(text) : typed
}

/** Lines of a text, those with nothing in them left out. */
const linesOf = (typed: unknown): unknown =>
  typeof typed === 'string'
    ? typed
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '')
    : typed

/** A value as the API takes it, from what was typed. */
function valueOf(field: FormField, typed: unknown): unknown {
  switch (field.kind) {
    case 'amount':
      return inFen(String(typed)) ?? typed
    case 'count':
    case 'score':
      return numberOf(typed)
    case 'instant':
      return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(String(typed)) ? `${String(typed)}:00+08:00` : typed
    case 'texts':
    case 'streams':
      return linesOf(typed)
    case 'ids':
      return field.choices || field.lookup ? typed : linesOf(typed)
    case 'part':
      return toData(field.fields ?? [], (typed ?? {}) as Values)
    case 'parts':
      return (typed as readonly Values[]).map((part) => toData(field.fields ?? [], part ?? {}))
    case 'byName':
      return Object.fromEntries(
        (typed as readonly Pair[])
          .filter((pair) => !isEmpty(pair?.name) && !isEmpty(pair?.value))
          .map(({ name, value }) => [String(name).trim(), heldOf(field, value)]),
      )
    default:
      return typed
  }
}

const heldOf = ({ holds }: FormField, value: unknown): unknown =>
  holds === 'amount' ? (inFen(String(value)) ?? value) : holds === 'number' ? numberOf(value) : value

/** What is sent of a form: what was left empty and what is not asked is left out. */
export function toData(fields: readonly FormField[], values: Values): Values {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const typed = values[field.name]
      if (!isAsked(field, values) || (field.kind !== 'part' && isEmpty(typed))) return []
      const value = valueOf(field, typed)
      // A part that may be left out and has nothing in it was left out.
      return field.kind === 'part' && field.optional && Object.keys(value as object).length === 0 ? [] : [[field.name, value]]
    }),
  )
}

/** What stands in an input for a value of the API. */
function typedOf(field: FormField, value: unknown): unknown {
  switch (field.kind) {
    case 'amount':
      return typeof value === 'string' && /^\d+$/.test(value) ? inYuan(value).replaceAll(',', '') : value
    case 'count':
    case 'score':
      return String(value)
    case 'instant':
      return typeof value === 'string' && value.length > 16 ? inShanghai(value) : value
    case 'texts':
    case 'streams':
      return Array.isArray(value) ? value.join('\n') : value
    case 'ids':
      return Array.isArray(value) && !field.choices && !field.lookup ? value.join('\n') : value
    case 'part':
      return fromData(field.fields ?? [], value as Values)
    case 'parts':
      return (value as readonly Values[]).map((part) => fromData(field.fields ?? [], part))
    case 'byName':
      return Object.entries(value as Values).map(([name, held]) => ({
        name,
        value: field.holds === 'amount' && typeof held === 'string' ? inYuan(held).replaceAll(',', '') : String(held),
      }))
    default:
      return value
  }
}

/** A moment as its input has it: 2026-03-16T09:30, in Shanghai. */
function inShanghai(moment: string): string {
  const at = Date.parse(moment)
  return Number.isNaN(at) ? moment : new Date(at + 8 * 3_600_000).toISOString().slice(0, 16)
}

/** What stands in the inputs of a form for the data of an act. */
export const fromData = (fields: readonly FormField[], data: Values): Values =>
  Object.fromEntries(
    fields.flatMap((field) => {
      const value = data[field.name]
      return value === undefined || value === null ? [] : [[field.name, typedOf(field, value)]]
    }),
  )

/** What is known of a form before anybody types: the values that are likely, and one empty part where there must be one. */
export const likely = (fields: readonly FormField[]): Values =>
  fromData(fields, Object.fromEntries(fields.flatMap(({ name, value }) => (value === undefined ? [] : [[name, value]]))))
