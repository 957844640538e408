import { addressOfKind, nameSays, nameShape, partsOf, streams } from '#domain'
import type { StreamId } from '#kernel'
import { createParamDecorator, type ExecutionContext } from '@nestjs/common'
import type { FastifyRequest } from 'fastify'
import { idShape } from '../fields/text.js'
import { badRequest } from '../problem/problem.js'
import { openAttempt } from './open-attempt.js'

/** An obligation is named by the stream it is about and its rule: its key has slashes of its own (`%2F` in the address). */
const obligationShape = /^[\p{L}\p{N}][\p{L}\p{N}._:/-]{0,255}$/u

const isObligation = (part: string): boolean =>
  obligationShape.test(part) &&
  part.split('/').length > 2 &&
  part.split('/').every((piece) => !['', '.', '..'].includes(piece)) &&
  streams.some((definition) => definition.kind === part.split('/', 1)[0])

const partsOfKind = (kind: string): readonly string[] => partsOf(addressOfKind(kind))

/** Lists give an obligation by its stream's whole name: it may be asked for by that too. */
const named = (kind: string, part: string): string =>
  kind === 'obligation' && part.startsWith('obligation/') ? part.slice('obligation/'.length) : part

/** Whether a text is the name of a stream of a kind: as many parts as its address has, each of them an id. */
export function isStreamOf(kind: string, stream: string): stream is StreamId {
  const [first, ...parts] = stream.split('/')
  if (first !== kind) return false
  if (kind === 'obligation') return isObligation(parts.join('/'))
  return parts.length === partsOfKind(kind).length && parts.every((part) => idShape.test(part))
}

/** A draft's id, which the database gives. */
const draft = { shape: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, says: '应为拟稿编号' }
const number = { shape: /^[1-9]\d{0,3}$/, says: '应为序号：从 1 起的数字' }
const questionShape = /^([\p{L}\p{N}][\p{L}\p{N}_-]{0,19}\.)?[1-9]\d{0,3}$/u
const name = { shape: nameShape, says: nameSays }

/** Parts of an address that are narrower than an id. */
const narrower: Readonly<Record<string, { readonly shape: RegExp; readonly says: string }>> = {
  organization: name,
  lot: name,
  provider: name,
  attempt: { shape: new RegExp(`^(${openAttempt}|[1-9]\\d{0,3})$`), says: '应为第几次采购：从 1 起的数字' },
  n: number,
  // A bidder's questions are numbered among their own: how many others have asked is not theirs to know.
  question: { shape: questionShape, says: '应为质疑的序号：从 1 起的数字，或者本单位编号、点和序号' },
  month: { shape: /^\d{4}-(0[1-9]|1[0-2])$/, says: '应为月份，写作 2026-03' },
  draft,
  obligation: { shape: obligationShape, says: '应为时限编号' },
}
const anyPart = { shape: idShape, says: '应为编号：字母、数字和 . _ : -，最多 64 个' }

/** How a part of an address is written, and what is said where it is not. */
export const shapeOfPart = (name: string): { readonly shape: RegExp; readonly says: string } => narrower[name] ?? anyPart

/** The stream of a kind that an address names. Throws 400 for a part that is no id. */
function streamAt(kind: string, params: Readonly<Record<string, string>>): StreamId {
  const key = partsOfKind(kind).map((at) => {
    const part = named(kind, params[at] ?? '')
    const { shape, says } = shapeOfPart(at)
    if (kind === 'obligation' ? isObligation(part) : shape.test(part)) return part
    throw badRequest('地址有误', [{ at, says }])
  })
  return `${kind}/${key.join('/')}`
}

/** The stream that the address of an act names: `@Stream('contract') stream: StreamId`. */
export const Stream = createParamDecorator((kind: string, context: ExecutionContext): StreamId => {
  const { params } = context.switchToHttp().getRequest<FastifyRequest<{ Params: Record<string, string> }>>()
  return streamAt(kind, params)
})
