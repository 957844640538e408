import type { FormField, Values } from './fields.js'

/** A cell of a spreadsheet that cannot be taken: its row as the spreadsheet counts it, and what its column is called. */
export type CellFault = { readonly row: number; readonly column: string; readonly says: string }

/** The text of a file as a spreadsheet saved it: UTF-8, or what Chinese Excel takes by default. */
export function textOf(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

/** The cells of a table, from CSV (RFC 4180) or as cells are copied; empty lines are none. */
export function cellsOf(text: string): readonly (readonly string[])[] {
  const plain = text.replace(/^\uFEFF/, '')
  const between = /^[^\r\n]*\t/.test(plain) ? '\t' : ','
  const rows: string[][] = [['']]
  let quoted = false
  for (let at = 0; at < plain.length; at += 1) {
    const sign = plain.charAt(at)
    const row = rows.at(-1) ?? []
    const last = row.length - 1
    const add = (more: string): void => {
      row[last] = (row[last] ?? '') + more
    }
    if (quoted) {
      if (sign !== '"') add(sign)
      else if (plain.charAt(at + 1) === '"') {
        add('"')
        at += 1
      } else quoted = false
    } else if (sign === '"' && row[last] === '') quoted = true
    else if (sign === between) row.push('')
    else if (sign === '\n') rows.push([''])
    else if (sign !== '\r') add(sign)
  }
  return rows.filter((row) => row.some((cell) => cell.trim() !== ''))
}

/** The first row of a spreadsheet that these fields are read from. */
export const headOf = (fields: readonly FormField[]): readonly string[] => fields.map(({ label }) => label)

type Read = { readonly rows: readonly Values[]; readonly faults: readonly CellFault[] }

/**
 * What was typed into a spreadsheet, a form a row, its columns called as the fields are. `files`: the fingerprints of files by their names. Every cell that
 * cannot be taken is told; rows are only as whole as there is none.
 */
export function readSheet(text: string, fields: readonly FormField[], files: Readonly<Record<string, string>>): Read {
  const [head = [], ...body] = cellsOf(text)
  const columns = head.map((cell) => fields.find(({ label }) => label === cell.trim()))
  const unknown = head.flatMap((cell, n) =>
    columns[n] === undefined && cell.trim() !== '' ? [{ row: 1, column: cell, says: '没有这一栏' }] : [],
  )
  const missing = fields
    .filter((field) => !field.optional && !columns.includes(field))
    .map(({ label }) => ({ row: 1, column: label, says: '缺这一栏' }))
  if (unknown.length + missing.length > 0) return { rows: [], faults: [...unknown, ...missing] }
  const faults: CellFault[] = []
  const rows = body.map((cells, n) =>
    Object.fromEntries(
      columns.flatMap((field, at) => {
        if (field === undefined) return []
        const cell = (cells[at] ?? '').trim()
        const fault = (says: string): [] => {
          faults.push({ row: n + 2, column: field.label, says })
          return []
        }
        if (cell === '') return field.optional ? [] : fault('没有填写')
        const value = valueOf(field, cell, files)
        return 'says' in value ? fault(value.says) : [[field.name, value.typed] as const]
      }),
    ),
  )
  return { rows, faults }
}

/** A cell as the input of its field has it, or why it is none. */
function valueOf(
  field: FormField,
  cell: string,
  files: Readonly<Record<string, string>>,
): { readonly typed: unknown } | { readonly says: string } {
  switch (field.kind) {
    case 'day': {
      const [, year, month = '', day = ''] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(cell) ?? []
      const typed = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
      const isDay = year !== undefined && new Date(`${typed}T00:00:00Z`).toISOString().slice(0, 10) === typed
      return isDay ? { typed } : { says: `“${cell}”不是日期，写如 2026-05-12` }
    }
    case 'count':
      return /^\d+$/.test(cell) ? { typed: cell } : { says: `“${cell}”不是整数` }
    case 'ids':
      return { typed: cell.split(/[\s、，,;；]+/).join('\n') }
    case 'file': {
      const hash = files[cell]
      return hash === undefined ? { says: `没有选名为“${cell}”的文件` } : { typed: hash }
    }
    default: {
      if (!field.choices) return { typed: cell }
      const choice = field.choices.find(({ value, says }) => value === cell || says === cell)
      return choice
        ? { typed: choice.value }
        : { says: `“${cell}”不在可选的之中：${field.choices.map(({ says }) => says).join('、')}` }
    }
  }
}
