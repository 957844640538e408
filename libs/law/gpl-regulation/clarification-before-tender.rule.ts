import { article } from '../instruments.js'
import type { Rule, Term } from '../rule.js'

/** 条例 第三十一条:「应当在投标截止时间至少15日前，以书面形式通知」; prequalification by 令87 第二十七条. Counted backward: never rolls forward. Append only; never edit a past entry. */
export const clarificationBeforeTender = {
  id: 'clarification-before-tender',
  kind: 'term',
  asks: {
    zh: '可能影响投标的澄清，最迟何时发出？',
    en: 'How long before the deadline must a clarification that affects bids be sent?',
  },
  governs: '投标截止之日',
  entries: [
    {
      from: '2015-03-01',
      value: {
        atLeast: 15,
        unit: 'day',
        start: 'BidsDue',
        count: 'backward',
        named: '澄清提前期',
        otherwise: '顺延提交投标文件的截止时间',
      },
      source: article(
        '政府采购法实施条例',
        '第三十一条第二款',
        '应当在投标截止时间至少15日前，以书面形式通知所有获取招标文件的潜在投标人；不足15日的，采购人或者采购代理机构应当顺延提交投标文件的截止时间',
      ),
      status: 'verified',
    },
    {
      from: '2017-10-01',
      by: ['资格预审'],
      value: {
        atLeast: 3,
        unit: 'day',
        start: 'PrequalificationDue',
        count: 'backward',
        named: '澄清提前期',
        otherwise: '顺延提交资格预审申请文件的截止时间',
      },
      source: article(
        '财政部令第87号',
        '第二十七条',
        '应当在提交资格预审申请文件截止时间至少3日前，以书面形式通知所有获取资格预审文件的潜在投标人',
      ),
      status: 'verified',
    },
  ],
} as const satisfies Rule<Term>
