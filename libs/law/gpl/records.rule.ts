import { article } from '../instruments.js'
import type { Item, Rule } from '../rule.js'

/** 政府采购法 第四十二条: what is kept for fifteen years. Append only; never edit a past entry. */
export const records = {
  id: 'records',
  kind: 'list',
  asks: { zh: '采购文件包括哪些？', en: 'What do the procurement records consist of?' },
  governs: '采购活动之日',
  entries: [
    {
      from: '2003-01-01',
      value: [
        { id: 'activity-record', words: '采购活动记录' },
        { id: 'budget', words: '采购预算' },
        { id: 'tender-document', words: '招标文件' },
        { id: 'bids', words: '投标文件' },
        { id: 'criteria', words: '评标标准' },
        { id: 'evaluation-report', words: '评估报告' },
        { id: 'award-document', words: '定标文件' },
        { id: 'contract', words: '合同文本' },
        { id: 'acceptance', words: '验收证明' },
        { id: 'question-reply', words: '质疑答复' },
        { id: 'complaint-decision', words: '投诉处理决定' },
        { id: 'others', words: '其他有关文件、资料' },
      ],
      source: article(
        '政府采购法',
        '第四十二条',
        '采购文件包括采购活动记录、采购预算、招标文件、投标文件、评标标准、评估报告、定标文件、合同文本、验收证明、质疑答复、投诉处理决定及其他有关文件、资料',
      ),
      status: 'verified',
    },
  ],
} as const satisfies Rule<readonly Item[]>
