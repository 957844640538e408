import { article } from '../instruments.js'
import type { Item, Rule } from '../rule.js'

/** 令87 第十二条: a ceiling may be set, a floor may not. Append only; never edit a past entry. */
export const priceLimit = {
  id: 'price-limit',
  kind: 'list',
  asks: { zh: '可以设最高限价、最低限价吗？', en: 'May a ceiling or a floor be set for prices?' },
  governs: '采购文件发出之日',
  entries: [
    {
      from: '2017-10-01',
      value: [
        { id: 'ceiling-within-budget', words: '可以在采购预算额度内合理设定最高限价' },
        { id: 'no-floor', words: '不得设定最低限价' },
      ],
      source: article('财政部令第87号', '第十二条', '可以在采购预算额度内合理设定最高限价，但不得设定最低限价'),
      status: 'verified',
    },
  ],
} as const satisfies Rule<readonly Item[]>
