import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common'
import type { FastifyRequest } from 'fastify'
import { nothingIn } from '../fields/body.pipe.js'

/** A step that takes no content: a body may be left out or be empty. Throws 400 with each field of any other. */
@Injectable()
export class TakesNothing implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    nothingIn(context.switchToHttp().getRequest<FastifyRequest>().body)
    return true
  }
}
