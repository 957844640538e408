import { wordsOf, type Field, type Fields } from '#domain'

const hash = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'

/** Units of the sample by the relation they are named for; any other is a purchaser. */
const units: Readonly<Record<string, string>> = {
  host: 'tx-ly-host',
  provider: 'ag-1',
  evaluator: 'ev-1',
  procurementAgent: 'pa-1',
  lead: 'hs-sgb',
  finance: 'hs-czj',
  payer: 'hs-mzj',
  supervisor: 'tx',
  district: 'tx',
}

const others = { award: 'hs-mzj-2026.mz-06.1', practitioner: 'w-11', site: 'tx-ly' } as const

/** An example of a field: its own, or one that any field of its kind could have; what it takes it takes of it. Part by part where it has parts. */
export function exampleOf(field: Field): unknown {
  if (field.example !== undefined) return field.example
  switch (field.kind) {
    case 'text':
      return field.words === undefined ? '见附件' : wordsOf(field.words)[0]
    case 'texts':
      return field.words === undefined ? ['见附件'] : wordsOf(field.words).slice(0, Math.max(field.atLeast ?? 1, 1))
    case 'id':
      return idOf(field.from)
    case 'ids':
      return Array.from({ length: Math.max(field.atLeast ?? 1, 1) }, () => idOf(field.from))
    case 'file':
      return hash
    case 'amount':
      return '19650000'
    case 'count':
      return Math.min(Math.max(field.min ?? 0, 12), field.max ?? 12)
    case 'score':
      return Math.min(86, field.max ?? 100)
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
      return wordsOf(field.words).slice(0, Math.max(field.atLeast ?? 1, 1))
    case 'stream':
      return streamOf(field.of)
    case 'streams':
      return [streamOf(field.of)]
    case 'part':
      return examplesOf(field.fields)
    case 'parts':
      return Array.from({ length: Math.max(field.atLeast ?? 1, 1) }, () => examplesOf(field.fields))
    case 'byName':
      return { 服务量: field.holds === 'amount' ? '19650000' : field.holds === 'number' ? 25 : '见附件' }
  }
}

type From = Extract<Field, { readonly kind: 'id' }>['from']

function idOf(from: From): string {
  if (from === 'new') return 'mz-06'
  if ('list' in from) return '1'
  if (from.of === 'organization') return units[from.role ?? ''] ?? 'hs-mzj'
  return from.of === 'person' ? (from.role === 'panelist' ? 'ex-01' : 'hs-mzj.jb') : others[from.of]
}

const streamOf = (kind = 'contract'): string =>
  kind === 'bid' ? 'bid/hs-mzj-2026.mz-06/1/1/ag-1' : `${kind}/hs-mzj-2026.mz-06.1`

/** An example of each field that must be given, also of one that must be given because of what another has. */
export function examplesOf(fields: Fields): Readonly<Record<string, unknown>> {
  const asked = ({ optional, when }: Field): boolean => {
    if (optional) return false
    const other = when && fields[when.field]
    return when === undefined || (other !== undefined && other.optional !== true && exampleOf(other) === when.is)
  }
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]) => (asked(field) ? [[name, exampleOf(field)] as const] : [])),
  )
}
