import {
  instruments,
  kindWords,
  rules,
  statusWords,
  termSays,
  termThen,
  type Entry,
  type Instrument,
  type Rule,
  type Term,
} from '#law'
import { readCases } from '../../infra/law-cases.js'

/** `docs/zh/law.md`: every rule for an officer: question, what holds, the clause, since when, how well it is known, examples. */
export function officersPage(): string {
  const cases = readCases()
  const byInstrument = Map.groupBy(rules as readonly Rule[], (rule) => rule.entries[0]?.source.instrument ?? '')
  const chapters = Object.entries(instruments as Readonly<Record<string, Instrument>>)
    .filter(([name]) => byInstrument.has(name))
    .map(([name, instrument]) => {
      const sections = (byInstrument.get(name) ?? []).map((rule) => section(rule, examples(cases.get(rule.id) ?? [])))
      return `## ${name}\n\n${instrument.title}，自${instrument.inForce}起施行；核对于${instrument.checkedOn}。${instrument.note ?? ''}\n\n${sections.join('\n')}`
    })
  return `# 本系统依据的规定

由 \`npm run law -- pages\` 生成，请勿手改。每条规定写明：问的是什么、怎么规定、原文、自何日起、核对情况、例子。

- **已核对原文**：引文逐字见于官方文本，有测试比对。**据转载**、**未核实**：全文不在手，用前请核对。
- 期间开始当日不计；最后一日是节假日的，顺延到节假日后的次日；往前推的期限从不顺延。双休日是否顺延，按地区参数。
- 放假安排知道到2026年12月31日；其后的日期是暂定的。
- 地区数额（限额标准、公开招标数额、扣除比例、等次）不在这里，见地区参数；没有录入的，系统答复“未录入”，从不猜测。
- 怎么算一个期限：\`npm run law -- due tender-period 2026-01-27\`。

${chapters.join('\n\n')}
`
}

function section(rule: Rule, named: readonly string[]): string {
  const parts = rule.entries.map((entry) => {
    const by = entry.by === undefined ? '' : `【${entry.by.join('、')}】`
    const quotes = [entry.source, ...(entry.also ?? [])].map(
      ({ instrument, article, quote }) => `  > ${instrument} ${article}：「${quote}」`,
    )
    return [
      `- ${by}${said(rule, entry)}自${entry.from}起。${statusWords[entry.status].zh}。${entry.note === undefined ? '' : `说明：${entry.note}。`}`,
      ...quotes,
    ].join('\n')
  })
  const shown = named.length === 0 ? '' : `\n\n  例：${named.join('；')}。`
  return `### ${rule.asks.zh}\n\n\`${rule.id}\` · ${kindWords[rule.kind].zh} · 以${rule.governs}的规定为准${rule.region === undefined ? '' : `；只约束${rule.region}及所辖区县`}\n\n${parts.join('\n')}${shown}\n`
}

/** A term in words; other values speak through their quotes. */
function said(rule: Rule, entry: Entry<unknown>): string {
  if (rule.kind !== 'term') return ''
  const term = entry.value as Term
  const [figure, backward] = termSays(term).split('（')
  return `**${figure}**${backward === undefined ? '' : `（${backward}`}。${termThen(term)}`
}

/** A few cases whose names speak of days or money rather than of an entry's first day. */
const examples = (cases: readonly { name: string; given?: unknown }[]): readonly string[] =>
  cases
    .filter(({ given, name }) => given !== undefined && !/办理的/.test(name))
    .slice(0, 3)
    .map(({ name }) => name)
