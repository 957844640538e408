import { article } from '../instruments.js'
import type { Rule, Term } from '../rule.js'

/** 民政部令39: a grade (5A … 1A) is valid for five years (reported). Append only; never edit a past entry. */
export const organizationGrade = {
  id: 'organization-grade',
  kind: 'term',
  asks: { zh: '社会组织评估等级有效期多长？', en: "How long is a social organization's grade valid?" },
  governs: '评估等级公布之日',
  entries: [
    {
      from: '2011-03-01',
      value: { exactly: 5, unit: 'year', start: 'GradeAwarded', count: 'forward', named: '等级有效期' },
      source: article('民政部令第39号', '第二十九条', '社会组织评估等级有效期为5年'),
      status: 'reported',
      note: 'muzhuzai.net/qznews/2021/1210/625833.html；条序待核。等级不得作为歧视性条件，可以优先（省民政厅2018，见 docs/law-coverage.md）',
    },
  ],
} as const satisfies Rule<Term>
