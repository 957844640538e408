import { article } from '../instruments.js'
import type { Rule, Term } from '../rule.js'

/** 令74 第二十九条:「应当在提交首次响应文件截止之日3个工作日前，以书面形式通知」. Counted backward: never rolls forward. Append only; never edit a past entry. */
export const clarificationBeforeNegotiation = {
  id: 'clarification-before-negotiation',
  kind: 'term',
  asks: {
    zh: '可能影响响应的澄清（谈判、询价），最迟何时发出？',
    en: 'How long before the deadline must a clarification be sent in a negotiation?',
  },
  governs: '首次响应截止之日',
  entries: [
    {
      from: '2014-02-01',
      value: {
        atLeast: 3,
        unit: 'workingDay',
        start: 'BidsDue',
        count: 'backward',
        named: '澄清提前期',
        otherwise: '顺延提交首次响应文件截止之日',
      },
      source: article(
        '财政部令第74号',
        '第二十九条',
        '应当在提交首次响应文件截止之日3个工作日前，以书面形式通知所有接收谈判文件的供应商，不足3个工作日的，应当顺延提交首次响应文件截止之日',
      ),
      status: 'verified',
    },
    {
      from: '2014-02-01',
      by: ['询价'],
      value: {
        atLeast: 3,
        unit: 'workingDay',
        start: 'BidsDue',
        count: 'backward',
        named: '澄清提前期',
        otherwise: '顺延提交响应文件截止之日',
      },
      source: article(
        '财政部令第74号',
        '第四十五条',
        '应当在提交响应文件截止之日3个工作日前，以书面形式通知所有接收询价通知书的供应商',
      ),
      status: 'verified',
    },
  ],
} as const satisfies Rule<Term>
