import { article } from '../instruments.js'
import type { Item, Rule } from '../rule.js'

/** 令102 第八条: barred on both sides (reported). Append only; never edit a past entry. */
export const purchasersAndProviders = {
  id: 'purchasers-and-providers',
  kind: 'list',
  asks: { zh: '谁不得作为购买主体或者承接主体？', en: 'Who may neither buy nor provide?' },
  governs: '立项之日',
  entries: [
    {
      from: '2020-03-01',
      value: [
        { id: 'public-institution-one', words: '公益一类事业单位' },
        { id: 'staffed-mass-organization', words: '使用事业编制且由财政拨款保障的群团组织' },
      ],
      source: article(
        '财政部令第102号',
        '第八条',
        '公益一类事业单位、使用事业编制且由财政拨款保障的群团组织，不作为政府购买服务的购买主体和承接主体',
      ),
      status: 'reported',
      note: '2022年杭州一份招标文件引用',
    },
  ],
} as const satisfies Rule<readonly Item[]>
