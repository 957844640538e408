import { article } from '../instruments.js'
import type { Rule, Term } from '../rule.js'

/** 财库〔2016〕198号 第十四条:「抽取评审专家的开始时间原则上不得早于评审活动开始前2个工作日」; not for negotiation, consultation, or evaluation elsewhere. Append only; never edit a past entry. */
export const expertDraw = {
  id: 'expert-draw',
  kind: 'term',
  asks: { zh: '评审专家最早何时开始抽取？', en: 'How early may the experts be drawn before the evaluation?' },
  governs: '评审活动开始之日',
  entries: [
    {
      from: '2017-01-01',
      by: ['公开招标', '邀请招标', '询价', '单一来源', '框架协议'],
      value: { atMost: 2, unit: 'workingDay', start: 'EvaluationStarts', count: 'backward', named: '抽取提前期' },
      source: article('财库〔2016〕198号', '第十四条', '抽取评审专家的开始时间原则上不得早于评审活动开始前2个工作日'),
      status: 'verified',
      note: '“原则上”；竞争性谈判、竞争性磋商和异地评审不受此限',
    },
  ],
} as const satisfies Rule<Term>
