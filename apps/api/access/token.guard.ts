import type { Actor } from '#domain'
import type { Instant } from '#kernel'
import { Inject, Injectable, SetMetadata, type CanActivate, type ExecutionContext } from '@nestjs/common'
import { Reflector } from '@nestjs/core'
import type { FastifyRequest } from 'fastify'
import { limitPerson } from '../edge/limits.js'
import type { OpenEngine } from '#engine'
import { sessionOf } from '../sign-in/session-guard.js'
import { opened } from '../system/system.module.js'
import { signInNeeded, Verifier } from './verifier.js'

const open = 'sanshe:open'

/** A page that may be read without a token; what it shows is then the published alone. */
export const Open = (): MethodDecorator & ClassDecorator => SetMetadata(open, true)

/** A request whose asker is known, stamped with the moment it came where it may change something. */
export type Asked = FastifyRequest & { asker?: Actor; receivedAt?: Instant }

/** Everything wants a token or a session unless it is declared `Open`; a token that does not hold is refused everywhere, and comes before a session. */
@Injectable()
export class TokenGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly verifier: Verifier,
    @Inject(opened) private readonly open: OpenEngine,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<Asked>()
    const asker =
      (await this.verifier.actorOf(request.headers.authorization, request.receivedAt)) ?? (await this.bySession(request))
    if (asker) {
      limitPerson(request, asker.person)
      request.asker = asker
    } else if (!this.reflector.getAllAndOverride<boolean>(open, [context.getHandler(), context.getClass()])) {
      throw signInNeeded('请先登录；程序请带上 Authorization: Bearer 令牌（示例人员：npm run token -- hs-mzj.jb）')
    }
    return true
  }

  /** Whoever has signed in with a browser; undefined without a session that holds. */
  private async bySession(request: Asked): Promise<Actor | undefined> {
    const session = await sessionOf(this.open.pool, request)
    return session && this.verifier.knownAs(session, request.receivedAt)
  }
}
