import type { Actor } from '#domain'
import type { Instant } from '#kernel'
import { createParamDecorator, type ExecutionContext } from '@nestjs/common'
import type { FastifyReply } from 'fastify'
import { signInNeeded } from '../access/verifier.js'
import type { Asked } from '../access/token.guard.js'
import { badRequest, problem, ProblemAnswer } from '../problem/problem.js'

/** Who asks for an act, under which command id, received when, having seen which version. */
export type Asking = {
  readonly actor: Actor
  readonly commandId: string
  readonly receivedAt: Instant
  readonly ifVersion?: number
  /** Sets a header of the reply. */
  readonly tell: (header: string, value: string) => void
}

/** Reads what every act needs beside its body. Throws 400 for an Idempotency-Key or If-Match that is missing or malformed. */
export const Asks = createParamDecorator((_data: unknown, context: ExecutionContext): Asking => {
  const request = context.switchToHttp().getRequest<Asked>()
  const reply = context.switchToHttp().getResponse<FastifyReply>()
  const { headers } = request
  const ifVersion = versionOf(headers['if-match'])
  return {
    ...askedBy(request),
    commandId: commandIdOf(headers['idempotency-key']),
    ...(ifVersion === undefined ? {} : { ifVersion }),
    tell: (header, value) => void reply.header(header, value),
  }
})

/** Who asks for something, and when it was received. Throws 401 where nobody has signed in. */
export function askedBy({ asker, receivedAt }: Asked): Pick<Asking, 'actor' | 'receivedAt'> {
  if (!asker) throw signInNeeded('请先登录')
  if (!receivedAt) throw new Error('the request was not stamped with the time it was received')
  return { actor: asker, receivedAt }
}

function commandIdOf(header: string | string[] | undefined): string {
  if (typeof header === 'string' && /^[\x21-\x7e]{1,200}$/.test(header)) return header
  const says =
    header === undefined
      ? '请带上 Idempotency-Key：一个自选的编号（如 UUID），重试时用同一个，就不会重复办理'
      : 'Idempotency-Key 应为 1 到 200 个不含空格的 ASCII 字符'
  throw new ProblemAnswer(problem('IdempotencyKeyNeeded', says))
}

/** The version that `If-Match` names; undefined where it names none. Throws 400 for one that is malformed. */
export function versionOf(header: string | undefined): number | undefined {
  if (header === undefined || header === '*') return undefined
  const [, version] = /^"(\d{1,9})"$/.exec(header) ?? []
  if (version === undefined) throw badRequest('If-Match 应为您看到的 ETag，如 "3"')
  return Number(version)
}
