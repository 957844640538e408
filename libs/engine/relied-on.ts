import { isCommonAct } from '#domain'
import type { StreamId } from '#kernel'
import type { CommandRequest } from './command.js'
import { withParents } from './context.js'
import { registeredFor } from './registry.js'

/** An act asked for, with its data where they are known. */
export type Asked = Pick<CommandRequest, 'act' | 'stream' | 'knows'> & { readonly data: object | undefined }

/** The streams an act is decided on besides its own, whose state is given. */
export const reliedOn = (request: Asked, own: unknown): StreamId[] =>
  withParents(isCommonAct(request.act) ? [request.stream] : registeredFor(request.stream).decider.reliesOn(request, own)).filter(
    (id) => id !== request.stream,
  )
