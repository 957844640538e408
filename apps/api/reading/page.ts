import type { Key } from '#read-models'
import { badRequest } from '../problem/problem.js'
import type { Seal } from './cursor.js'

/** The size of a page as asked for, 1 to `most`. Throws 400 for anything else. */
export function limitOf(text: string | undefined, usual = 100, most = 500): number {
  if (text === undefined) return usual
  const limit = /^\d{1,4}$/.test(text) ? Number(text) : 0
  if (limit < 1 || limit > most) throw badRequest('分页有误', [{ at: 'limit', says: `应为 1 到 ${most} 的整数` }])
  return limit
}

/** The key after which a page goes on, from `?after=`; undefined for the first. Throws 400 for a word that no page gave. */
export function keyAfter(seal: Seal, page: string, word: string | undefined): Key | undefined {
  const value = seal.after(page, word)
  return value === undefined ? undefined : (JSON.parse(value) as Key)
}

/** The `next` of a page that ended at a key. */
export const nextAfter = (seal: Seal, page: string, key: Key): string => seal.next(page, JSON.stringify(key))

/** How a list is read for somebody: its pages in order of key, what they may see of a page, and the key of a row. */
type SeenList<Row> = {
  readonly read: (after: Key | undefined, limit: number) => Promise<readonly Row[]>
  readonly see: (rows: readonly Row[]) => Promise<readonly Row[]>
  readonly keyOf: (row: Row) => Key
}

/**
 * The next `limit` rows that may be seen, and the key of the last of them where more follow. What is hidden is skipped: no page is short, and
 * none is empty with more to come.
 */
export async function pageOfSeen<Row>(
  { read, see, keyOf }: SeenList<Row>,
  { after, limit }: { readonly after: Key | undefined; readonly limit: number },
): Promise<{ readonly rows: readonly Row[]; readonly last: Key | undefined }> {
  const found: Row[] = []
  for (let from = after; found.length <= limit;) {
    const rows = await read(from, limit + 1)
    found.push(...(await see(rows)))
    const last = rows.at(-1)
    if (!last || rows.length <= limit) break
    from = keyOf(last)
  }
  const rows = found.slice(0, limit)
  const last = rows.at(-1)
  return { rows, last: last !== undefined && found.length > limit ? keyOf(last) : undefined }
}
