import { article } from '../instruments.js'
import type { Item, Rule } from '../rule.js'

/** 令87 第六十九条. Append only; never edit a past entry. */
export const loserTold = {
  id: 'loser-told',
  kind: 'list',
  asks: { zh: '未中标人应当被告知什么？', en: 'What must a loser be told?' },
  governs: '结果公告之日',
  entries: [
    {
      from: '2017-10-01',
      value: [
        { id: 'why-unqualified', words: '对未通过资格审查的投标人，应当告知其未通过的原因' },
        { id: 'own-score-and-rank', words: '采用综合评分法评审的，还应当告知未中标人本人的评审得分与排序' },
      ],
      source: article(
        '财政部令第87号',
        '第六十九条',
        '对未通过资格审查的投标人，应当告知其未通过的原因；采用综合评分法评审的，还应当告知未中标人本人的评审得分与排序',
      ),
      status: 'verified',
      note: '在公告中标结果的同时',
    },
  ],
} as const satisfies Rule<readonly Item[]>
