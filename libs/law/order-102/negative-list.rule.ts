import { article } from '../instruments.js'
import type { Item, Rule } from '../rule.js'

/** 令102 第十条: six cases (reported). Append only; never edit a past entry. */
export const negativeList = {
  id: 'negative-list',
  kind: 'list',
  asks: { zh: '哪些不得纳入政府购买服务范围？', en: 'What may not be bought as a service?' },
  governs: '立项之日',
  entries: [
    {
      from: '2020-03-01',
      value: [
        { id: 'outside-duty', words: '不属于政府职责范围的服务事项' },
        { id: 'done-directly', words: '应当由政府直接履职的事项' },
        { id: 'goods-or-works', words: '政府采购法律、行政法规规定的货物和工程，以及将工程和服务打包的项目' },
        { id: 'financing', words: '融资行为' },
        { id: 'labour', words: '购买主体的人员招、聘用，以劳务派遣方式用工，以及设置公益性岗位等事项' },
        { id: 'others-by-law', words: '法律、行政法规以及国务院规定的其他不得作为政府购买服务内容的事项' },
      ],
      source: article(
        '财政部令第102号',
        '第十条',
        '以下各项不得纳入政府购买服务范围：（一）不属于政府职责范围的服务事项；（二）应当由政府直接履职的事项；（三）政府采购法律、行政法规规定的货物和工程，以及将工程和服务打包的项目；（四）融资行为；（五）购买主体的人员招、聘用，以劳务派遣方式用工，以及设置公益性岗位等事项；（六）法律、行政法规以及国务院规定的其他不得作为政府购买服务内容的事项',
      ),
      status: 'reported',
      note: '117.156.67.38/zwgk-view/21708.html; cnsw.top/policy/hl/200403.html。只写人数、没有产出的“购买岗位”属于（五）',
    },
  ],
} as const satisfies Rule<readonly Item[]>
