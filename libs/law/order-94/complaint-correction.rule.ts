import { article } from '../instruments.js'
import type { Rule, Term } from '../rule.js'

/** 令94 第二十一条:「应当在收到投诉书5个工作日内一次性书面通知投诉人补正」 (reported). Append only; never edit a past entry. */
export const complaintCorrection = {
  id: 'complaint-correction',
  kind: 'term',
  asks: {
    zh: '投诉书需要补正的，最迟何时一次性书面通知？',
    en: 'By when must the one written notice to correct a complaint be sent?',
  },
  governs: '收到投诉书之日',
  entries: [
    {
      from: '2018-03-01',
      value: { atMost: 5, unit: 'workingDay', start: 'ComplaintReceived', count: 'forward', named: '补正通知期' },
      source: article(
        '财政部令第94号',
        '第二十一条',
        '投诉书内容不符合本办法规定的，应当在收到投诉书5个工作日内一次性书面通知投诉人补正',
      ),
      status: 'reported',
      note: 'henan.caigou2003.com/web/news/20240724/868453062052675585.html',
    },
  ],
} as const satisfies Rule<Term>
