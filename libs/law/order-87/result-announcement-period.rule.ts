import { article } from '../instruments.js'
import type { Rule, Term } from '../rule.js'

/** 令87 第六十九条:「中标公告期限为1个工作日」; for 成交结果 the format rules say the same (unverified). Append only; never edit a past entry. */
export const resultAnnouncementPeriod = {
  id: 'result-announcement-period',
  kind: 'term',
  asks: { zh: '中标（成交）结果公告期限多长？', en: 'How long is the announcement period of the result?' },
  governs: '结果公告之日',
  entries: [
    {
      from: '2017-10-01',
      value: { exactly: 1, unit: 'workingDay', start: 'ResultAnnounced', count: 'forward', named: '公告期' },
      source: article('财政部令第87号', '第六十九条', '中标公告期限为1个工作日'),
      status: 'verified',
    },
    {
      from: '2020-07-01',
      by: ['竞争性磋商', '竞争性谈判', '单一来源', '询价', '框架协议'],
      value: { exactly: 1, unit: 'workingDay', start: 'ResultAnnounced', count: 'forward', named: '公告期' },
      source: article('财办库〔2020〕50号', '中标（成交）结果公告', '公告期限：自本公告发布之日起1个工作日'),
      status: 'unverified',
      note: '令74、214号没有写成交结果公告期限；据信息格式规范，全文不在手',
    },
  ],
} as const satisfies Rule<Term>
