import { article } from '../instruments.js'
import type { Rule, Term } from '../rule.js'

/** 令110 第二十条:「应当在收到退出申请2个工作日内，发布入围供应商退出公告」. Append only; never edit a past entry. */
export const frameworkExit = {
  id: 'framework-exit',
  kind: 'term',
  asks: {
    zh: '开放式框架协议供应商申请退出的，最迟何时公告？',
    en: "By when must a supplier's leaving an open framework be announced?",
  },
  governs: '收到退出申请之日',
  entries: [
    {
      from: '2022-03-01',
      value: { atMost: 2, unit: 'workingDay', start: 'WithdrawalReceived', count: 'forward', named: '公告发出期' },
      source: article('财政部令第110号', '第二十条', '应当在收到退出申请2个工作日内，发布入围供应商退出公告'),
      status: 'verified',
    },
  ],
} as const satisfies Rule<Term>
