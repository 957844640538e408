import { article } from '../instruments.js'
import type { Item, Rule } from '../rule.js'

/** 令87 第三十九至四十一条. Append only; never edit a past entry. */
export const opening = {
  id: 'opening',
  kind: 'list',
  asks: { zh: '开标必须做到什么？', en: 'What must an opening keep to?' },
  governs: '开标之日',
  entries: [
    {
      from: '2017-10-01',
      value: [
        { id: 'at-the-deadline', words: '开标应当在招标文件确定的提交投标文件截止时间的同一时间进行' },
        { id: 'recorded', words: '采购人或者采购代理机构应当对开标、评标现场活动进行全程录音录像' },
        { id: 'no-committee', words: '评标委员会成员不得参加开标活动' },
        { id: 'three-bidders', words: '投标人不足3家的，不得开标' },
      ],
      source: article(
        '财政部令第87号',
        '第三十九条',
        '开标应当在招标文件确定的提交投标文件截止时间的同一时间进行……采购人或者采购代理机构应当对开标、评标现场活动进行全程录音录像',
      ),
      status: 'verified',
      note: '评标委员会成员不得参加见第四十条；不足3家见第四十一条与 minimum-suppliers',
    },
  ],
} as const satisfies Rule<readonly Item[]>
