import { article } from '../instruments.js'
import type { Item, Rule } from '../rule.js'

/** 令102 第二十三条 (reported). Append only; never edit a past entry. */
export const serviceContract = {
  id: 'service-contract',
  kind: 'list',
  asks: { zh: '政府购买服务合同应当写明什么？', en: 'What must a service contract state?' },
  governs: '合同签订之日',
  entries: [
    {
      from: '2020-03-01',
      value: [
        { id: 'content', words: '服务内容' },
        { id: 'term', words: '期限' },
        { id: 'quantity', words: '数量' },
        { id: 'quality', words: '质量' },
        { id: 'price', words: '价格' },
        { id: 'settlement', words: '资金结算方式' },
        { id: 'rights', words: '各方权利义务事项' },
        { id: 'liability', words: '违约责任' },
        { id: 'published', words: '依法公告' },
      ],
      source: article(
        '财政部令第102号',
        '第二十三条',
        '合同应当明确服务的内容、期限、数量、质量、价格，资金结算方式，各方权利义务事项和违约责任等内容……政府购买服务合同应当依法予以公告',
      ),
      status: 'reported',
      note: 'm.shoulawyer.com/zhishi/201717.htm 引用',
    },
  ],
} as const satisfies Rule<readonly Item[]>
