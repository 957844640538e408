import type { RehearsalOutcome } from './outcome.js'

/** Columns a text takes in a terminal: Chinese characters take two. */
const width = (text: string): number =>
  [...text].reduce((sum, character) => sum + (/[\u2e80-\uffef]/u.test(character) ? 2 : 1), 0)
const pad = (text: string, columns: number): string => text + ' '.repeat(Math.max(0, columns - width(text)))

/** Rows under a heading, columns as wide as their widest cell. */
export function table(heading: readonly string[], rows: readonly (readonly string[])[]): string {
  const columns = heading.map((title, index) => Math.max(width(title), ...rows.map((row) => width(row[index] ?? ''))))
  return [heading, columns.map((n) => '─'.repeat(n)), ...rows]
    .map((row) =>
      row
        .map((cell, index) => pad(cell, columns[index] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

/** The outcome for people: every obligation of the first case with its days, then what was found. */
export function outcomeTable(outcome: RehearsalOutcome): string {
  const [first] = outcome.cases
  const own = outcome.obligations.filter((obligation) => obligation.case === first?.id || obligation.case === null)
  const kept = own.map((o) => [
    o.says,
    o.started,
    o.due,
    o.met ?? (o.mode === 'may' ? '（期间）' : '—'),
    o.breached ? '逾期' : '',
    o.article,
  ])
  const found = outcome.irregularities.map((i) => `疑点 ${i.case ?? ''} ${i.act}: ${i.says}（${i.article}）`)
  return [
    table(['事项', '起算', '期限', '办结', '状态', '依据'], kept),
    '',
    ...outcome.cases.map(
      (one) =>
        `${one.id}  ${one.closed === null ? '未结项' : `结项 ${one.closed}`}${one.amount === null ? '' : `  成交 ${(Number(one.amount) / 100).toFixed(2)} 元`}`,
    ),
    ...(found.length > 0 ? found : ['疑点：无']),
    `${outcome.facts} facts, ${outcome.obligations.length} obligations and windows`,
  ].join('\n')
}
