import { article } from '../instruments.js'
import type { Item, Rule } from '../rule.js'

/** 令74 第四十二条: 协商情况记录. Append only; never edit a past entry. */
export const singleSourceRecord = {
  id: 'single-source-record',
  kind: 'list',
  asks: { zh: '单一来源采购要记录什么？', en: 'What must the record of a single-source purchase hold?' },
  governs: '协商之日',
  entries: [
    {
      from: '2014-02-01',
      value: [
        { id: 'publicity', words: '依据本办法第三十八条进行公示的，公示情况说明' },
        { id: 'place-and-people', words: '协商日期和地点，采购人员名单' },
        { id: 'costs', words: '供应商提供的采购标的成本、同类项目合同价格以及相关专利、专有技术等情况说明' },
        { id: 'terms', words: '合同主要条款及价格商定情况' },
      ],
      source: article(
        '财政部令第74号',
        '第四十二条',
        '（一）依据本办法第三十八条进行公示的，公示情况说明；（二）协商日期和地点，采购人员名单；（三）供应商提供的采购标的成本、同类项目合同价格以及相关专利、专有技术等情况说明；（四）合同主要条款及价格商定情况',
      ),
      status: 'verified',
    },
  ],
} as const satisfies Rule<readonly Item[]>
