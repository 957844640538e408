import type { Actor } from '#domain'
import type { Instant } from '#kernel'
import { Injectable, SetMetadata, type CanActivate, type ExecutionContext } from '@nestjs/common'
import { Reflector } from '@nestjs/core'
import type { FastifyRequest } from 'fastify'
import { limitPerson } from '../edge/limits.js'
import { signInNeeded, Verifier } from './verifier.js'

const open = 'sanshe:open'

/** A page that may be read without a token; what it shows is then the published alone. */
export const Open = (): MethodDecorator & ClassDecorator => SetMetadata(open, true)

/** A request whose asker is known, stamped with the moment it came where it may change something. */
export type Asked = FastifyRequest & { asker?: Actor; receivedAt?: Instant }

/** Everything wants a token unless it is declared `Open`; a token that does not hold is refused everywhere. */
@Injectable()
export class TokenGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly verifier: Verifier,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<Asked>()
    const asker = await this.verifier.actorOf(request.headers.authorization, request.receivedAt)
    if (asker) {
      limitPerson(request, asker.person)
      request.asker = asker
    } else if (!this.reflector.getAllAndOverride<boolean>(open, [context.getHandler(), context.getClass()])) {
      throw signInNeeded('请带上 Authorization: Bearer 令牌（示例人员：npm run token -- hs-mzj.jb）')
    }
    return true
  }
}
