import { wordsOf, type Field, type Fields } from '#domain'

const hash = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'

/** An example of a field: its own, or one that any field of its kind could have. Part by part where it has parts. */
export function exampleOf(field: Field): unknown {
  if (field.example !== undefined) return field.example
  switch (field.kind) {
    case 'file':
      return hash
    case 'amount':
      return '19650000'
    case 'count':
      return Math.max(field.min ?? 0, 12)
    case 'score':
      return 86
    case 'points':
      return '88.5'
    case 'flag':
      return true
    case 'day':
      return '2026-03-02'
    case 'instant':
      return '2026-03-16T09:30:00+08:00'
    case 'oneOf':
      return wordsOf(field.words)[0]
    case 'someOf':
      return wordsOf(field.words).slice(0, 1)
    case 'part':
      return examplesOf(field.fields)
    case 'parts':
      return [examplesOf(field.fields)]
    default:
      return undefined
  }
}

/** An example of each field that must be given. */
const examplesOf = (fields: Fields): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]) => (field.optional ? [] : [[name, exampleOf(field)] as const])),
  )
