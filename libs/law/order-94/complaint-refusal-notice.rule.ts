import { article } from '../instruments.js'
import type { Rule, Term } from '../rule.js'

/** 令94 第二十一条:「应当在3个工作日内书面告知投诉人不予受理」 (reported). Append only; never edit a past entry. */
export const complaintRefusalNotice = {
  id: 'complaint-refusal-notice',
  kind: 'term',
  asks: {
    zh: '不予受理或者不属于本部门管辖的，最迟何时告知？',
    en: 'By when must a complainant be told that the complaint is not accepted?',
  },
  governs: '作出判断之日',
  entries: [
    {
      from: '2018-03-01',
      value: { atMost: 3, unit: 'workingDay', start: 'ComplaintReceived', count: 'forward', named: '告知期' },
      source: article('财政部令第94号', '第二十一条', '应当在3个工作日内书面告知投诉人不予受理，并说明理由'),
      status: 'reported',
      note: 'henan.caigou2003.com/web/news/20240724/868453062052675585.html；不属于本部门管辖的同为3个工作日',
    },
  ],
} as const satisfies Rule<Term>
