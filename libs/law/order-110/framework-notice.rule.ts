import { article } from '../instruments.js'
import type { Rule, Term } from '../rule.js'

/** 令110 第三十条:「应当在框架协议签订后3个工作日内……告知……所有采购人或者服务对象」. Append only; never edit a past entry. */
export const frameworkNotice = {
  id: 'framework-notice',
  kind: 'term',
  asks: {
    zh: '框架协议签订后，最迟何时告知采购人或者服务对象？',
    en: 'By when must the users be told of the framework suppliers?',
  },
  governs: '框架协议签订之日',
  entries: [
    {
      from: '2022-03-01',
      value: { atMost: 3, unit: 'workingDay', start: 'FrameworkSigned', count: 'forward', named: '告知期' },
      source: article(
        '财政部令第110号',
        '第三十条',
        '征集人应当在框架协议签订后3个工作日内通过电子化采购系统将入围信息告知适用框架协议的所有采购人或者服务对象',
      ),
      status: 'verified',
    },
  ],
} as const satisfies Rule<Term>
