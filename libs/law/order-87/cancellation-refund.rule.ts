import { article } from '../instruments.js'
import type { Rule, Term } from '../rule.js'

/** 令87 第二十九条:「应当在终止采购活动后5个工作日内，退还……」. Append only; never edit a past entry. */
export const cancellationRefund = {
  id: 'cancellation-refund',
  kind: 'term',
  asks: {
    zh: '终止招标的，文件费用和保证金最迟何时退还？',
    en: 'By when are fees and bonds refunded after a tender is cancelled?',
  },
  governs: '终止采购活动之日',
  entries: [
    {
      from: '2017-10-01',
      value: { atMost: 5, unit: 'workingDay', start: 'ProcurementCancelled', count: 'forward', named: '退还期' },
      source: article(
        '财政部令第87号',
        '第二十九条',
        '应当在终止采购活动后5个工作日内，退还所收取的招标文件费用和所收取的投标保证金及其在银行产生的孳息',
      ),
      status: 'verified',
      note: '只有重大变故、采购任务取消才可以终止，并报告本级财政部门',
    },
  ],
} as const satisfies Rule<Term>
