import type { DraftStep } from '#engine'
import { createParamDecorator, type ExecutionContext } from '@nestjs/common'
import type { Asked } from '../access/token.guard.js'
import { askedBy, versionOf } from '../acts/asking.js'
import { problem, ProblemAnswer } from '../problem/problem.js'

/**
 * Who takes a step on a draft, when it was asked for, and the version they have seen, from `If-Match`. Throws 428 where that is not said: nobody signs
 * what they have not read.
 */
export const Step = createParamDecorator((_data: unknown, context: ExecutionContext): DraftStep => {
  const request = context.switchToHttp().getRequest<Asked>()
  const { actor, receivedAt } = askedBy(request)
  const seen = versionOf(request.headers['if-match'])
  if (seen !== undefined) return { signer: actor, seen, at: receivedAt }
  throw new ProblemAnswer(problem('SeenVersionNeeded', '请以 If-Match 写明您看到的拟稿版本（拟稿的 version），如 "2"'))
})
