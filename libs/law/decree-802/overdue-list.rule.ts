import { article } from '../instruments.js'
import type { Rule, Term } from '../rule.js'

/** 条例802 第十八条:「应当于每年3月31日前……公开」. Append only; never edit a past entry. */
export const overdueList = {
  id: 'overdue-list',
  kind: 'term',
  asks: {
    zh: '逾期未付中小企业款项的信息，每年最迟何时公开？',
    en: 'By when must a public body publish what it still owes to SMEs?',
  },
  governs: '上一年度12月31日',
  entries: [
    {
      from: '2025-06-01',
      value: { atMost: 3, unit: 'month', start: 'YearEnded', count: 'forward', named: '公开期', rolls: false },
      source: article(
        '国务院令第802号',
        '第十八条第一款',
        '应当于每年3月31日前将上一年度逾期尚未支付中小企业款项的合同数量、金额等信息通过网站、报刊等便于公众知晓的方式公开',
      ),
      status: 'verified',
      note: '自上一年度最后一日起三个月，即3月31日；固定日期，不顺延',
    },
  ],
} as const satisfies Rule<Term>
