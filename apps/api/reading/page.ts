import { badRequest } from '../problem/problem.js'

/** The size of a page as asked for, 1 to `most`. Throws 400 for anything else. */
export function limitOf(text: string | undefined, usual = 100, most = 500): number {
  if (text === undefined) return usual
  const limit = /^\d{1,4}$/.test(text) ? Number(text) : 0
  if (limit < 1 || limit > most) throw badRequest('分页有误', [{ at: 'limit', says: `应为 1 到 ${most} 的整数` }])
  return limit
}
