import { article } from '../instruments.js'
import type { Rule, Term } from '../rule.js'

/** 条例 第三十三条:「自中标通知书发出之日起5个工作日内退还未中标供应商的投标保证金」; 令74 第二十条 and 214 第三十一条 say the same. Append only; never edit a past entry. */
export const bidBondRefundLosers = {
  id: 'bid-bond-refund-losers',
  kind: 'term',
  asks: { zh: '未中标（成交）供应商的保证金，最迟何时退还？', en: 'By when must the losers have their bid bonds back?' },
  governs: '中标（成交）通知书发出之日',
  entries: [
    {
      from: '2015-03-01',
      value: { atMost: 5, unit: 'workingDay', start: 'AwardNoticeIssued', count: 'forward', named: '退还期' },
      source: article(
        '政府采购法实施条例',
        '第三十三条第二款',
        '应当自中标通知书发出之日起5个工作日内退还未中标供应商的投标保证金',
      ),
      status: 'verified',
    },
    {
      from: '2014-02-01',
      by: ['竞争性谈判', '询价'],
      value: { atMost: 5, unit: 'workingDay', start: 'AwardNoticeIssued', count: 'forward', named: '退还期' },
      source: article('财政部令第74号', '第二十条', '未成交供应商的保证金应当在成交通知书发出后5个工作日内退还'),
      status: 'verified',
    },
    {
      from: '2014-12-31',
      by: ['竞争性磋商'],
      value: { atMost: 5, unit: 'workingDay', start: 'AwardNoticeIssued', count: 'forward', named: '退还期' },
      source: article('财库〔2014〕214号', '第三十一条', '未成交供应商的磋商保证金应当在成交通知书发出后5个工作日内退还'),
      status: 'verified',
    },
  ],
} as const satisfies Rule<Term>
