import { article } from '../instruments.js'
import type { Rule, Term } from '../rule.js'

/** 令94 第二十一条:「在收到投诉后8个工作日内向被投诉人……发出投诉答复通知书及投诉书副本」 (reported). Append only; never edit a past entry. */
export const complaintCopies = {
  id: 'complaint-copies',
  kind: 'term',
  asks: {
    zh: '受理投诉后，最迟何时向被投诉人发出副本？',
    en: 'By when are copies of an accepted complaint sent to the respondents?',
  },
  governs: '收到投诉书之日',
  entries: [
    {
      from: '2018-03-01',
      value: { atMost: 8, unit: 'workingDay', start: 'ComplaintReceived', count: 'forward', named: '发送期' },
      source: article(
        '财政部令第94号',
        '第二十一条',
        '自收到投诉之日起即为受理，并在收到投诉后8个工作日内向被投诉人和其他与投诉事项有关的当事人发出投诉答复通知书及投诉书副本',
      ),
      status: 'reported',
      note: 'github PerryLink/dsh-protest-deadline 引用',
    },
  ],
} as const satisfies Rule<Term>
