import { article } from '../instruments.js'
import type { Rule, Term } from '../rule.js'

/** 令110 第三十九条:「应当在收到供应商申请后7个工作日内完成审核」. Append only; never edit a past entry. */
export const frameworkApplication = {
  id: 'framework-application',
  kind: 'term',
  asks: {
    zh: '开放式框架协议的加入申请，最迟何时审核？',
    en: 'By when must an application to join an open framework be reviewed?',
  },
  governs: '收到申请之日',
  entries: [
    {
      from: '2022-03-01',
      value: { atMost: 7, unit: 'workingDay', start: 'ApplicationReceived', count: 'forward', named: '审核期' },
      source: article(
        '财政部令第110号',
        '第三十九条',
        '征集人应当在收到供应商申请后7个工作日内完成审核，并将审核结果书面通知申请供应商',
      ),
      status: 'verified',
    },
  ],
} as const satisfies Rule<Term>
