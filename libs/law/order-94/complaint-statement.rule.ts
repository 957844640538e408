import { article } from '../instruments.js'
import type { Rule, Term } from '../rule.js'

/** 令94 第二十二条:「应当在收到投诉答复通知书及投诉书副本之日起5个工作日内……作出说明」 (unverified). Append only; never edit a past entry. */
export const complaintStatement = {
  id: 'complaint-statement',
  kind: 'term',
  asks: { zh: '被投诉人最迟何时作出说明？', en: 'By when must the respondent make its statement?' },
  governs: '收到投诉答复通知书及投诉书副本之日',
  entries: [
    {
      from: '2018-03-01',
      value: { atMost: 5, unit: 'workingDay', start: 'ComplaintCopyReceived', count: 'forward', named: '说明期' },
      source: article(
        '财政部令第94号',
        '第二十二条',
        '应当在收到投诉答复通知书及投诉书副本之日起5个工作日内，以书面形式向财政部门作出说明',
      ),
      status: 'unverified',
    },
  ],
} as const satisfies Rule<Term>
