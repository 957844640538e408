import { article } from '../instruments.js'
import type { Rule, Term } from '../rule.js'

/** 条例 第四十三条:「采购人应当自收到评审报告之日起5个工作日内……按顺序确定」; what silence means, by method. Append only; never edit a past entry. */
export const awardConfirmation = {
  id: 'award-confirmation',
  kind: 'term',
  asks: { zh: '采购人最迟何时确定中标（成交）供应商？', en: 'By when must the purchaser confirm the winner?' },
  governs: '收到评审报告之日',
  entries: [
    {
      from: '2015-03-01',
      value: { atMost: 5, unit: 'workingDay', start: 'ReportReceived', count: 'forward', named: '确定期' },
      source: article(
        '政府采购法实施条例',
        '第四十三条第一款',
        '采购人应当自收到评审报告之日起5个工作日内在评审报告推荐的中标或者成交候选人中按顺序确定中标或者成交供应商',
      ),
      status: 'verified',
    },
    {
      from: '2017-10-01',
      by: ['公开招标', '邀请招标'],
      value: {
        atMost: 5,
        unit: 'workingDay',
        start: 'ReportReceived',
        count: 'forward',
        named: '确定期',
        silence: '视同确定排名第一的中标候选人为中标人',
      },
      source: article(
        '财政部令第87号',
        '第六十八条',
        '采购人在收到评标报告5个工作日内未按评标报告推荐的中标候选人顺序确定中标人，又不能说明合法理由的，视同按评标报告推荐的顺序确定排名第一的中标候选人为中标人',
      ),
      status: 'verified',
    },
    {
      from: '2017-10-01',
      by: ['自行组织招标'],
      value: { atMost: 5, unit: 'workingDay', start: 'EvaluationEnded', count: 'forward', named: '确定期' },
      source: article('财政部令第87号', '第六十八条', '采购人自行组织招标的，应当在评标结束后5个工作日内确定中标人'),
      status: 'verified',
    },
    {
      from: '2014-02-01',
      by: ['竞争性谈判'],
      value: {
        atMost: 5,
        unit: 'workingDay',
        start: 'ReportReceived',
        count: 'forward',
        named: '确定期',
        silence: '视为确定最后报价最低的供应商为成交供应商',
      },
      source: article(
        '财政部令第74号',
        '第三十六条',
        '采购人应当在收到评审报告后5个工作日内……采购人逾期未确定成交供应商且不提出异议的，视为确定评审报告提出的最后报价最低的供应商为成交供应商',
      ),
      status: 'verified',
    },
    {
      from: '2014-12-31',
      by: ['竞争性磋商'],
      value: {
        atMost: 5,
        unit: 'workingDay',
        start: 'ReportReceived',
        count: 'forward',
        named: '确定期',
        silence: '视为确定排序第一的供应商为成交供应商',
      },
      source: article(
        '财库〔2014〕214号',
        '第二十八条',
        '采购人应当在收到评审报告后5个工作日内……采购人逾期未确定成交供应商且不提出异议的，视为确定评审报告提出的排序第一的供应商为成交供应商',
      ),
      status: 'verified',
    },
  ],
} as const satisfies Rule<Term>
