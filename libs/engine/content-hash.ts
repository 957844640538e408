import { hash } from 'node:crypto'

/** SHA-256 (base64url) of a value as JSON with sorted keys: the same content gives the same hash, however it was written. */
export const contentHash = (value: unknown): string => hash('sha256', canonical(value), 'base64url')

/** Whether two values are the same content. A member that one took over from the other as it is need not be written out for it. */
export function sameContent(a: object, b: object): boolean {
  const others = b as Readonly<Record<string, unknown>>
  const same = ([name, member]: [string, unknown]): boolean =>
    Object.hasOwn(others, name) && (member === others[name] || canonical(member) === canonical(others[name]))
  return Object.keys(a).length === Object.keys(b).length && Object.entries(a).every(same)
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value !== null && typeof value === 'object') {
    return `{${Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`)
      .join(',')}}`
  }
  return JSON.stringify(value) ?? 'null'
}
