import { article } from '../instruments.js'
import type { Item, Rule } from '../rule.js'

/** 令87 第十九条:「如未载明，不得拒绝联合体投标」. Append only; never edit a past entry. */
export const consortium = {
  id: 'consortium',
  kind: 'list',
  asks: { zh: '可以拒绝联合体吗？', en: 'May a consortium be refused?' },
  governs: '招标公告发布之日',
  entries: [
    {
      from: '2017-10-01',
      value: [{ id: 'silent-accepts', words: '未载明是否接受联合体投标的，不得拒绝联合体投标' }],
      source: article('财政部令第87号', '第十九条', '载明是否接受联合体投标。如未载明，不得拒绝联合体投标'),
      status: 'verified',
      note: '联合体各方均应具备法第二十二条规定的条件（法第二十四条）；不得再单独或者另组联合体参加同一合同项下的采购（条例第二十二条）',
    },
  ],
} as const satisfies Rule<readonly Item[]>
