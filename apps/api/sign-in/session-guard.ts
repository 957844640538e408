import { sessionBy, type Session } from '#identity'
import type { FastifyRequest } from 'fastify'
import type pg from 'pg'
import { problem, ProblemAnswer } from '../problem/problem.js'
import { cookieOf } from './cookies.js'

/** The cookie that holds a session's secret. */
export const sessionCookie = 'sid'

/** The session that a request's cookie opens; undefined where it brings none, or that has ended. Throws 403 for a write that another page could have made. */
export async function sessionOf(pool: pg.Pool, request: FastifyRequest): Promise<Session | undefined> {
  const secret = cookieOf(request, sessionCookie)
  const session = secret === undefined ? undefined : await sessionBy(pool, secret)
  if (session && !['GET', 'HEAD'].includes(request.method)) mayWrite(request, session)
  return session
}

/** Throws 403 where a request that changes something does not show that a page of ours made it: a cookie alone is sent along by any. */
export function mayWrite({ headers }: FastifyRequest, { csrf }: Session): void {
  const from = headers['sec-fetch-site']
  if (headers['x-csrf'] === csrf && (from === undefined || from === 'same-origin')) return
  throw new ProblemAnswer(problem('NotFromOurPage', '请求不是从本系统的页面发出的：请刷新页面后重试'))
}
