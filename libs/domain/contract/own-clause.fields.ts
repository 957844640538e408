import { termClauses } from '#law'
import type { Fields } from '../field.js'

/** What is said of each clause that is otherwise than in the template. Its data is an `OwnClause`. */
export const ownClauseFields = {
  clause: { kind: 'oneOf', label: '条款', words: termClauses, example: 'replacement' },
  quote: {
    kind: 'text',
    label: '条文',
    help: '期限用阿拉伯数字写明，与下面填写的一致',
    max: 500,
    example: '社工离岗的，乙方应当自报告之日起10日内补派社工',
  },
  n: { kind: 'count', label: '期限', min: 1, max: 366, example: 10 },
  unit: {
    kind: 'oneOf',
    label: '期限的单位',
    words: { day: '日', workingDay: '工作日', month: '个月' },
    example: 'day',
  },
  article: { kind: 'text', label: '条款号', help: '不填写的，与示范文本相同', max: 100, optional: true, example: '第四条第四款' },
} as const satisfies Fields
