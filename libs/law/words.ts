import type { Status } from '#kernel'
import { figureOf, spoken } from './derivation.js'
import type { Kind, Term } from './rule.js'

/** How well a text is known, and what kind of answer a rule gives, in both languages. */
type InWords<Word extends string> = Readonly<Record<Word, { readonly zh: string; readonly en: string }>>

export const statusWords = {
  verified: { zh: '已核对原文', en: 'verified in the official text' },
  reported: { zh: '据转载，待核对原文', en: 'reported second hand' },
  unverified: { zh: '未核实', en: 'unverified: own knowledge' },
  sample: { zh: '样例', en: 'sample figure' },
  agreed: { zh: '当事人约定', en: 'agreed by the parties' },
} as const satisfies InWords<Status>

export const kindWords = {
  term: { zh: '期限', en: 'term' },
  cap: { zh: '限额', en: 'cap' },
  composition: { zh: '组成', en: 'composition' },
  choice: { zh: '选择', en: 'choice' },
  list: { zh: '清单', en: 'list' },
  formula: { zh: '公式', en: 'formula' },
  remedy: { zh: '处理', en: 'remedy' },
} as const satisfies InWords<Kind>

/** A term in a sentence: 公告发出期不超过2个工作日. */
export function termSays(term: Term): string {
  const bound = 'atLeast' in term ? '不少于' : 'atMost' in term ? '不超过' : '为'
  return `${term.named}${bound}${spoken(figureOf(term), term.unit)}${term.count === 'backward' ? '（往前推）' : ''}`
}

/** What the law attaches to a term: to silence at its end, and to one that can no longer be kept. */
export const termThen = ({ silence, otherwise }: Term): string =>
  [
    ...(silence === undefined ? [] : [`逾期不办的，${silence}。`]),
    ...(otherwise === undefined ? [] : [`不足的，${otherwise}。`]),
  ].join('')
