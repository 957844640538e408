import { article } from '../instruments.js'
import type { Rule, Term } from '../rule.js'

/** 政府采购法 第五十六条:「应当在收到投诉后三十个工作日内，对投诉事项作出处理决定」; time for tests, expert review and correction is not counted (条例 第五十八条). Append only; never edit a past entry. */
export const complaintDecision = {
  id: 'complaint-decision',
  kind: 'term',
  asks: { zh: '财政部门最迟何时作出投诉处理决定？', en: 'By when must the finance department decide a complaint?' },
  governs: '收到投诉之日',
  entries: [
    {
      from: '2003-01-01',
      value: { atMost: 30, unit: 'workingDay', start: 'ComplaintReceived', count: 'forward', named: '处理期' },
      source: article(
        '政府采购法',
        '第五十六条',
        '政府采购监督管理部门应当在收到投诉后三十个工作日内，对投诉事项作出处理决定，并以书面形式通知投诉人和与投诉事项有关的当事人',
      ),
      status: 'verified',
      note: '检验、检测、鉴定、专家评审、补正材料所需时间不计算（条例第五十八条）：以停止期间传入',
    },
  ],
} as const satisfies Rule<Term>
