import { article } from '../instruments.js'
import type { Rule, Term } from '../rule.js'

/** 令87 第三十八条:「应当自收到投标人书面撤回通知之日起５个工作日内，退还已收取的投标保证金」. Append only; never edit a past entry. */
export const bidWithdrawalRefund = {
  id: 'bid-withdrawal-refund',
  kind: 'term',
  asks: {
    zh: '截止前撤回投标的，保证金最迟何时退还？',
    en: 'By when is the bond of a bid withdrawn before the deadline refunded?',
  },
  governs: '收到书面撤回通知之日',
  entries: [
    {
      from: '2017-10-01',
      value: { atMost: 5, unit: 'workingDay', start: 'WithdrawalReceived', count: 'forward', named: '退还期' },
      source: article('财政部令第87号', '第三十八条', '应当自收到投标人书面撤回通知之日起５个工作日内，退还已收取的投标保证金'),
      status: 'verified',
    },
  ],
} as const satisfies Rule<Term>
