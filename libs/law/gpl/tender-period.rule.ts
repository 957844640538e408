import { article } from '../instruments.js'
import type { Rule, Term } from '../rule.js'

/** 政府采购法 第三十五条:「自招标文件开始发出之日起至投标人提交投标文件截止之日止，不得少于二十日」. Append only; never edit a past entry. */
export const tenderPeriod = {
  id: 'tender-period',
  kind: 'term',
  asks: {
    zh: '自招标文件开始发出至投标截止，至少多少日？',
    en: 'How many days must bidders have, from the issue of the tender document to the deadline?',
  },
  governs: '招标文件开始发出之日',
  entries: [
    {
      from: '2003-01-01',
      value: { atLeast: 20, unit: 'day', start: 'DocumentIssued', count: 'forward', named: '等标期' },
      source: article('政府采购法', '第三十五条', '自招标文件开始发出之日起至投标人提交投标文件截止之日止，不得少于二十日'),
      status: 'verified',
    },
  ],
} as const satisfies Rule<Term>
