import { article } from '../instruments.js'
import type { Rule, Term } from '../rule.js'

/** 条例802 第二十五条: passed on in 10 working days, handled in 30 days, 90 at the very most. Append only; never edit a past entry. */
export const smeComplaint = {
  id: 'sme-complaint',
  kind: 'term',
  asks: { zh: '拖欠中小企业款项的投诉，最迟何时转交、处理？', en: 'By when is an SME complaint passed on and handled?' },
  governs: '正式受理之日',
  entries: [
    {
      from: '2025-06-01',
      by: ['转交'],
      value: { atMost: 10, unit: 'workingDay', start: 'ComplaintAccepted', count: 'forward', named: '转交期' },
      source: article(
        '国务院令第802号',
        '第二十五条第一款',
        '自正式受理之日起10个工作日内，按程序将投诉转交有关部门或者地方人民政府指定的部门',
      ),
      status: 'verified',
    },
    {
      from: '2025-06-01',
      by: ['处理'],
      value: { atMost: 30, unit: 'day', start: 'ComplaintMaterialReceived', count: 'forward', named: '处理期' },
      source: article('国务院令第802号', '第二十五条第二款', '处理投诉部门应当自收到投诉材料之日起30日内形成处理结果'),
      status: 'verified',
    },
    {
      from: '2025-06-01',
      by: ['延长处理'],
      value: { atMost: 90, unit: 'day', start: 'ComplaintMaterialReceived', count: 'forward', named: '处理期上限' },
      source: article('国务院令第802号', '第二十五条第二款', '但处理期限最长不得超过90日'),
      status: 'verified',
      note: '情况复杂或者有其他特殊原因，经部门负责人批准',
    },
  ],
} as const satisfies Rule<Term>
