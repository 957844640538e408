import { article } from '../instruments.js'
import type { Item, Rule } from '../rule.js'

/** 令87 第二十七条. Append only; never edit a past entry. */
export const clarificationLimits = {
  id: 'clarification-limits',
  kind: 'list',
  asks: { zh: '澄清、修改不得改变什么，在哪里发布？', en: 'What may a clarification not change, and where is it published?' },
  governs: '澄清发出之日',
  entries: [
    {
      from: '2017-10-01',
      by: ['公开招标', '邀请招标'],
      value: [
        { id: 'same-subject', words: '不得改变采购标的' },
        { id: 'same-qualification', words: '不得改变资格条件' },
        { id: 'same-medium', words: '澄清或者修改应当在原公告发布媒体上发布澄清公告' },
      ],
      source: article(
        '财政部令第87号',
        '第二十七条',
        '但不得改变采购标的和资格条件。澄清或者修改应当在原公告发布媒体上发布澄清公告',
      ),
      status: 'verified',
    },
  ],
} as const satisfies Rule<readonly Item[]>
