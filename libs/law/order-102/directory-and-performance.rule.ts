import { article } from '../instruments.js'
import type { Item, Rule } from '../rule.js'

/** 令102 第十一至十四、二十、二十一条 (own knowledge). Append only; never edit a past entry. */
export const directoryAndPerformance = {
  id: 'directory-and-performance',
  kind: 'list',
  asks: { zh: '指导性目录、绩效管理有什么要求？', en: 'What of the directory and of performance management?' },
  governs: '立项之日',
  entries: [
    {
      from: '2020-03-01',
      value: [
        { id: 'in-directory', words: '纳入指导性目录且已安排预算的，可以实施购买' },
        { id: 'ex-ante', words: '开展事前绩效评估' },
        { id: 'periodic', words: '定期开展绩效评价，具备条件的可以运用第三方评价' },
        { id: 'results-used', words: '评价结果作为承接主体选择、预算安排和政策调整的依据' },
      ],
      source: article(
        '财政部令第102号',
        '第十一至十四、二十、二十一条',
        '纳入目录且已安排预算的可以实施购买；事前绩效评估、定期绩效评价、第三方评价；结果作为承接主体选择、预算安排和政策调整的依据',
      ),
      status: 'unverified',
      note: '据自有知识归纳，非原文逐字。以低等级禁止参加法定采购没有依据（法第二十二条）',
    },
  ],
} as const satisfies Rule<readonly Item[]>
