import { article } from '../instruments.js'
import type { Rule, Term } from '../rule.js'

/** 条例 第四十三条:「采购代理机构应当自评审结束之日起2个工作日内将评审报告送交采购人」. Append only; never edit a past entry. */
export const evaluationReport = {
  id: 'evaluation-report',
  kind: 'term',
  asks: {
    zh: '评审结束后，代理机构最迟何时送交评审报告？',
    en: 'By when must the agent hand the evaluation report to the purchaser?',
  },
  governs: '评审结束之日',
  entries: [
    {
      from: '2015-03-01',
      value: { atMost: 2, unit: 'workingDay', start: 'EvaluationEnded', count: 'forward', named: '送交期' },
      source: article(
        '政府采购法实施条例',
        '第四十三条第一款',
        '采购代理机构应当自评审结束之日起2个工作日内将评审报告送交采购人',
      ),
      status: 'verified',
    },
  ],
} as const satisfies Rule<Term>
