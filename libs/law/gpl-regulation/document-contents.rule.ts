import { article } from '../instruments.js'
import type { Item, Rule } from '../rule.js'

/** 条例 第三十条:「公开采购项目预算金额」; 令87 第二十条. Append only; never edit a past entry. */
export const documentContents = {
  id: 'document-contents',
  kind: 'list',
  asks: { zh: '采购文件必须公开和载明什么？', en: 'What must the procurement document show?' },
  governs: '采购文件发出之日',
  entries: [
    {
      from: '2015-03-01',
      value: [{ id: 'budget', words: '公开采购项目预算金额' }],
      source: article('政府采购法实施条例', '第三十条', '应当在招标文件、谈判文件、询价通知书中公开采购项目预算金额'),
      status: 'verified',
    },
    {
      from: '2017-10-01',
      by: ['公开招标', '邀请招标'],
      value: [
        { id: 'budget', words: '公开采购项目预算金额' },
        { id: 'ceiling', words: '设定最高限价的，还应当公开最高限价' },
      ],
      source: article('财政部令第87号', '第二十条', '采购项目预算金额，设定最高限价的，还应当公开最高限价'),
      status: 'verified',
      note: '最高限价可以设，最低限价不得设：见 price-limit',
    },
  ],
} as const satisfies Rule<readonly Item[]>
