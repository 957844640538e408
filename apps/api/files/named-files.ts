import type { Fields } from '#domain'

/** A file that somebody names, and where; `size` where it was told with it. */
export type NamedFile = { readonly at: string; readonly hash: string; readonly size?: number }

/** The files that the data of an act name, by its fields. */
export function filesNamed(fields: Fields, data: object, at = ''): NamedFile[] {
  const values = data as Readonly<Record<string, unknown>>
  return Object.entries(fields).flatMap(([name, field]): NamedFile[] => {
    const [value, place] = [values[name], `${at}${name}`]
    if (value === undefined) return []
    if (field.kind === 'file') {
      const { size } = values
      return [{ at: place, hash: value as string, ...(typeof size === 'number' ? { size } : {}) }]
    }
    if (field.kind === 'part') return filesNamed(field.fields, value as object, `${place}.`)
    if (field.kind === 'parts')
      return (value as readonly object[]).flatMap((one, n) => filesNamed(field.fields, one, `${place}.${n}.`))
    return []
  })
}

/** Every text in some data that has the shape of a file's hash. */
export function hashesIn(value: unknown): string[] {
  if (typeof value === 'string') return /^[0-9a-f]{64}$/.test(value) ? [value] : []
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(hashesIn) : []
}
