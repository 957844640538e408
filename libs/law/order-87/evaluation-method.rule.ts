import { article } from '../instruments.js'
import type { Item, Rule } from '../rule.js'

/** 条例 第三十四条, 令87 第五十四条, 214号 第二十三条, 令74 第三十六条: lowest price or comprehensive score. Append only; never edit a past entry. */
export const evaluationMethod = {
  id: 'evaluation-method',
  kind: 'list',
  asks: { zh: '采用什么评审方法？', en: 'Which way of evaluating is to be used?' },
  governs: '采购文件发出之日',
  entries: [
    {
      from: '2017-10-01',
      by: ['公开招标', '邀请招标'],
      value: [
        { id: 'lowest-price-if-standard', words: '技术、服务等标准统一的货物服务项目，应当采用最低评标价法' },
        { id: 'comprehensive', words: '综合评分法' },
      ],
      source: article('财政部令第87号', '第五十四条', '技术、服务等标准统一的货物服务项目，应当采用最低评标价法'),
      status: 'verified',
      note: '没有规定在文件中的评标标准不得作为评审的依据（条例第三十四条）',
    },
    {
      from: '2014-12-31',
      by: ['竞争性磋商'],
      value: [{ id: 'comprehensive', words: '采用综合评分法' }],
      source: article(
        '财库〔2014〕214号',
        '第二十三条',
        '由磋商小组采用综合评分法对提交最后报价的供应商的响应文件和最后报价进行综合评分',
      ),
      status: 'verified',
    },
    {
      from: '2014-02-01',
      by: ['竞争性谈判'],
      value: [{ id: 'lowest-price', words: '最后报价最低' }],
      source: article(
        '财政部令第74号',
        '第三十六条',
        '根据质量和服务均能满足采购文件实质性响应要求且最后报价最低的原则确定成交供应商',
      ),
      status: 'verified',
    },
  ],
} as const satisfies Rule<readonly Item[]>
