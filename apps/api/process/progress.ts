import type { Row } from './rows.js'

/** As much of an obligation as says which line of a definition opened it. */
type Opened = { readonly id: string; readonly rule: string }

/** What each line of a definition has opened, and what no line speaks of (another build of the walk opened it). */
export function openedBy<One extends Opened>(
  rows: readonly Row[],
  all: readonly One[],
): { readonly byRow: readonly { readonly row: Row; readonly own: readonly One[] }[]; readonly others: readonly One[] } {
  const of = new Map<One, Row>()
  // By its own name first: of a kind of process, and of what only time counts out (its months), the name is made up.
  for (const fits of [hasItsName, isOf])
    for (const one of all) {
      const row = of.has(one) ? undefined : rows.find((row) => fits(row, one))
      if (row) of.set(one, row)
    }
  return {
    byRow: rows.map((row) => ({ row, own: all.filter((one) => of.get(one) === row) })),
    others: all.filter((one) => !of.has(one)),
  }
}

/** Whether a line opens just this obligation, or its second life. */
export const hasItsName = ({ ids, owed }: Row, { id }: Opened): boolean =>
  ids.some((own) => (owed?.anew ? id.startsWith(`${own}~`) : id === own || id.startsWith(`${own}~`)))

/** Whether an obligation was opened by a line: by its rule, where the line speaks of one of several by its key, and where it is owed anew by its second life. */
function isOf({ owed, each }: Row, { id, rule }: Opened): boolean {
  if (owed === undefined || owed.rule !== rule) return false
  if (owed.anew) return id.slice(id.lastIndexOf('/')).includes('~')
  if (each || owed.key === undefined || id.endsWith(`/${rule}/${owed.key}`) || id.includes(`/${rule}/${owed.key}~`)) return true
  // Of each host for itself: which hosts there are, only the case knows.
  const [part, host] = owed.key.split('/')
  return host !== undefined && id.includes(`/${rule}/${part ?? ''}/`)
}
