import { streamKind, type StreamId } from '#kernel'
import { keyOf } from './declaration.js'
import type { AnyStream } from './stream.js'
import { streams } from './streams.js'

const kebab = (name: string): string => name.replace(/(?<!^)([A-Z])/g, '-$1').toLowerCase()

const owners: ReadonlyMap<string, AnyStream> = new Map(
  streams.flatMap((definition) => (definition.declared ? definition.acts.map((act) => [act.name, definition] as const) : [])),
)

/** The kind of stream an act belongs to. Throws an Error for an act nobody declared. */
function ownerOf(act: string): AnyStream {
  const definition = owners.get(act)
  if (!definition) throw new Error(`there is no act ${act}`)
  return definition
}

/** The last part of an act's address: the act in kebab-case, without the stream's own noun (`SignContract` of a contract: `sign`). */
const verbOf = (act: string, kind: string): string => kebab(act).replace(new RegExp(`-${kind}$`), '')

/** The address of an act as the documentation has it: `/v1/contracts/{award}/sign`. Throws an Error for an act nobody declared. */
export function addressOfAct(act: string): string {
  const { declared, kind } = ownerOf(act)
  return `/v1/${declared?.address ?? ''}/${verbOf(act, kind)}`
}

/**
 * The address to post an act of one stream to: `SignContract`, `contract/hs-mzj-2026.mz-06.1` → `/v1/contracts/hs-mzj-2026.mz-06.1/sign`.
 * Throws an Error where such a stream knows no such act.
 */
export function urlOfAct(act: string, stream: StreamId): string {
  const { declared, kind } = ownerOf(act)
  if (!declared || kind !== streamKind(stream)) throw new Error(`a ${streamKind(stream)} stream knows no act ${act}`)
  const parts = keyOf(declared, stream)
  return addressOfAct(act).replace(/\{(\w+)\}/g, (_whole, name: string) => encodeURIComponent(parts[name] ?? ''))
}

/** Whether people may do an act: not those that processes alone do. */
export const isForPeople = (act: { readonly by: readonly string[] }): boolean => act.by.some((relation) => relation !== 'process')
