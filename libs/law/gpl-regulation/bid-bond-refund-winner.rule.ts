import { article } from '../instruments.js'
import type { Rule, Term } from '../rule.js'

/** 条例 第三十三条:「自政府采购合同签订之日起5个工作日内退还中标供应商的投标保证金」. Append only; never edit a past entry. */
export const bidBondRefundWinner = {
  id: 'bid-bond-refund-winner',
  kind: 'term',
  asks: { zh: '中标（成交）供应商的保证金，最迟何时退还？', en: 'By when must the winner have its bid bond back?' },
  governs: '合同签订之日',
  entries: [
    {
      from: '2015-03-01',
      value: { atMost: 5, unit: 'workingDay', start: 'ContractSigned', count: 'forward', named: '退还期' },
      source: article('政府采购法实施条例', '第三十三条第二款', '自政府采购合同签订之日起5个工作日内退还中标供应商的投标保证金'),
      status: 'verified',
    },
    {
      from: '2014-02-01',
      by: ['竞争性谈判', '询价'],
      value: { atMost: 5, unit: 'workingDay', start: 'ContractSigned', count: 'forward', named: '退还期' },
      source: article('财政部令第74号', '第二十条', '成交供应商的保证金应当在采购合同签订后5个工作日内退还'),
      status: 'verified',
    },
    {
      from: '2014-12-31',
      by: ['竞争性磋商'],
      value: { atMost: 5, unit: 'workingDay', start: 'ContractSigned', count: 'forward', named: '退还期' },
      source: article('财库〔2014〕214号', '第三十一条', '成交供应商的磋商保证金应当在采购合同签订后5个工作日内退还'),
      status: 'verified',
    },
  ],
} as const satisfies Rule<Term>
