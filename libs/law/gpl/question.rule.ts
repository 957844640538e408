import { article } from '../instruments.js'
import type { Rule, Term } from '../rule.js'

/** 政府采购法 第五十二条 with 条例 第五十三条: seven working days from knowing, or from the day one should have known. Append only; never edit a past entry. */
export const question = {
  id: 'question',
  kind: 'term',
  asks: {
    zh: '知道或者应知权益受损后，供应商最迟何时可以提出质疑？',
    en: 'Until when may a supplier question (质疑) what harmed it?',
  },
  governs: '知道或者应知权益受到损害之日',
  entries: [
    {
      from: '2003-01-01',
      value: { atMost: 7, unit: 'workingDay', start: 'HarmKnown', count: 'forward', named: '质疑期' },
      source: article('政府采购法', '第五十二条', '在知道或者应知其权益受到损害之日起七个工作日内，以书面形式向采购人提出质疑'),
      status: 'verified',
    },
    {
      from: '2015-03-01',
      by: ['结果'],
      value: {
        atMost: 7,
        unit: 'workingDay',
        start: 'ResultAnnounced',
        count: 'forward',
        named: '质疑期',
        after: 'result-announcement-period',
      },
      source: article('政府采购法实施条例', '第五十三条', '为中标或者成交结果公告期限届满之日'),
      status: 'verified',
      also: [article('政府采购法', '第五十二条', '之日起七个工作日内，以书面形式向采购人提出质疑')],
      note: '自结果公告期限届满起算',
    },
    {
      from: '2015-03-01',
      by: ['采购文件公告'],
      value: {
        atMost: 7,
        unit: 'workingDay',
        start: 'AnnouncementPublished',
        count: 'forward',
        named: '质疑期',
        after: 'announcement-period',
      },
      source: article('政府采购法实施条例', '第五十三条', '为收到采购文件之日或者采购文件公告期限届满之日'),
      status: 'verified',
      also: [article('政府采购法', '第五十二条', '之日起七个工作日内，以书面形式向采购人提出质疑')],
      note: '自采购文件公告期限届满起算，公告期限因采购方式而不同，请一并写明；收到文件更早的，自收到之日起算（不写情形）',
    },
  ],
} as const satisfies Rule<Term>
