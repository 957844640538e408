import { article } from '../instruments.js'
import type { Rule, Term } from '../rule.js'

/** 令74 第四十条:「应当在公示期满后5个工作日内，组织补充论证」. Append only; never edit a past entry. */
export const singleSourceArgument = {
  id: 'single-source-argument',
  kind: 'term',
  asks: {
    zh: '单一来源公示有异议的，最迟何时组织补充论证？',
    en: 'By when must the supplementary argument follow objections to a single source?',
  },
  governs: '公示期满之日',
  entries: [
    {
      from: '2014-02-01',
      value: { atMost: 5, unit: 'workingDay', start: 'SingleSourceEnded', count: 'forward', named: '论证期' },
      source: article('财政部令第74号', '第四十条', '应当在公示期满后5个工作日内，组织补充论证'),
      status: 'verified',
    },
  ],
} as const satisfies Rule<Term>
