import type { FactShape, Refusal } from '#kernel'
import { refuse, type Act, type Asked } from './act.js'
import type { Field, Fields } from './field.js'
import type { StreamDefinition } from './stream.js'

/** A field of an act as it is asked of somebody now: what there is to choose from, a value that is likely, the most there may be. */
export type OfferedField = Pick<Field, 'kind' | 'label' | 'help' | 'optional'> & {
  readonly name: string
  readonly options?: readonly string[]
  readonly value?: unknown
  readonly limit?: string | number
  readonly fields?: readonly OfferedField[]
}

type Listing<State> = Pick<StreamDefinition<State, never>, 'lists'>
type Filled<State> = Pick<Act<State, unknown, FactShape>, 'fields' | 'offers'>

/**
 * What an act asks for, with what its stream offers for it, once so much of its data is known. For whoever may do the act alone: a list may hold what
 * others may not see.
 */
export function offeredFields<State>(
  { lists }: Listing<State>,
  { fields, offers }: Filled<State>,
  asked: Asked<State>,
  data?: Readonly<Record<string, unknown>>,
): readonly OfferedField[] {
  const offered: Readonly<Record<string, object>> = offers?.(asked) ?? {}
  const shown = (some: Fields, outermost: boolean): readonly OfferedField[] =>
    Object.entries(some).map(([name, field]) => {
      const { kind, label, help, optional } = field
      const list = listOf(field)
      return {
        name,
        kind,
        label,
        ...(help === undefined ? {} : { help }),
        ...(optional === undefined ? {} : { optional }),
        ...(list === undefined ? {} : { options: lists?.[list]?.(asked, data) ?? [] }),
        ...(outermost && data?.[name] !== undefined ? { value: data[name] } : {}),
        ...(outermost ? offered[name] : {}),
        ...('fields' in field ? { fields: shown(field.fields, false) } : {}),
      }
    })
  return shown(fields, true)
}

/** What was filled in from a list that does not hold it. */
export function notOnList<State>(
  { lists }: Listing<State>,
  { fields }: Filled<State>,
  asked: Asked<State>,
  data: unknown,
): readonly Refusal[] {
  const whole = data as Readonly<Record<string, unknown>>
  const wrong = (some: Fields, filled: typeof whole): readonly Refusal[] =>
    Object.entries(some).flatMap(([name, field]) => {
      const values: readonly unknown[] = [filled[name] ?? []].flat()
      if ('fields' in field) return values.flatMap((part) => wrong(field.fields, part as typeof whole))
      const list = listOf(field)
      if (list === undefined || values.length === 0) return []
      const options = lists?.[list]?.(asked, whole) ?? []
      return (values as readonly string[])
        .filter((value) => !options.includes(value))
        .map((value) => missing(field, value, options))
    })
  return data === undefined ? [] : wrong(fields, whole)
}

const listOf = (field: Field): string | undefined =>
  'from' in field && typeof field.from === 'object' && 'list' in field.from ? field.from.list : undefined

const missing = ({ label }: Field, value: string, options: readonly string[]): Refusal =>
  refuse(
    'NotOnTheList',
    `${label}中没有«${value}»：${options.length === 0 ? '目前没有可选的' : `请从${options.join('、')}中选择`}`,
  )
