import { article } from '../instruments.js'
import type { Rule, Term } from '../rule.js'

/** 令110 第三十五条:「应当在框架协议有效期满后10个工作日内发布成交结果汇总公告」. Append only; never edit a past entry. */
export const frameworkSummary = {
  id: 'framework-summary',
  kind: 'term',
  asks: {
    zh: '框架协议期满后，最迟何时发布成交结果汇总公告？',
    en: "By when must the summary of a framework's awards be published?",
  },
  governs: '框架协议有效期满之日',
  entries: [
    {
      from: '2022-03-01',
      value: { atMost: 10, unit: 'workingDay', start: 'FrameworkEnded', count: 'forward', named: '汇总公告期' },
      source: article('财政部令第110号', '第三十五条', '征集人应当在框架协议有效期满后10个工作日内发布成交结果汇总公告'),
      status: 'verified',
    },
  ],
} as const satisfies Rule<Term>
