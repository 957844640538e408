import { article } from '../instruments.js'
import type { Rule, Term } from '../rule.js'

/** 财库〔2014〕214号 第十条:「应当在提交首次响应文件截止时间至少5日前，以书面形式通知」. Counted backward: never rolls forward. Append only; never edit a past entry. */
export const clarificationBeforeConsultation = {
  id: 'clarification-before-consultation',
  kind: 'term',
  asks: {
    zh: '可能影响响应的澄清（磋商），最迟何时发出？',
    en: 'How long before the deadline must a clarification be sent in a consultation?',
  },
  governs: '首次响应截止之日',
  entries: [
    {
      from: '2014-12-31',
      value: {
        atLeast: 5,
        unit: 'day',
        start: 'BidsDue',
        count: 'backward',
        named: '澄清提前期',
        otherwise: '顺延提交首次响应文件截止时间',
      },
      source: article(
        '财库〔2014〕214号',
        '第十条',
        '应当在提交首次响应文件截止时间至少5日前，以书面形式通知所有获取磋商文件的供应商；不足5日的，采购人、采购代理机构应当顺延提交首次响应文件截止时间',
      ),
      status: 'verified',
    },
  ],
} as const satisfies Rule<Term>
