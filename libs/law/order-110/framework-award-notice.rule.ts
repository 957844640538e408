import { article } from '../instruments.js'
import type { Rule, Term } from '../rule.js'

/** 令110 第三十五条:「应当在确定成交供应商后2个工作日内逐笔发布成交结果公告」. Append only; never edit a past entry. */
export const frameworkAwardNotice = {
  id: 'framework-award-notice',
  kind: 'term',
  asks: { zh: '二次竞价、顺序轮候的成交结果，最迟何时公告？', en: 'By when must each award under a framework be announced?' },
  governs: '确定成交供应商之日',
  entries: [
    {
      from: '2022-03-01',
      value: { atMost: 2, unit: 'workingDay', start: 'AwardConfirmed', count: 'forward', named: '公告发出期' },
      source: article('财政部令第110号', '第三十五条', '征集人应当在确定成交供应商后2个工作日内逐笔发布成交结果公告'),
      status: 'verified',
    },
  ],
} as const satisfies Rule<Term>
