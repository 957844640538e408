import { article } from '../instruments.js'
import type { Rule, Term } from '../rule.js'

/** 条例 第二十一条:「提交资格预审申请文件的时间自公告发布之日起不得少于5个工作日」. Append only; never edit a past entry. */
export const prequalificationPeriod = {
  id: 'prequalification-period',
  kind: 'term',
  asks: { zh: '提交资格预审申请文件的时间至少多久？', en: 'How long must suppliers have to apply for prequalification?' },
  governs: '资格预审公告发布之日',
  entries: [
    {
      from: '2015-03-01',
      value: { atLeast: 5, unit: 'workingDay', start: 'AnnouncementPublished', count: 'forward', named: '申请期' },
      source: article('政府采购法实施条例', '第二十一条第二款', '提交资格预审申请文件的时间自公告发布之日起不得少于5个工作日'),
      status: 'verified',
    },
  ],
} as const satisfies Rule<Term>
