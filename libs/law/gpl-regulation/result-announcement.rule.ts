import { article } from '../instruments.js'
import type { Rule, Term } from '../rule.js'

/** 条例 第四十三条:「应当自中标、成交供应商确定之日起2个工作日内，发出中标、成交通知书，并……公告」. Append only; never edit a past entry. */
export const resultAnnouncement = {
  id: 'result-announcement',
  kind: 'term',
  asks: {
    zh: '确定供应商后，最迟何时公告结果并发出通知书？',
    en: 'By when must the result be announced and the award notice be issued?',
  },
  governs: '中标、成交供应商确定之日',
  entries: [
    {
      from: '2015-03-01',
      value: { atMost: 2, unit: 'workingDay', start: 'AwardConfirmed', count: 'forward', named: '公告发出期' },
      source: article(
        '政府采购法实施条例',
        '第四十三条第二款',
        '采购人或者采购代理机构应当自中标、成交供应商确定之日起2个工作日内，发出中标、成交通知书，并在省级以上人民政府财政部门指定的媒体上公告中标、成交结果',
      ),
      status: 'verified',
    },
    {
      from: '2022-03-01',
      by: ['开放式框架协议'],
      value: { atMost: 2, unit: 'workingDay', start: 'ApplicationPassed', count: 'forward', named: '公告发出期' },
      source: article('财政部令第110号', '第四十条', '征集人应当在审核通过后2个工作日内，发布入围结果公告'),
      status: 'verified',
    },
  ],
} as const satisfies Rule<Term>
