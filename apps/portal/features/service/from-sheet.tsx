import { useState } from 'react'
import { keepFile } from '../../client/keep-file.js'
import type { FormField, Values } from '../../ui/form/fields.js'
import { headOf, readSheet, textOf, type CellFault } from '../../ui/form/sheet.js'

/** Records from a spreadsheet, with the files that it names: all of them, or, where a cell cannot be taken, none and why. */
export function FromSheet({
  fields,
  add,
}: {
  readonly fields: readonly FormField[]
  readonly add: (rows: readonly Values[]) => void
}) {
  const [files, setFiles] = useState<Readonly<Record<string, string>>>({})
  const [says, setSays] = useState('')
  const [faults, setFaults] = useState<readonly CellFault[]>([])
  const head = headOf(fields)
  const attempt = async (work: () => Promise<void>): Promise<void> => {
    setFaults([])
    try {
      await work()
    } catch (error) {
      setSays(error instanceof Error ? error.message : '没有读取成功，请重试')
    }
  }
  const keepAll = (chosen: readonly File[]) =>
    attempt(async () => {
      setSays(`正在上传 ${chosen.length} 个文件…`)
      const kept = new Map(Object.entries(files))
      for (const file of chosen) kept.set(file.name, (await keepFile(file)).hash)
      setFiles(Object.fromEntries(kept))
      setSays(`已上传：${[...kept.keys()].join('、')}`)
    })
  const read = (sheet: File | undefined) =>
    attempt(async () => {
      if (!sheet) return
      const { rows, faults: wrong } = readSheet(textOf(await sheet.arrayBuffer()), fields, files)
      setFaults(wrong)
      if (wrong.length === 0) add(rows)
      setSays(wrong.length === 0 ? `已填入 ${rows.length} 条，请在下面核对` : '')
    })
  return (
    <details className="panel from-sheet">
      <summary>从电子表格填入</summary>
      <div className="body">
        <p>
          第一行是栏名：{head.join('、')}。“佐证文件”一栏写文件名，先在下面选好这些文件。
          <a
            className="btn"
            download="服务记录.csv"
            href={`data:text/csv;charset=utf-8,${encodeURIComponent(`\uFEFF${head.join(',')}\r\n`)}`}
          >
            下载空表
          </a>
        </p>
        <label>
          <span>佐证文件（可以一次选几个）</span>
          <input type="file" multiple onChange={({ target }) => void keepAll([...(target.files ?? [])])} />
        </label>
        <label>
          <span>电子表格，另存为 CSV</span>
          <input
            type="file"
            accept=".csv,.txt"
            onChange={({ target }) => {
              void read(target.files?.[0]).finally(() => {
                // The same file, put right, is chosen again.
                target.value = ''
              })
            }}
          />
        </label>
        <p className="meta" role="status">
          {says}
        </p>
        {faults.length > 0 && (
          <div className="told over" role="alert">
            <h2>有 {faults.length} 处要改，没有填入任何一条</h2>
            <ul>
              {faults.map(({ row, column, says: why }) => (
                <li key={`${row} ${column} ${why}`}>
                  第 {row} 行，{column}：{why}
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </details>
  )
}
