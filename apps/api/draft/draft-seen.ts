import { createParamDecorator, type ExecutionContext } from '@nestjs/common'
import type { FastifyRequest } from 'fastify'
import { versionOf } from '../acts/asking.js'
import { problem, ProblemAnswer } from '../problem/problem.js'

/** The version of a draft that whoever takes a step has seen, from `If-Match`. Throws 428 where it is not said: nobody signs what they have not read. */
export const Seen = createParamDecorator((_data: unknown, context: ExecutionContext): number => {
  const seen = versionOf(context.switchToHttp().getRequest<FastifyRequest>().headers['if-match'])
  if (seen !== undefined) return seen
  throw new ProblemAnswer(problem('SeenVersionNeeded', '请以 If-Match 写明您看到的拟稿版本（拟稿的 version），如 "2"'))
})
