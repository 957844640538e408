import type { Rows, ViewChange } from '../inline.js'

/** What `apply_notice` does, on rows in memory. */
export function foldNotice(rows: Rows, { op, stream, version, kind, unit, caseId, on }: ViewChange): void {
  const id = `${String(stream)} ${String(version)}`
  const row = rows.get(id)
  if (op === 'publish') rows.set(id, { stream, version, kind, unit, case_id: caseId, published_on: on, withdrawn_on: null })
  else if (row) rows.set(id, { ...row, ...(op === 'withdraw' ? { withdrawn_on: on } : { published_on: on }) })
}
