import { streamKind, type StreamId } from '#kernel'
import { commonActs, type CommonAct } from './correction/common-acts.js'
import { keyOf } from './declaration.js'
import type { AnyStream } from './stream.js'
import { streams } from './streams.js'

const kebab = (name: string): string => name.replace(/(?<!^)([A-Z])/g, '-$1').toLowerCase()

const kinds: ReadonlyMap<string, AnyStream> = new Map(streams.map((definition) => [definition.kind, definition]))
const owners: ReadonlyMap<string, AnyStream> = new Map(
  streams.flatMap((definition) => definition.acts.map((act) => [act.name, definition] as const)),
)

/** The last part of an act's address: the act in kebab-case, without the stream's own noun (`SignContract` of a contract: `sign`). */
export const verbOf = (act: string, kind: string): string => kebab(act).replace(new RegExp(`-${kind}$`), '')

/** Where the streams of a kind are: `/v1/contracts/{award}`. Throws an Error for a kind nobody declared. */
export function addressOfKind(kind: string): string {
  const definition = kinds.get(kind)
  if (!definition) throw new Error(`there is no kind of stream ${kind}`)
  return `/v1/${definition.declared.address}`
}

/** The kind of stream an act belongs to; the first of them for an act that several have. Throws an Error for an act nobody declared. */
export function kindOfAct(act: string): string {
  const definition = owners.get(act)
  if (!definition) throw new Error(`there is no act ${act}`)
  return definition.kind
}

/** The address of an act as the documentation has it: `/v1/contracts/{award}/sign`. Throws an Error for an act nobody declared. */
export const addressOfAct = (act: string): string => `${addressOfKind(kindOfAct(act))}/${verbOf(act, kindOfAct(act))}`

/** The address of an act that every stream has: `CorrectAct` of a contract is `/v1/contracts/{award}/correct`. */
export const addressOfCommonAct = (act: CommonAct, kind: string): string => `${addressOfKind(kind)}/${commonActs[act].verb}`

/**
 * The address to post an act of one stream to: `SignContract`, `contract/hs-mzj-2026.mz-06.1` → `/v1/contracts/hs-mzj-2026.mz-06.1/sign`.
 * Throws an Error where such a stream knows no such act.
 */
export function urlOfAct(act: string, stream: StreamId): string {
  const kind = streamKind(stream)
  const definition = kinds.get(kind)
  if (!definition?.acts.some(({ name }) => name === act)) throw new Error(`a ${kind} stream knows no act ${act}`)
  return `${urlOf(definition, stream)}/${verbOf(act, kind)}`
}

/** The address to post an act to that every stream has: `CorrectAct`, `contract/hs-mzj-2026.mz-06.1` → `/v1/contracts/hs-mzj-2026.mz-06.1/correct`. */
export function urlOfCommonAct(act: CommonAct, stream: StreamId): string {
  const definition = kinds.get(streamKind(stream))
  if (!definition) throw new Error(`there is no kind of stream ${streamKind(stream)}`)
  return `${urlOf(definition, stream)}/${commonActs[act].verb}`
}

function urlOf({ kind, declared }: AnyStream, stream: StreamId): string {
  const parts = keyOf(declared, stream)
  return addressOfKind(kind).replace(/\{(\w+)\}/g, (_whole, name: string) => encodeURIComponent(parts[name] ?? ''))
}

/** Whether people may do an act: not those that processes alone do. */
export const isForPeople = (act: { readonly by: readonly string[] }): boolean => act.by.some((relation) => relation !== 'process')
