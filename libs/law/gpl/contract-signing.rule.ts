import { article } from '../instruments.js'
import type { Rule, Term } from '../rule.js'

/** 政府采购法 第四十六条:「应当在中标、成交通知书发出之日起三十日内……签订政府采购合同」; framework agreements by 令110 第二十九条. Append only; never edit a past entry. */
export const contractSigning = {
  id: 'contract-signing',
  kind: 'term',
  asks: { zh: '中标、成交通知书发出后，最迟何时签订合同？', en: 'By when must the contract be signed after the award notice?' },
  governs: '中标、成交通知书发出之日',
  entries: [
    {
      from: '2003-01-01',
      value: { atMost: 30, unit: 'day', start: 'AwardNoticeIssued', count: 'forward', named: '签约期' },
      source: article(
        '政府采购法',
        '第四十六条',
        '应当在中标、成交通知书发出之日起三十日内，按照采购文件确定的事项签订政府采购合同',
      ),
      status: 'verified',
    },
    {
      from: '2022-03-01',
      by: ['框架协议'],
      value: { atMost: 30, unit: 'day', start: 'AwardNoticeIssued', count: 'forward', named: '签约期' },
      source: article('财政部令第110号', '第二十九条', '应当在入围通知书发出之日起30日内和入围供应商签订框架协议'),
      status: 'verified',
    },
  ],
} as const satisfies Rule<Term>
