import { createParamDecorator, type ExecutionContext } from '@nestjs/common'
import type { Key } from '#read-models'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Seal } from './cursor.js'
import { keyAfter, limitOf, nextAfter } from './page.js'

/**
 * A page of a list whose answer is the bare list: `?after=` and `?limit=` of the request, and where the next page is said, in the header
 * `Link` with `rel="next"` (RFC 8288).
 */
export class ListPage {
  constructor(
    private readonly request: FastifyRequest<{ Querystring: { after?: string; limit?: string } }>,
    private readonly reply: FastifyReply,
  ) {}

  /** What is asked for; `usual` rows where no size is. Throws 400 for a size or a word that is none. */
  asked(seal: Seal, page: string, usual = 500): { readonly after: Key | undefined; readonly limit: number } {
    const { after, limit } = this.request.query
    return { after: keyAfter(seal, page, after), limit: limitOf(limit, usual) }
  }

  /** Says where the next page is; nothing where this was the last. */
  next(seal: Seal, page: string, last: Key | undefined): void {
    if (last === undefined) return
    const [path = ''] = this.request.url.split('?')
    const { limit } = this.request.query
    const query = new URLSearchParams({ after: nextAfter(seal, page, last), ...(limit === undefined ? {} : { limit }) })
    void this.reply.header('link', `<${path}?${query.toString()}>; rel="next"`)
  }
}

/** The page of a bare list that a request asks for. */
export const Page = createParamDecorator((_data: unknown, context: ExecutionContext): ListPage => {
  const http = context.switchToHttp()
  return new ListPage(http.getRequest(), http.getResponse())
})
