import { article } from '../instruments.js'
import type { Rule, Term } from '../rule.js'

/** 条例 第三十一条:「招标文件的提供期限自招标文件开始发出之日起不得少于5个工作日」. Append only; never edit a past entry. */
export const tenderDocumentSupply = {
  id: 'tender-document-supply',
  kind: 'term',
  asks: { zh: '招标文件至少提供多久？', en: 'For how long must the tender document be supplied?' },
  governs: '招标文件开始发出之日',
  entries: [
    {
      from: '2015-03-01',
      value: { atLeast: 5, unit: 'workingDay', start: 'DocumentSaleStarted', count: 'forward', named: '提供期' },
      source: article('政府采购法实施条例', '第三十一条第一款', '招标文件的提供期限自招标文件开始发出之日起不得少于5个工作日'),
      status: 'verified',
      note: '令87第十八条自公告发布之日起算；获取文件不足3家的，可以顺延并公告',
    },
  ],
} as const satisfies Rule<Term>
