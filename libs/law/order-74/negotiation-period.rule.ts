import { article } from '../instruments.js'
import type { Rule, Term } from '../rule.js'

/** 令74 第二十九条:「从谈判文件发出之日起至供应商提交首次响应文件截止之日止不得少于3个工作日」. Append only; never edit a past entry. */
export const negotiationPeriod = {
  id: 'negotiation-period',
  kind: 'term',
  asks: {
    zh: '谈判文件（询价通知书）发出至响应截止，至少多久？',
    en: 'How long must suppliers have to answer a negotiation document?',
  },
  governs: '谈判文件发出之日',
  entries: [
    {
      from: '2014-02-01',
      value: { atLeast: 3, unit: 'workingDay', start: 'DocumentIssued', count: 'forward', named: '响应期' },
      source: article('财政部令第74号', '第二十九条', '从谈判文件发出之日起至供应商提交首次响应文件截止之日止不得少于3个工作日'),
      status: 'verified',
    },
    {
      from: '2014-02-01',
      by: ['询价'],
      value: { atLeast: 3, unit: 'workingDay', start: 'DocumentIssued', count: 'forward', named: '响应期' },
      source: article('财政部令第74号', '第四十五条', '从询价通知书发出之日起至供应商提交响应文件截止之日止不得少于3个工作日'),
      status: 'verified',
    },
  ],
} as const satisfies Rule<Term>
