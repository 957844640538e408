import { article } from '../instruments.js'
import type { Rule, Term } from '../rule.js'

/** 政府采购法 第五十五条:「可以在答复期满后十五个工作日内向同级政府采购监督管理部门投诉」: the clock starts at the expiry of the reply period, not at the reply. Append only; never edit a past entry. */
export const complaint = {
  id: 'complaint',
  kind: 'term',
  asks: {
    zh: '对答复不满意或者未获答复的，最迟何时投诉？',
    en: 'Until when may the questioner complain (投诉) to the finance department?',
  },
  governs: '收到书面质疑之日',
  entries: [
    {
      from: '2003-01-01',
      value: {
        atMost: 15,
        unit: 'workingDay',
        start: 'QuestionReceived',
        count: 'forward',
        named: '投诉期',
        after: 'question-reply',
      },
      source: article('政府采购法', '第五十五条', '可以在答复期满后十五个工作日内向同级政府采购监督管理部门投诉'),
      status: 'verified',
      note: '从收到质疑起先数答复期，期满后再数十五个工作日；提前答复不提前起算',
    },
    {
      from: '2003-01-01',
      by: ['答复期满'],
      value: { atMost: 15, unit: 'workingDay', start: 'ReplyPeriodEnded', count: 'forward', named: '投诉期' },
      source: article('政府采购法', '第五十五条', '可以在答复期满后十五个工作日内向同级政府采购监督管理部门投诉'),
      status: 'verified',
      note: '以答复期满之日为起算日',
    },
  ],
} as const satisfies Rule<Term>
