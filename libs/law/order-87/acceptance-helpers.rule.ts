import { article } from '../instruments.js'
import type { Item, Rule } from '../rule.js'

/** 令87 第七十四条. Append only; never edit a past entry. */
export const acceptanceHelpers = {
  id: 'acceptance-helpers',
  kind: 'list',
  asks: { zh: '谁可以参与验收？', en: 'Who may take part in an acceptance?' },
  governs: '验收之日',
  entries: [
    {
      from: '2017-10-01',
      value: [
        { id: 'other-bidders', words: '参加本项目的其他投标人' },
        { id: 'third-party', words: '第三方机构' },
      ],
      source: article(
        '财政部令第87号',
        '第七十四条',
        '采购人可以邀请参加本项目的其他投标人或者第三方机构参与验收。参与验收的投标人或者第三方机构的意见作为验收书的参考资料一并存档',
      ),
      status: 'verified',
      note: '意见只作参考',
    },
  ],
} as const satisfies Rule<readonly Item[]>
