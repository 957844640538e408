import { article } from '../instruments.js'
import type { Item, Rule } from '../rule.js'

/** 令101 第八、十一条. Append only; never edit a past entry. */
export const noticeMedium = {
  id: 'notice-medium',
  kind: 'list',
  asks: { zh: '信息在哪里发布，不一致时以谁为准？', en: 'Where are notices published, and which text prevails?' },
  governs: '发布之日',
  entries: [
    {
      from: '2020-03-01',
      value: [
        { id: 'provincial-branch', words: '地方预算单位政府采购信息应当在所在行政区域的中国政府采购网省级分网发布' },
        { id: 'official-site-prevails', words: '以在中国政府采购网或者其省级分网发布的信息为准' },
      ],
      source: article('财政部令第101号', '第八条', '地方预算单位政府采购信息应当在所在行政区域的中国政府采购网省级分网发布'),
      status: 'verified',
      note: '不一致时的效力见第十一条',
    },
  ],
} as const satisfies Rule<readonly Item[]>
