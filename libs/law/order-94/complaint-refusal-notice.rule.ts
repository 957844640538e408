import { article } from '../instruments.js'
import type { Rule, Term } from '../rule.js'

/**
 * 令94 第二十一条:「财政部门收到投诉书后，应当在5个工作日内进行审查，审查后按照下列情况处理」, a refusal in three working days (reported): they count from
 * the end of the check, at the latest from the last day for it. Append only; never edit a past entry.
 */
export const complaintRefusalNotice = {
  id: 'complaint-refusal-notice',
  kind: 'term',
  asks: {
    zh: '不予受理或者不属于本部门管辖的，最迟何时告知？',
    en: 'By when must a complainant be told that the complaint is not accepted?',
  },
  governs: '收到投诉书之日；写明“作出判断”的，作出判断之日',
  entries: [
    {
      from: '2018-03-01',
      value: {
        atMost: 3,
        unit: 'workingDay',
        start: 'ComplaintReceived',
        count: 'forward',
        named: '告知期',
        after: 'complaint-intake',
      },
      source: article('财政部令第94号', '第二十一条', '应当在3个工作日内书面告知投诉人不予受理，并说明理由'),
      status: 'reported',
      note: '条文据 henan.caigou2003.com/web/news/20240724/868453062052675585.html；不属于本部门管辖的同为3个工作日。“审查后按照下列情况处理”：自作出判断起算，未写明判断之日的，从审查期届满起算（最迟）',
    },
    {
      from: '2018-03-01',
      by: ['作出判断'],
      value: { atMost: 3, unit: 'workingDay', start: 'IntakeChecked', count: 'forward', named: '告知期' },
      source: article('财政部令第94号', '第二十一条', '应当在3个工作日内书面告知投诉人不予受理，并说明理由'),
      status: 'reported',
      note: '条文据 henan.caigou2003.com/web/news/20240724/868453062052675585.html；自作出判断之日起算是本库的读法',
    },
  ],
} as const satisfies Rule<Term>
