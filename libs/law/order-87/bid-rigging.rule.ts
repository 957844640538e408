import { article } from '../instruments.js'
import type { Item, Rule } from '../rule.js'

/** 令87 第三十七条: six presumptions. Append only; never edit a past entry. */
export const bidRigging = {
  id: 'bid-rigging',
  kind: 'list',
  asks: { zh: '哪些情形视为串通投标？', en: 'What counts as bid-rigging?' },
  governs: '评审之日',
  entries: [
    {
      from: '2017-10-01',
      value: [
        { id: 'same-author', words: '不同投标人的投标文件由同一单位或者个人编制' },
        { id: 'same-agent', words: '不同投标人委托同一单位或者个人办理投标事宜' },
        { id: 'same-contact', words: '不同投标人的投标文件载明的项目管理成员或者联系人员为同一人' },
        { id: 'alike', words: '不同投标人的投标文件异常一致或者投标报价呈规律性差异' },
        { id: 'mixed', words: '不同投标人的投标文件相互混装' },
        { id: 'same-account', words: '不同投标人的投标保证金从同一单位或者个人的账户转出' },
      ],
      source: article(
        '财政部令第87号',
        '第三十七条',
        '（一）不同投标人的投标文件由同一单位或者个人编制；（二）不同投标人委托同一单位或者个人办理投标事宜；（三）不同投标人的投标文件载明的项目管理成员或者联系人员为同一人；（四）不同投标人的投标文件异常一致或者投标报价呈规律性差异；（五）不同投标人的投标文件相互混装；（六）不同投标人的投标保证金从同一单位或者个人的账户转出',
      ),
      status: 'verified',
      note: '其投标无效',
    },
  ],
} as const satisfies Rule<readonly Item[]>
