import { streams } from '#domain'
import { streamKind, type StreamId } from '#kernel'

/** Where the acts of each kind of stream are: the names in braces, in their order, are the stream's key. */
const places: Readonly<Record<string, string>> = {
  organization: 'organizations/{organization}',
  practitioner: 'practitioners/{practitioner}',
  site: 'sites/{site}',
  fund: 'funds/{fund}',
  plan: 'plans/{plan}',
  procurement: 'cases/{case}/attempts/{attempt}',
  award: 'awards/{award}',
  bid: 'bids/{case}/{attempt}/{lot}/{provider}',
  challenge: 'challenges/{case}/{n}',
  contract: 'contracts/{award}',
  assignment: 'contracts/{award}/assignments/{site}',
  post: 'contracts/{award}/posts/{n}',
  delivery: 'contracts/{award}/deliveries/{month}',
  evaluation: 'contracts/{award}/evaluations/{n}',
  payment: 'contracts/{award}/payments/{tranche}',
  obligation: 'obligations/{obligation}',
}

const kebab = (name: string): string => name.replace(/(?<!^)([A-Z])/g, '-$1').toLowerCase()

/** The last part of an act's address: the act in kebab-case, without the stream's own noun (`SignContract` of a contract: `sign`). */
export const verbOf = (act: string, kind: string): string => kebab(act).replace(new RegExp(`-${kind}$`), '')

/** The address of a kind of stream, `/v1/contracts/{award}`. Throws an Error for a kind that has none. */
export function placeOf(kind: string): string {
  const place = streams.find((definition) => definition.kind === kind)?.declared?.address ?? places[kind]
  if (place === undefined) throw new Error(`streams of kind ${kind} have no address: give them one in apps/api/acts/paths.ts`)
  return `/v1/${place}`
}

/** The kind of stream an act belongs to. Throws an Error for an act nobody declared. */
export function kindOfAct(act: string): string {
  const definition = streams.find(({ acts }) => acts.some(({ name }) => name === act))
  if (!definition) throw new Error(`there is no act ${act}`)
  return definition.kind
}

/** The address of an act as its controller and the documentation have it: `/v1/contracts/{award}/sign`. */
export const addressOf = (act: string): string => `${placeOf(kindOfAct(act))}/${verbOf(act, kindOfAct(act))}`

/** The address to post an act of one stream to: `SignContract`, `contract/hs-mzj-2026.mz-06.1` → `/v1/contracts/hs-mzj-2026.mz-06.1/sign`. */
export function urlOf(act: string, stream: StreamId): string {
  const kind = streamKind(stream)
  const key = stream.slice(kind.length + 1)
  const parts = kind === 'obligation' ? [key] : key.split('/')
  let next = 0
  const place = placeOf(kind).replace(/\{\w+\}/g, () => encodeURIComponent(parts[next++] ?? ''))
  return `${place}/${verbOf(act, kind)}`
}

/** Whether people may do an act: not those that processes alone do. */
export const isForPeople = (act: { readonly by: readonly string[] }): boolean => act.by.some((relation) => relation !== 'process')
