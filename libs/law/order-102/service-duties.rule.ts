import { article } from '../instruments.js'
import type { Item, Rule } from '../rule.js'

/** 令102 第十六、十八、二十六、二十七、二十九条 (own knowledge). Append only; never edit a past entry. */
export const serviceDuties = {
  id: 'service-duties',
  kind: 'list',
  asks: { zh: '购买主体、承接主体还有哪些禁止和义务？', en: 'What else binds purchaser and provider of a service?' },
  governs: '履行之日',
  entries: [
    {
      from: '2020-03-01',
      value: [
        { id: 'no-transfer', words: '承接主体不得将服务项目转包给其他主体' },
        { id: 'budget-first', words: '未列入预算的，不得实施' },
        { id: 'ledger', words: '承接主体应当建立政府购买服务项目台账' },
        { id: 'no-guarantee', words: '购买主体不得为承接主体向金融机构融资提供任何形式的担保' },
        { id: 'individuals', words: '以个人为承接主体的，不得变相用工' },
      ],
      source: article(
        '财政部令第102号',
        '第十六、十八、二十六、二十七、二十九条',
        '不得转包；未列入预算不得实施；建立台账；不得提供担保；不得变相用工',
      ),
      status: 'unverified',
      note: '条文内容据自有知识归纳，非原文逐字；转包的处罚见条例第七十二条（四）',
    },
  ],
} as const satisfies Rule<readonly Item[]>
