import { article } from '../instruments.js'
import type { Item, Rule } from '../rule.js'

/** 条例 第五十八条第一款:「所需时间不计算在投诉处理期限内」. Append only; never edit a past entry. */
export const complaintTime = {
  id: 'complaint-time',
  kind: 'list',
  asks: { zh: '哪些时间不计算在投诉处理期限内？', en: 'Which time does not count in the term for deciding a complaint?' },
  governs: '所需时间开始之日',
  holds: ['complaint'],
  entries: [
    {
      from: '2015-03-01',
      value: [
        { id: 'inspection', words: '检验' },
        { id: 'testing', words: '检测' },
        { id: 'appraisal', words: '鉴定' },
        { id: 'expert-review', words: '专家评审' },
        { id: 'correction', words: '需要投诉人补正材料' },
      ],
      source: article(
        '政府采购法实施条例',
        '第五十八条第一款',
        '财政部门处理投诉事项，需要检验、检测、鉴定、专家评审以及需要投诉人补正材料的，所需时间不计算在投诉处理期限内',
      ),
      status: 'verified',
    },
  ],
} as const satisfies Rule<readonly Item[]>
