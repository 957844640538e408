import { article } from '../instruments.js'
import type { Rule, Term } from '../rule.js'

/** 财库〔2014〕214号 第十条:「从磋商文件发出之日起至供应商提交首次响应文件截止之日止不得少于10日」. Append only; never edit a past entry. */
export const consultationPeriod = {
  id: 'consultation-period',
  kind: 'term',
  asks: {
    zh: '磋商文件发出至首次响应截止，至少多少日？',
    en: 'How many days must suppliers have, from the issue of the consultation document to the first response?',
  },
  governs: '磋商文件发出之日',
  entries: [
    {
      from: '2014-12-31',
      value: { atLeast: 10, unit: 'day', start: 'DocumentIssued', count: 'forward', named: '响应期' },
      source: article('财库〔2014〕214号', '第十条', '从磋商文件发出之日起至供应商提交首次响应文件截止之日止不得少于10日'),
      status: 'verified',
    },
  ],
} as const satisfies Rule<Term>
