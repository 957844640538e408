import { article } from '../instruments.js'
import type { Rule, Term } from '../rule.js'

/** 令101 第十三条:「应当自收到政府采购信息起1个工作日内发布」. Append only; never edit a past entry. */
export const noticePublication = {
  id: 'notice-publication',
  kind: 'term',
  asks: {
    zh: '中国政府采购网或者省级分网收到信息后，最迟何时发布？',
    en: 'By when must the official site publish what it received?',
  },
  governs: '收到信息之日',
  entries: [
    {
      from: '2020-03-01',
      value: { atMost: 1, unit: 'workingDay', start: 'NoticeReceived', count: 'forward', named: '发布期' },
      source: article('财政部令第101号', '第十三条', '中国政府采购网或者其省级分网应当自收到政府采购信息起1个工作日内发布'),
      status: 'verified',
    },
  ],
} as const satisfies Rule<Term>
