import type { FastifyInstance } from 'fastify'

/** Swagger's page has styles of its own in it; everything else comes from here. */
const pages =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; frame-ancestors 'none'"
const answers = "default-src 'none'; frame-ancestors 'none'"
const year = 31_536_000

/**
 * What a page of our own may do: nothing from elsewhere, and no script or style sheet in the page but those that bear its nonce. Single styles at an
 * element do no harm, and the components set them.
 */
export const pageHeaders = (nonce: string): Readonly<Record<string, string>> => ({
  'content-security-policy': [
    "default-src 'self'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "form-action 'self'",
    "object-src 'none'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; '),
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
})

/** What every answer tells a browser: to guess no content, to keep nothing, to run nothing and to tell nobody where it came from. */
export function sendHeaders(server: FastifyInstance): void {
  server.addHook('onRequest', (request, reply, done) => {
    const isPage = request.url === '/docs' || request.url.startsWith('/docs/')
    void reply.headers({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'content-security-policy': isPage ? pages : answers,
      ...(isPage ? {} : { 'cache-control': 'no-store' }),
      // Only where TLS has ended before us, else it would lock people out.
      ...(request.protocol === 'https' ? { 'strict-transport-security': `max-age=${year}` } : {}),
    })
    done()
  })
}
