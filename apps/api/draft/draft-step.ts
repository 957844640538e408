import type { DraftStep } from '#engine'
import { createParamDecorator, type ExecutionContext } from '@nestjs/common'
import type { Asked } from '../access/token.guard.js'
import { signInNeeded } from '../access/verifier.js'
import { versionOf } from '../acts/asking.js'
import { problem, ProblemAnswer } from '../problem/problem.js'

/**
 * Who takes a step on a draft, when it was asked for, and the version they have seen, from `If-Match`. Throws 428 where that is not said: nobody signs
 * what they have not read.
 */
export const Step = createParamDecorator((_data: unknown, context: ExecutionContext): DraftStep => {
  const { asker, receivedAt, headers } = context.switchToHttp().getRequest<Asked>()
  if (!asker) throw signInNeeded('请先登录')
  if (!receivedAt) throw new Error('the request was not stamped with the time it was received')
  const seen = versionOf(headers['if-match'])
  if (seen !== undefined) return { signer: asker, seen, at: receivedAt }
  throw new ProblemAnswer(problem('SeenVersionNeeded', '请以 If-Match 写明您看到的拟稿版本（拟稿的 version），如 "2"'))
})
