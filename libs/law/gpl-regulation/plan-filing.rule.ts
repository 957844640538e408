import { article } from '../instruments.js'
import type { Item, Rule } from '../rule.js'

/** 条例 第二十九条: the 采购实施计划 is filed with the finance department, after the budget is approved. Append only; never edit a past entry. */
export const planFiling = {
  id: 'plan-filing',
  kind: 'list',
  asks: { zh: '采购实施计划报谁备案？', en: 'What is filed before the procurement starts?' },
  governs: '采购活动开始之日',
  entries: [
    {
      from: '2015-03-01',
      value: [{ id: 'plan-filed', words: '编制政府采购实施计划，报本级人民政府财政部门备案' }],
      source: article(
        '政府采购法实施条例',
        '第二十九条',
        '采购人应当根据集中采购目录、采购限额标准和已批复的部门预算编制政府采购实施计划，报本级人民政府财政部门备案',
      ),
      status: 'verified',
      note: '在部门预算批复之后',
    },
  ],
} as const satisfies Rule<readonly Item[]>
