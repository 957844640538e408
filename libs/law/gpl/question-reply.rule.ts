import { article } from '../instruments.js'
import type { Rule, Term } from '../rule.js'

/** 政府采购法 第五十三条:「在收到供应商的书面质疑后七个工作日内作出答复」. Append only; never edit a past entry. */
export const questionReply = {
  id: 'question-reply',
  kind: 'term',
  asks: { zh: '收到质疑后，采购人最迟何时答复？', en: 'By when must the purchaser answer a question (质疑)?' },
  governs: '收到书面质疑之日',
  entries: [
    {
      from: '2003-01-01',
      value: { atMost: 7, unit: 'workingDay', start: 'QuestionReceived', count: 'forward', named: '答复期' },
      source: article(
        '政府采购法',
        '第五十三条',
        '采购人应当在收到供应商的书面质疑后七个工作日内作出答复，并以书面形式通知质疑供应商和其他有关供应商',
      ),
      status: 'verified',
    },
  ],
} as const satisfies Rule<Term>
