import { article } from '../instruments.js'
import type { Item, Rule } from '../rule.js'

/** 财库〔2019〕38号 三. Append only; never edit a past entry. */
export const paymentTerms = {
  id: 'payment-terms',
  kind: 'list',
  asks: { zh: '付款和履约保证金条款应当约定什么？', en: 'What must the contract say of payment and performance bond?' },
  governs: '合同签订之日',
  entries: [
    {
      from: '2019-09-01',
      value: [
        { id: 'way-time-conditions', words: '约定资金支付的方式、时间和条件' },
        { id: 'late-liability', words: '明确逾期支付资金的违约责任' },
        { id: 'bond-return', words: '约定履约保证金退还的方式、时间、条件和不予退还的情形' },
        { id: 'bond-late-return', words: '明确逾期退还履约保证金的违约责任' },
        { id: 'no-delay', words: '不得以机构变动、人员更替、政策调整等为由延迟付款' },
      ],
      source: article(
        '财库〔2019〕38号',
        '三',
        '应当在采购合同中约定履约保证金退还的方式、时间、条件和不予退还的情形，明确逾期退还履约保证金的违约责任……政府采购合同应当约定资金支付的方式、时间和条件，明确逾期支付资金的违约责任……不得以机构变动、人员更替、政策调整等为由延迟付款',
      ),
      status: 'verified',
    },
  ],
} as const satisfies Rule<readonly Item[]>
