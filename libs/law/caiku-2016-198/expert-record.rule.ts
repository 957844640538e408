import { article } from '../instruments.js'
import type { Rule, Term } from '../rule.js'

/** 财库〔2016〕198号 第二十一条:「应当于评审活动结束后5个工作日内……记录评审专家的职责履行情况」. Append only; never edit a past entry. */
export const expertRecord = {
  id: 'expert-record',
  kind: 'term',
  asks: {
    zh: '评审结束后，最迟何时记录专家、采购人的履职情况？',
    en: "By when are the experts' and purchaser's conduct recorded after an evaluation?",
  },
  governs: '评审活动结束之日',
  entries: [
    {
      from: '2017-01-01',
      value: { atMost: 5, unit: 'workingDay', start: 'EvaluationEnded', count: 'forward', named: '记录期' },
      source: article(
        '财库〔2016〕198号',
        '第二十一条',
        '采购人或者采购代理机构应当于评审活动结束后5个工作日内,在政府采购信用评价系统中记录评审专家的职责履行情况',
      ),
      status: 'verified',
      note: '评审专家同样在5个工作日内记录采购人或者代理机构（第二十二条）',
    },
  ],
} as const satisfies Rule<Term>
