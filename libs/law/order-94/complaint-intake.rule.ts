import { article } from '../instruments.js'
import type { Rule, Term } from '../rule.js'

/** 令94 第二十一条:「财政部门收到投诉书后，应当在5个工作日内进行审查」 (reported). Append only; never edit a past entry. */
export const complaintIntake = {
  id: 'complaint-intake',
  kind: 'term',
  asks: { zh: '财政部门最迟何时审查投诉、要求补正？', en: 'By when must the finance department check a complaint it received?' },
  governs: '收到投诉书之日',
  entries: [
    {
      from: '2018-03-01',
      value: { atMost: 5, unit: 'workingDay', start: 'ComplaintReceived', count: 'forward', named: '审查期' },
      source: article('财政部令第94号', '第二十一条', '财政部门收到投诉书后，应当在5个工作日内进行审查'),
      status: 'reported',
      note: 'github PerryLink/dsh-protest-deadline 引用',
    },
  ],
} as const satisfies Rule<Term>
