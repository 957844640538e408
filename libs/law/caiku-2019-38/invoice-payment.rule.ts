import { article } from '../instruments.js'
import type { Rule, Term } from '../rule.js'

/** 财库〔2019〕38号 三:「采购人应当自收到发票后30日内将资金支付到合同约定的供应商账户」. Append only; never edit a past entry. */
export const invoicePayment = {
  id: 'invoice-payment',
  kind: 'term',
  asks: { zh: '满足付款条件、收到发票后，最迟何时付款？', en: 'By when must any supplier be paid once the conditions are met?' },
  governs: '收到发票之日',
  entries: [
    {
      from: '2019-09-01',
      value: { atMost: 30, unit: 'day', start: 'InvoiceReceived', count: 'forward', named: '付款期' },
      source: article(
        '财库〔2019〕38号',
        '三',
        '对于满足合同约定支付条件的，采购人应当自收到发票后30日内将资金支付到合同约定的供应商账户',
      ),
      status: 'verified',
    },
  ],
} as const satisfies Rule<Term>
