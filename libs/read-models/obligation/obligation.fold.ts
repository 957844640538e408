import type { StreamId } from '#kernel'
import type { ProjectedFact, Rows, ViewChange } from '../inline.js'

/** A fact that may have met an obligation before it was opened: the earliest is the one that counts. */
export type Occasion = Pick<ProjectedFact, 'stream' | 'version' | 'type' | 'key' | 'occurredAt'>

type Row = Record<string, unknown>

/** What a row is rid of once it is met or closed. */
const done = { next_at: null, done_by: null, ahead_at: null, leader_at: null, supervisor_at: null }

/** What a row has that it is rid of once it is met: whatever met it may be struck. */
const whileOpen = new WeakMap<Row, Row>()
const pickedFrom = ({ done_by, ahead_at, leader_at, supervisor_at }: Row): Row => ({
  done_by,
  ahead_at,
  leader_at,
  supervisor_at,
})

const isOpen = (row: Row): boolean => row['met_on'] === null && row['closed_on'] === null

/**
 * What `apply_obligation` does, on rows in memory. `before` gives, of an occasion (`Kind@stream` with or without `#key`), the facts there
 * already that are it, in order of position. `waiting` holds the open rows by process and occasion.
 */
export function foldObligation(
  rows: Rows,
  change: ViewChange,
  before: (occasion: string) => readonly Occasion[],
  waiting: Map<string, Row[]>,
): void {
  if (change.op === 'meet') return meet(change, waiting)
  if (change.op === 'correct') return metBy(rows, change).forEach((row) => (row['met_on'] = change['on']))
  if (change.op === 'strike') return metBy(rows, change).forEach((row) => reopen(row, before))
  const id = change['id'] as StreamId
  if (change.op === 'open') {
    const row = opened(id, change)
    row['next_at'] = nextAt(row)
    rows.set(id, row)
    whileOpen.set(row, pickedFrom(row))
    meetByWhatIsThere(row, before)
    for (const occasion of change['doneBy'] as readonly string[]) {
      const name = `${String(row['process'])} ${occasion}`
      waiting.set(name, [...(waiting.get(name) ?? []), row])
    }
    return
  }
  const row = rows.get(id)
  if (!row) return
  Object.assign(row, changed(row, change))
  if (change.op === 'redate')
    whileOpen.set(row, { ...whileOpen.get(row), ...pickedFrom(row), done_by: whileOpen.get(row)?.['done_by'] })
  row['next_at'] = nextAt(row)
}

const metBy = (rows: Rows, change: ViewChange): Row[] =>
  [...rows.values()].filter((row) => row['met_stream'] === change['stream'] && row['met_version'] === change['version'])

function reopen(row: Row, before: (occasion: string) => readonly Occasion[]): void {
  if (row['closed_on'] !== null) return
  Object.assign(row, { met_stream: null, met_version: null, met_on: null, ...whileOpen.get(row) })
  row['next_at'] = nextAt(row)
  meetByWhatIsThere(row, before)
}

/** The earliest fact that is there and is what it waits for meets it. */
function meetByWhatIsThere(row: Row, before: (occasion: string) => readonly Occasion[]): void {
  const there = (row['done_by'] as readonly string[]).flatMap(before)
  const first = there.toSorted((a, b) => (a.occurredAt < b.occurredAt ? -1 : a.occurredAt > b.occurredAt ? 1 : 0))[0]
  if (first) Object.assign(row, { met_stream: first.stream, met_version: first.version, met_on: first.occurredAt, ...done })
}

/** What the function `next_at` of the views says, and none once it is met or closed. */
function nextAt(row: Row): string | null {
  if (!isOpen(row)) return null
  const { mode, rung } = row
  const moments =
    row['breached_on'] === null
      ? [row['ask_at'], mode === 'must' && rung === null && row['ahead_at']]
      : [
          mode === 'must' && (rung === null || rung === 'ahead') && row['leader_at'],
          mode === 'must' && rung !== 'supervisor' && row['supervisor_at'],
        ]
  return moments.filter((moment) => typeof moment === 'string').sort()[0] ?? null
}

function meet(change: ViewChange, waiting: Map<string, Row[]>): void {
  for (const occasion of change['occasions'] as readonly string[]) {
    for (const row of waiting.get(`${String(change['process'])} ${occasion}`) ?? []) {
      if (isOpen(row))
        Object.assign(row, { met_stream: change['stream'], met_version: change['version'], met_on: change['on'], ...done })
    }
  }
}

const times = (change: ViewChange): Row => {
  const rungs = change['rungs'] as Readonly<Record<string, string | undefined>>
  return {
    due: change['due'],
    ask_at: change['askAt'],
    ahead_at: rungs['ahead'] ?? null,
    leader_at: rungs['leader'] ?? null,
    supervisor_at: rungs['supervisor'] ?? null,
    basis_version: change['version'],
  }
}

function opened(id: StreamId, change: ViewChange): Row {
  const bearer = change['bearer'] as { readonly role: string; readonly org?: string }
  return {
    id,
    case_id: change['caseId'],
    process: change['process'],
    rule: change['rule'],
    mode: change['mode'],
    act: change['act'],
    bearer_role: bearer.role,
    bearer_org: bearer.org ?? null,
    done_by: change['doneBy'],
    opened_on: (change['from'] as { readonly on: string }).on,
    ...times(change),
    rung: null,
    supervised_by: null,
    breached_on: null,
    closed_on: null,
    met_stream: null,
    met_version: null,
    met_on: null,
  }
}

function changed(row: Row, change: ViewChange): Row {
  switch (change.op) {
    case 'redate':
      return { ...times(change), ...(row['due'] === change['due'] ? {} : { rung: null, supervised_by: null }) }
    case 'remind': {
      const { org = null } = (change['to'] ?? {}) as { readonly org?: string }
      return { rung: change['rung'], supervised_by: change['rung'] === 'supervisor' ? org : null }
    }
    case 'breach':
      return { breached_on: change['on'] }
    case 'withdraw':
      return { breached_on: null }
    case 'close':
      return { closed_on: change['on'], ...done }
    default:
      return {}
  }
}
