import { article } from '../instruments.js'
import type { Item, Rule } from '../rule.js'

/** 条例 第二十条, 令87 第十七、五十五条, 22号 第二十一条, 38号 一: forbidden conditions, by what is set. Append only; never edit a past entry. */
export const forbiddenConditions = {
  id: 'forbidden-conditions',
  kind: 'list',
  asks: { zh: '哪些资格条件、评审因素是禁止的？', en: 'Which qualification and scoring conditions are forbidden?' },
  governs: '采购文件发出之日',
  entries: [
    {
      from: '2015-03-01',
      value: [
        { id: 'different-information', words: '就同一采购项目向供应商提供有差别的项目信息' },
        { id: 'unfit-conditions', words: '设定的资格、技术、商务条件与采购项目的具体特点和实际需要不相适应或者与合同履行无关' },
        { id: 'points-at-supplier', words: '采购需求中的技术、服务等要求指向特定供应商、特定产品' },
        { id: 'regional-record', words: '以特定行政区域或者特定行业的业绩、奖项作为加分条件或者中标、成交条件' },
        { id: 'different-standards', words: '对供应商采取不同的资格审查或者评审标准' },
        { id: 'named-brand', words: '限定或者指定特定的专利、商标、品牌或者供应商' },
        { id: 'ownership-or-place', words: '非法限定供应商的所有制形式、组织形式或者所在地' },
        { id: 'other-unreasonable', words: '以其他不合理条件限制或者排斥潜在供应商' },
      ],
      source: article(
        '政府采购法实施条例',
        '第二十条',
        '(一)就同一采购项目向供应商提供有差别的项目信息；(二)设定的资格、技术、商务条件与采购项目的具体特点和实际需要不相适应或者与合同履行无关；(三)采购需求中的技术、服务等要求指向特定供应商、特定产品；(四)以特定行政区域或者特定行业的业绩、奖项作为加分条件或者中标、成交条件；(五)对供应商采取不同的资格审查或者评审标准；(六)限定或者指定特定的专利、商标、品牌或者供应商；(七)非法限定供应商的所有制形式、组织形式或者所在地；(八)以其他不合理条件限制或者排斥潜在供应商',
      ),
      status: 'verified',
    },
    {
      from: '2017-10-01',
      by: ['规模条件'],
      value: [
        { id: 'registered-capital', words: '注册资本' },
        { id: 'assets', words: '资产总额' },
        { id: 'revenue', words: '营业收入' },
        { id: 'staff', words: '从业人员' },
        { id: 'profit', words: '利润' },
        { id: 'tax', words: '纳税额' },
      ],
      source: article(
        '财政部令第87号',
        '第十七条',
        '不得将投标人的注册资本、资产总额、营业收入、从业人员、利润、纳税额等规模条件作为资格要求或者评审因素',
      ),
      status: 'verified',
    },
    {
      from: '2017-10-01',
      by: ['评审因素'],
      value: [{ id: 'qualification-scored', words: '资格条件不得作为评审因素' }],
      source: article('财政部令第87号', '第五十五条', '资格条件不得作为评审因素'),
      status: 'verified',
    },
    {
      from: '2021-07-01',
      by: ['评审因素'],
      value: [
        { id: 'qualification-scored', words: '资格条件不得作为评审因素' },
        { id: 'unquantified', words: '客观但不可量化的指标应当作为实质性要求，不得作为评分项' },
      ],
      source: article(
        '财库〔2021〕22号',
        '第二十一条',
        '采购需求中客观但不可量化的指标应当作为实质性要求，不得作为评分项；参与评分的指标应当是采购需求中的量化指标',
      ),
      status: 'verified',
    },
    {
      from: '2019-09-01',
      by: ['市场准入'],
      value: [
        { id: 'shortlist', words: '通过入围方式设置备选库、名录库、资格库作为参与政府采购活动的资格条件' },
        { id: 'registration', words: '要求供应商在政府采购活动前进行不必要的登记、注册，或者要求设立分支机构' },
        { id: 'size-or-age', words: '设置或者变相设置供应商规模、成立年限等门槛' },
      ],
      source: article('财库〔2019〕38号', '一', '设置或者变相设置供应商规模、成立年限等门槛，限制供应商参与政府采购活动'),
      status: 'verified',
    },
  ],
} as const satisfies Rule<readonly Item[]>
