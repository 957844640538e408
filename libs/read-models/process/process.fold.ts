import type { Rows, ViewChange } from '../inline.js'

/** The place in the store of the fact that started a process, beside its row. */
const startedAt = Symbol('position')

/**
 * What `apply_process` does, on rows in memory. A process is started and ended by facts of different cases, which come here in any order:
 * the first start counts, and an end after it.
 */
export function foldProcess(
  rows: Rows,
  change: ViewChange,
  position: bigint,
  ends: Map<string, { position: bigint; on: unknown }>,
): void {
  const id = change['id'] as string
  if (change.op === 'end') {
    const known = ends.get(id)
    if (!known || known.position < position) ends.set(id, { position, on: change['on'] })
    return
  }
  const row = rows.get(id) as { [startedAt]?: bigint } | undefined
  if (row && (row[startedAt] ?? 0n) < position) return
  rows.set(id, {
    id,
    kind: id.slice(0, id.indexOf('/')),
    started_by_stream: change['stream'],
    started_by_version: change['version'],
    started_on: change['on'],
    ended_on: null,
    [startedAt]: position,
  })
}

/** The rows with their ends. */
export function endedProcesses(
  rows: Rows,
  ends: ReadonlyMap<string, { readonly position: bigint; readonly on: unknown }>,
): object[] {
  return [...rows].map(([id, row]) => {
    const end = ends.get(id)
    const after = end !== undefined && end.position > ((row as { [startedAt]?: bigint })[startedAt] ?? 0n)
    return { ...row, ended_on: after ? end.on : null }
  })
}
