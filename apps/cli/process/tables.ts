import { table } from '../rehearse/table.js'
import type { Kept } from './kept.js'
import { openedBy } from '../../api/process/progress.js'
import type { Row } from '../../api/process/rows.js'

/** A definition for people: who owes what, on what it rests, from what its time runs, what it waits for, what then begins. */
export const definitionTable = (rows: readonly Row[]): string =>
  table(
    ['事项', '承担', '依据', '起算', '等待', '随后'],
    rows.map(({ says, who, basis, from, waits, then, each }) => [each ? `${says} ×` : says, who, basis, from, waits, then]),
  )

/** How far a case has come: each line of the definition with what has been opened of it; what has not begun is left blank. */
export function progressTable(rows: readonly Row[], kept: readonly Kept[]): string {
  const processes = [...new Set(kept.map(({ process }) => process))]
  return processes
    .map((process) =>
      ofOne(
        process,
        rows,
        kept.filter((one) => one.process === process),
      ),
    )
    .join('\n\n')
}

function ofOne(process: string, rows: readonly Row[], kept: readonly Kept[]): string {
  const { byRow, others } = openedBy(rows, kept)
  const lines = byRow.flatMap(({ row, own }) => {
    if (row.owed === undefined) return []
    return own.length === 0 ? [[row.says, row.who, '', '', '', '尚未开始', row.basis]] : own.map((one) => lineOf(one, row.who))
  })
  return `${process}\n${table(['事项', '承担', '起算', '期限', '办结', '状态', '依据'], [...lines, ...others.map((one) => lineOf(one, ''))])}`
}

const lineOf = (one: Kept, who: string): string[] => [
  one.says,
  who,
  one.started,
  one.due,
  one.met ?? '',
  standing(one),
  one.article,
]

function standing({ mode, met, closed, breached }: Kept): string {
  if (met !== null) return breached ? '逾期办结' : '已办结'
  if (closed !== null) return mode === 'may' ? '期间届满' : '不再需要'
  if (mode === 'may') return '期间内'
  return breached ? '逾期未办' : '待办'
}
