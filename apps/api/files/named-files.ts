import { filledFields, type Fields } from '#domain'

/** A file that somebody names, and where; `size` where it was told with it. */
export type NamedFile = { readonly at: string; readonly hash: string; readonly size?: number }

/** The files that the data of an act name, by its fields. */
export const filesNamed = (fields: Fields, data: object): NamedFile[] =>
  filledFields(fields, data).flatMap(({ at, field, value, beside: { size } }) =>
    field.kind === 'file' ? [{ at, hash: value as string, ...(typeof size === 'number' ? { size } : {}) }] : [],
  )

/** Every text in some data that has the shape of a file's hash. */
export function hashesIn(value: unknown): string[] {
  if (typeof value === 'string') return /^[0-9a-f]{64}$/.test(value) ? [value] : []
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(hashesIn) : []
}
