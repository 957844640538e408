import { badRequest } from '../problem/problem.js'

/** The size of a page as asked for, 1 to `most`. Throws 400 for anything else. */
export function limitOf(text: string | undefined, usual = 100, most = 500): number {
  if (text === undefined) return usual
  const limit = /^\d{1,4}$/.test(text) ? Number(text) : 0
  if (limit < 1 || limit > most) throw badRequest('分页有误', [{ at: 'limit', says: `应为 1 到 ${most} 的整数` }])
  return limit
}

/** The number after which a page begins, `'0'` for the first. Throws 400 for anything but a number. */
export function afterOf(text: string | undefined): string {
  if (text === undefined) return '0'
  if (!/^\d{1,18}$/.test(text)) throw badRequest('分页有误', [{ at: 'after', says: '应为上一页给出的 next' }])
  return text
}
