import type { Rows, ViewChange } from '../inline.js'

/** What `apply_case_party` does, on rows in memory. */
export function foldCaseParty(rows: Rows, change: ViewChange, files: Rows): void {
  const id = change['id'] as string
  const file = files.get(id)
  if (!file) return
  for (const { who, relation } of change['named'] as readonly { who: string; relation: string }[])
    rows.set(`${who} ${relation}`, { who, opened_on: file['opened_on'], case_id: id, relation })
}
