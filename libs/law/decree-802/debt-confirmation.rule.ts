import { article } from '../instruments.js'
import type { Rule, Term } from '../rule.js'

/** 条例802 第十六条:「应当自中小企业提出确权请求之日起30日内确认债权债务关系」. Append only; never edit a past entry. */
export const debtConfirmation = {
  id: 'debt-confirmation',
  kind: 'term',
  asks: {
    zh: '中小企业以应收账款融资请求确权的，最迟何时确认？',
    en: "By when must a debt be confirmed for an SME's financing?",
  },
  governs: '提出确权请求之日',
  entries: [
    {
      from: '2025-06-01',
      value: { atMost: 30, unit: 'day', start: 'ConfirmationRequested', count: 'forward', named: '确权期' },
      source: article('国务院令第802号', '第十六条第二款', '应当自中小企业提出确权请求之日起30日内确认债权债务关系'),
      status: 'verified',
    },
  ],
} as const satisfies Rule<Term>
