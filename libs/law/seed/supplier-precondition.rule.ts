import { article } from '../instruments.js'
import type { Item, Rule } from '../rule.js'
import { seedRegion } from './region.js'

/** 黄社〔2020〕3号 二（三）: professional posts and staff (reported). Append only; never edit a past entry. */
export const supplierPrecondition = {
  id: 'supplier-precondition',
  kind: 'list',
  region: seedRegion,
  asks: { zh: '承接主体必备什么条件？', en: 'What must a provider have?' },
  governs: '响应截止之日',
  entries: [
    {
      from: '2020-12-31',
      value: [
        { id: 'professional-posts', words: '设置社工专业岗位' },
        { id: 'professional-staff', words: '配备专业人才' },
      ],
      source: article('黄社〔2020〕3号', '二（三）', '把社工专业岗位设置和专业人才配备作为承接政府购买服务的必备条件'),
      status: 'reported',
      note: '据 rules.md 对黄社〔2020〕3号的摘录，引文非原文逐字',
    },
  ],
} as const satisfies Rule<readonly Item[]>
