import { article } from '../instruments.js'
import type { Item, Rule } from '../rule.js'

/** 条例 第四十一条, 令87 第六十一条, 令74 第十七条, 214号 第二十七条: a panel decides by majority and signs; who says nothing agrees. Append only; never edit a past entry. */
export const reportSigning = {
  id: 'report-signing',
  kind: 'list',
  asks: {
    zh: '评审小组意见不一致怎么办，不签字又不说明理由的怎么算？',
    en: 'What if a panel is divided, and what does it mean not to sign and give no reason?',
  },
  governs: '评审之日',
  entries: [
    {
      from: '2015-03-01',
      value: [
        { id: 'signed', words: '应当在评审报告上签字，对自己的评审意见承担法律责任' },
        { id: 'dissent', words: '对评审报告有异议的，应当在评审报告上签署不同意见，并说明理由' },
        { id: 'silence', words: '否则视为同意评审报告' },
      ],
      source: article(
        '政府采购法实施条例',
        '第四十一条第二款',
        '成员应当在评审报告上签字，对自己的评审意见承担法律责任。对评审报告有异议的，应当在评审报告上签署不同意见，并说明理由，否则视为同意评审报告',
      ),
      status: 'verified',
    },
    {
      from: '2017-10-01',
      by: ['公开招标', '邀请招标'],
      value: [
        { id: 'majority', words: '对需要共同认定的事项存在争议的，应当按照少数服从多数的原则作出结论' },
        { id: 'dissent', words: '持不同意见的评标委员会成员应当在评标报告上签署不同意见及理由' },
        { id: 'silence', words: '否则视为同意评标报告' },
      ],
      source: article(
        '财政部令第87号',
        '第六十一条',
        '评标委员会成员对需要共同认定的事项存在争议的，应当按照少数服从多数的原则作出结论。持不同意见的评标委员会成员应当在评标报告上签署不同意见及理由，否则视为同意评标报告',
      ),
      status: 'verified',
    },
    {
      from: '2014-12-31',
      by: ['竞争性磋商'],
      value: [
        { id: 'signed', words: '评审报告应当由磋商小组全体人员签字认可' },
        { id: 'majority', words: '按照少数服从多数的原则推荐成交候选供应商，采购程序继续进行' },
        { id: 'dissent', words: '应当在报告上签署不同意见并说明理由，由磋商小组书面记录相关情况' },
        { id: 'silence', words: '拒绝在报告上签字又不书面说明其不同意见和理由的，视为同意评审报告' },
      ],
      source: article(
        '财库〔2014〕214号',
        '第二十七条',
        '评审报告应当由磋商小组全体人员签字认可。磋商小组成员对评审报告有异议的，磋商小组按照少数服从多数的原则推荐成交候选供应商，采购程序继续进行。对评审报告有异议的磋商小组成员，应当在报告上签署不同意见并说明理由，由磋商小组书面记录相关情况。磋商小组成员拒绝在报告上签字又不书面说明其不同意见和理由的，视为同意评审报告',
      ),
      status: 'verified',
    },
    {
      from: '2014-02-01',
      by: ['竞争性谈判', '询价'],
      value: [
        { id: 'signed', words: '评审报告应当由谈判小组、询价小组全体人员签字认可' },
        { id: 'majority', words: '按照少数服从多数的原则推荐成交候选人，采购程序继续进行' },
        { id: 'dissent', words: '应当在报告上签署不同意见并说明理由，由谈判小组、询价小组书面记录相关情况' },
        { id: 'silence', words: '拒绝在报告上签字又不书面说明其不同意见和理由的，视为同意评审报告' },
      ],
      source: article(
        '财政部令第74号',
        '第十七条',
        '评审报告应当由谈判小组、询价小组全体人员签字认可。谈判小组、询价小组成员对评审报告有异议的，谈判小组、询价小组按照少数服从多数的原则推荐成交候选人，采购程序继续进行',
      ),
      status: 'verified',
    },
  ],
} as const satisfies Rule<readonly Item[]>
