import { article } from '../instruments.js'
import type { Rule, Term } from '../rule.js'

/** 条例 第五十二条:「应当在3个工作日内对供应商依法提出的询问作出答复」. Append only; never edit a past entry. */
export const inquiryReply = {
  id: 'inquiry-reply',
  kind: 'term',
  asks: { zh: '对供应商的询问，最迟何时答复？', en: 'By when must an inquiry (询问) be answered?' },
  governs: '收到询问之日',
  entries: [
    {
      from: '2015-03-01',
      value: { atMost: 3, unit: 'workingDay', start: 'InquiryReceived', count: 'forward', named: '答复期' },
      source: article(
        '政府采购法实施条例',
        '第五十二条第一款',
        '采购人或者采购代理机构应当在3个工作日内对供应商依法提出的询问作出答复',
      ),
      status: 'verified',
    },
  ],
} as const satisfies Rule<Term>
