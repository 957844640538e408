import type { Rows } from '../fold.js'
import type { ViewChange } from '../inline.js'

/** What `apply_case_file` does, on rows in memory. */
export function foldCaseFile(rows: Rows, change: ViewChange): void {
  const id = change['id'] as string
  const row = rows.get(id)
  switch (change.op) {
    case 'open':
      if (row) return
      rows.set(id, {
        ...Object.fromEntries(
          ['id', 'title', 'plan', 'line', 'region', 'route', 'budget', 'stage', 'parties'].map((name) => [name, change[name]]),
        ),
        opened_on: change['on'],
        method: null,
        amount: null,
        closed_on: null,
        published_on: null,
      })
      return
    case 'set':
      if (!row) return
      rows.set(id, {
        ...row,
        method: change['method'] ?? row['method'],
        amount: change['amount'] ?? row['amount'],
        parties: { ...(row['parties'] as object), ...(change['parties'] as object | undefined) },
        stage: Math.max(row['stage'] as number, (change['stage'] as number | undefined) ?? 0),
        closed_on: change['closedOn'] ?? row['closed_on'],
      })
      return
    case 'publish':
      if (row) rows.set(id, { ...row, published_on: row['published_on'] ?? change['on'] })
  }
}
