import { article } from '../instruments.js'
import type { Rule, Term } from '../rule.js'

/** 政府采购法 第五十七条:「暂停时间最长不得超过三十日」. Append only; never edit a past entry. */
export const complaintSuspension = {
  id: 'complaint-suspension',
  kind: 'term',
  asks: { zh: '投诉处理期间暂停采购，最长多少日？', en: 'For how long may the finance department suspend the procurement?' },
  governs: '书面通知暂停之日',
  // «暂停采购活动»: the purchase up to its contract; what was signed is not named.
  holds: ['purchase', 'signing'],
  entries: [
    {
      from: '2003-01-01',
      value: { atMost: 30, unit: 'day', start: 'ProcurementSuspended', count: 'forward', named: '暂停期', rolls: false },
      source: article('政府采购法', '第五十七条', '可以视具体情况书面通知采购人暂停采购活动，但暂停时间最长不得超过三十日'),
      status: 'verified',
      note: '最长期限是对权力的限制，按从严理解不因节假日顺延（与停止期间的 atMost 一致）',
    },
  ],
} as const satisfies Rule<Term>
