import type { components } from '../../client/api.js'
import type { FormField, Values } from '../../ui/form/fields.js'
import { registeredField } from '../../ui/form/registering.js'
import { fromData, toData } from '../../ui/form/values.js'

export type PapersForm = components['schemas']['PapersFormDto']
export type PaperKind = components['schemas']['PaperKindDto']

/** A paper as it is typed: which act it shows, of whose response where it is one, what is filled in, and when it happened on which paper. */
export type Typed = {
  readonly act: string
  readonly lot?: string
  readonly provider?: string
  readonly data?: Values
  readonly registered?: Values
}

/** A paper as the API takes it. */
export type Paper = components['schemas']['PaperDto']

const registered = registeredField.fields ?? []
const fieldsOf = (kinds: readonly PaperKind[], act: string): readonly FormField[] =>
  kinds.find((kind) => kind.act === act)?.fields ?? []

/** What is sent of the papers typed. */
export const papersOf = (caseId: string, { papers: kinds }: PapersForm, typed: readonly Typed[]): readonly Paper[] =>
  typed.map(({ act, lot, provider, data = {}, registered: on = {} }) => ({
    act,
    ...(kinds.find((kind) => kind.act === act)?.ofBid ? { stream: `bid/${caseId}/open/${lot ?? ''}/${provider ?? ''}` } : {}),
    data: toData(fieldsOf(kinds, act), data),
    // What is missing of it the API says, at its place.
    registered: toData(registered, on) as Paper['registered'],
  }))

/** The papers of a draft as they are typed. */
export const typedOf = ({ papers: kinds }: PapersForm, papers: readonly Paper[]): readonly Typed[] =>
  papers.map(({ act, stream, data, registered: on }) => {
    const [kind, , , lot, provider] = (stream ?? '').split('/')
    return {
      act,
      ...(kind === 'bid' && lot !== undefined && provider !== undefined ? { lot, provider } : {}),
      data: fromData(fieldsOf(kinds, act), data),
      registered: fromData(registered, on),
    }
  })

/** What people call a place in the papers: 第 3 份（公告结果）公开地址. */
export function placeSays(at: string, { papers: kinds }: PapersForm, typed: readonly Typed[]): string {
  const [, n, part, rest = ''] = /^(?:data\.)?papers\.(\d+)\.?(data|registered)?\.?(.*)$/.exec(at) ?? []
  if (n === undefined) return '材料'
  const act = typed[Number(n)]?.act ?? ''
  const kind = kinds.find((one) => one.act === act)
  const label = labelOf(rest.split('.'), part === 'registered' ? registered : (kind?.fields ?? []))
  return `第 ${Number(n) + 1} 份（${kind?.says ?? '材料'}）${label}`
}

function labelOf([name = '', ...rest]: readonly string[], fields: readonly FormField[]): string {
  if (name === '') return ''
  if (/^\d+$/.test(name)) return `第 ${Number(name) + 1} 项 ${labelOf(rest, fields)}`.trim()
  const field = fields.find((one) => one.name === name)
  return `${field?.label ?? ''} ${labelOf(rest, field?.fields ?? [])}`.trim()
}
