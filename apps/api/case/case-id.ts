import { createParamDecorator, type ExecutionContext } from '@nestjs/common'
import type { FastifyRequest } from 'fastify'
import { idShape } from '../fields/text.js'
import { badRequest } from '../problem/problem.js'

/** The case an address names. Throws 400 for what is no id. */
export const CaseId = createParamDecorator((_data: unknown, context: ExecutionContext): string => {
  const { params } = context.switchToHttp().getRequest<FastifyRequest<{ Params: Record<string, string> }>>()
  const id = params['case'] ?? ''
  if (!idShape.test(id)) throw badRequest('地址有误', [{ at: 'case', says: '应为编号' }])
  return id
})
