import { article } from '../instruments.js'
import type { Item, Rule } from '../rule.js'

/** 条例 第四十四条, 令87 第六十四条, 令74 第二十一条, 214号 第三十二条: the only grounds on which results may be changed. Append only; never edit a past entry. */
export const reEvaluation = {
  id: 're-evaluation',
  kind: 'list',
  asks: { zh: '哪些情形可以重新评审？', en: 'When may an evaluation be done again?' },
  governs: '评审报告签署之后',
  entries: [
    {
      from: '2017-10-01',
      by: ['公开招标', '邀请招标'],
      value: [
        { id: 'sum-error', words: '分值汇总计算错误的' },
        { id: 'out-of-range', words: '分项评分超出评分标准范围的' },
        { id: 'objective-differs', words: '评标委员会成员对客观评审因素评分不一致的' },
        { id: 'abnormal', words: '经评标委员会认定评分畸高、畸低的' },
      ],
      source: article(
        '财政部令第87号',
        '第六十四条',
        '（一）分值汇总计算错误的；（二）分项评分超出评分标准范围的；（三）评标委员会成员对客观评审因素评分不一致的；（四）经评标委员会认定评分畸高、畸低的',
      ),
      status: 'verified',
      note: '改变评标结果的，书面报告本级财政部门；不得以其他理由重新评审（条例第四十四条）',
    },
    {
      from: '2014-02-01',
      by: ['竞争性谈判', '询价'],
      value: [
        { id: 'qualification-error', words: '资格性审查认定错误' },
        { id: 'price-error', words: '价格计算错误' },
      ],
      source: article(
        '财政部令第74号',
        '第二十一条',
        '除资格性审查认定错误和价格计算错误外，采购人或者采购代理机构不得以任何理由组织重新评审',
      ),
      status: 'verified',
    },
    {
      from: '2014-12-31',
      by: ['竞争性磋商'],
      value: [
        { id: 'qualification-error', words: '资格性检查认定错误' },
        { id: 'sum-error', words: '分值汇总计算错误' },
        { id: 'out-of-range', words: '分项评分超出评分标准范围' },
        { id: 'objective-differs', words: '客观分评分不一致' },
        { id: 'abnormal', words: '经磋商小组一致认定评分畸高、畸低' },
      ],
      source: article(
        '财库〔2014〕214号',
        '第三十二条',
        '除资格性检查认定错误、分值汇总计算错误、分项评分超出评分标准范围、客观分评分不一致、经磋商小组一致认定评分畸高、畸低的情形外，采购人或者采购代理机构不得以任何理由组织重新评审',
      ),
      status: 'verified',
    },
  ],
} as const satisfies Rule<readonly Item[]>
