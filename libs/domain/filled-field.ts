import type { Field, Fields } from './field.js'

/** A field as an act's data fill it in, wherever it stands: `at` (`sites.0.host`), and `beside` it the other values of its part. */
export type FilledField = {
  readonly at: string
  readonly field: Exclude<Field, { readonly kind: 'part' | 'parts' }>
  readonly value: unknown
  readonly beside: Readonly<Record<string, unknown>>
}

/** Every field of an act that its data fill in, those of its parts in their place. */
export function filledFields(fields: Fields, data: unknown, at = ''): readonly FilledField[] {
  const beside = (data ?? {}) as FilledField['beside']
  return Object.entries(fields).flatMap(([name, field]): readonly FilledField[] => {
    const [value, place] = [beside[name], `${at}${name}`]
    if (value === undefined) return []
    if (field.kind === 'part') return filledFields(field.fields, value, `${place}.`)
    if (field.kind === 'parts')
      return (value as readonly unknown[]).flatMap((one, n) => filledFields(field.fields, one, `${place}.${n}.`))
    return [{ at: place, field, value, beside }]
  })
}
