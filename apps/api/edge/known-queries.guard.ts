import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common'
import { Reflector } from '@nestjs/core'
import { DECORATORS } from '@nestjs/swagger'
import type { FastifyRequest } from 'fastify'
import { badRequest } from '../problem/problem.js'

type Parameter = { readonly in: string; readonly name: string }

/**
 * Refuses a parameter of the address that its route does not document, or that is given twice: one that is misspelt would else be passed
 * over, and the answer taken for what was asked.
 */
@Injectable()
export class KnownQueriesGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const documented = this.reflector.get<readonly Parameter[] | undefined>(DECORATORS.API_PARAMETERS, context.getHandler()) ?? []
    const known = documented.filter((one) => one.in === 'query').map(({ name }) => name)
    const { query } = context.switchToHttp().getRequest<FastifyRequest<{ Querystring: Readonly<Record<string, unknown>> }>>()
    const knows = known.length === 0 ? '这个地址没有参数，请删去' : `没有这个参数，只有 ${known.join('、')}`
    const faults = Object.entries(query).flatMap(([at, value]) => {
      if (!known.includes(at)) return [{ at, says: knows }]
      return typeof value === 'string' ? [] : [{ at, says: '只能写一次' }]
    })
    if (faults.length > 0) throw badRequest('地址的参数有误，逐项见 faults', faults)
    return true
  }
}
