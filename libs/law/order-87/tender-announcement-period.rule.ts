import { article } from '../instruments.js'
import type { Rule, Term } from '../rule.js'

/** 令87 第十六条:「招标公告、资格预审公告的公告期限为5个工作日」. Append only; never edit a past entry. */
export const tenderAnnouncementPeriod = {
  id: 'tender-announcement-period',
  kind: 'term',
  asks: { zh: '招标公告、资格预审公告的公告期限多长？', en: 'How long is the announcement period of a tender?' },
  governs: '最先发布公告之日',
  entries: [
    {
      from: '2017-10-01',
      value: { exactly: 5, unit: 'workingDay', start: 'AnnouncementPublished', count: 'forward', named: '公告期' },
      source: article('财政部令第87号', '第十六条', '招标公告、资格预审公告的公告期限为5个工作日'),
      status: 'verified',
      note: '自省级以上财政部门指定媒体最先发布公告之日起算',
    },
  ],
} as const satisfies Rule<Term>
