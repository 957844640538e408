import type { FastifyRequest } from 'fastify'

/** Names a cookie so that only this very address may set it, wherever TLS allows that. */
const nameOf = (name: string, { protocol }: FastifyRequest): string => (protocol === 'https' ? `__Host-${name}` : name)

/** A cookie of a request; undefined where it brings none. */
export function cookieOf(request: FastifyRequest, name: string): string | undefined {
  const wanted = nameOf(name, request)
  const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim().split('='))
  return pairs.find(([key]) => key === wanted)?.[1]
}

/** The `Set-Cookie` that keeps a value for so many seconds (for as long as the browser is open, without); `''` takes it away. No script can read it. */
export function setCookie(request: FastifyRequest, name: string, value: string, seconds?: number): string {
  const age = value === '' ? 0 : seconds
  return [
    `${nameOf(name, request)}=${value}`,
    'Path=/',
    'HttpOnly',
    'SameSite=Lax',
    ...(request.protocol === 'https' ? ['Secure'] : []),
    ...(age === undefined ? [] : [`Max-Age=${age}`]),
  ].join('; ')
}
