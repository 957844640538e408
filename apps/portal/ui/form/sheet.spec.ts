import type { FormField } from './fields.js'
import { cellsOf, readSheet, textOf } from './sheet.js'

const fields: readonly FormField[] = [
  { name: 'item', kind: 'text', label: '项目', optional: false, choices: [{ value: '个案工作', says: '个案工作' }] },
  { name: 'quantity', kind: 'count', label: '数量', optional: false },
  { name: 'on', kind: 'day', label: '服务日期', optional: false },
  { name: 'users', kind: 'ids', label: '代号', optional: true },
  { name: 'evidence', kind: 'file', label: '佐证文件', optional: false },
]
const files = { '签到.pdf': 'a'.repeat(64) }
const head = '项目,数量,服务日期,代号,佐证文件\n'
const faultsOf = (text: string) =>
  readSheet(text, fields, files).faults.map(({ row, column, says }) => `${row} ${column} ${says}`)

describe('a spreadsheet', () => {
  it('is read as it was saved, with quotes, a comma or a line in a cell, and as its cells were copied', () => {
    expect(cellsOf('\uFEFFa,"b, ""c""\nd"\r\n\r\n1,2\r\n')).toEqual([
      ['a', 'b, "c"\nd'],
      ['1', '2'],
    ])
    expect(cellsOf('a\tb,c\n1\t')).toEqual([
      ['a', 'b,c'],
      ['1', ''],
    ])
    expect(cellsOf('')).toEqual([])
  })

  it('is read in UTF-8, and as Chinese Excel saves it', () => {
    expect(textOf(new TextEncoder().encode('项目').buffer)).toBe('项目')
    expect(textOf(new Uint8Array([0xcf, 0xee, 0xc4, 0xbf]).buffer)).toBe('项目')
  })

  it('gives a form a row, in whatever order its columns stand', () => {
    expect(readSheet(`佐证文件,服务日期,数量,项目\n签到.pdf,2026/5/2,3,个案工作`, fields, files)).toEqual({
      rows: [{ item: '个案工作', quantity: '3', on: '2026-05-02', evidence: 'a'.repeat(64) }],
      faults: [],
    })
    expect(readSheet(`${head}个案工作,1,2026年5月2日,"yd-1、yd-2",签到.pdf`, fields, files).rows).toMatchObject([
      { on: '2026-05-02', users: 'yd-1\nyd-2' },
    ])
  })

  it('says of every cell that cannot be taken why, by row and column', () => {
    expect(faultsOf(`${head}个案工作,1,2026-02-29,,签到.pdf\n上门,一,,,别的.pdf`)).toEqual([
      '2 服务日期 “2026-02-29”不是日期，写如 2026-05-12',
      '3 项目 “上门”不在可选的之中：个案工作',
      '3 数量 “一”不是整数',
      '3 服务日期 没有填写',
      '3 佐证文件 没有选名为“别的.pdf”的文件',
    ])
  })

  it('says which columns it does not know, and which are missing', () => {
    expect(faultsOf('项目,数量,日期,佐证文件\n个案工作,1,2026-05-02,签到.pdf')).toEqual([
      '1 日期 没有这一栏',
      '1 服务日期 缺这一栏',
    ])
    expect(faultsOf('')).toHaveLength(4)
  })
})
