import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pageHeaders } from '../edge/headers.js'

/** Addresses that are no page of the portal. */
const notPages = /^\/(v1|auth|oidc|sign-in|docs|health|assets|openapi\.json)(?![^/?])/

/** Pages for whoever has not signed in. */
const open = /^\/(signed-out|public(\/.*)?)$/

type Portal = {
  readonly folder: string
  /** Whether a request comes from somebody who has signed in. */
  readonly signedIn: (request: FastifyRequest) => Promise<boolean>
}

/**
 * Serves the built portal: its parts, which never change under their names, and its one page at every address that is nothing else's. The page has a
 * nonce of its own at each request and is kept by nobody; whoever has not signed in is sent to do so.
 */
export async function servePortal(server: FastifyInstance, { folder, signedIn }: Portal): Promise<void> {
  const page = await readFile(join(folder, 'index.html'), 'utf8')
  await server.register(fastifyStatic, {
    root: join(folder, 'assets'),
    prefix: '/assets/',
    decorateReply: false,
    preCompressed: true,
    index: false,
    maxAge: '365d',
    immutable: true,
  })
  const answer = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const [path = '/'] = request.url.split('?', 1)
    // What is no page asked for by somebody (an icon the browser looks for by itself) is nothing.
    if (notPages.test(path) || request.headers.accept?.includes('text/html') !== true) {
      reply.callNotFound()
      return reply
    }
    if (!open.test(path) && !(await signedIn(request)))
      return reply.redirect(`/auth/sign-in?to=${encodeURIComponent(request.url)}`)
    const nonce = randomBytes(16).toString('base64')
    return reply.headers(pageHeaders(nonce)).type('text/html; charset=utf-8').send(page.replaceAll('__NONCE__', nonce))
  }
  server.get('/', answer)
  server.get('/*', answer)
}
