import type { Actor } from '#domain'
import { createParamDecorator, type ExecutionContext } from '@nestjs/common'
import type { Asked } from './token.guard.js'

/** Who asks; undefined on an open page without a token. */
export const Asker = createParamDecorator(
  (_data: unknown, context: ExecutionContext): Actor | undefined => context.switchToHttp().getRequest<Asked>().asker,
)
