import { article } from '../instruments.js'
import type { Item, Rule } from '../rule.js'

/** 条例802 第十四条. Append only; never edit a past entry. */
export const paymentProhibitions = {
  id: 'payment-prohibitions',
  kind: 'list',
  asks: { zh: '不得以什么理由拒绝或者迟延向中小企业付款？', en: 'What is no reason to pay an SME late?' },
  governs: '付款之日',
  entries: [
    {
      from: '2025-06-01',
      value: [
        { id: 'change-of-head', words: '法定代表人或者主要负责人变更' },
        { id: 'internal-process', words: '履行内部付款流程' },
        { id: 'unagreed-audit', words: '在合同未作约定的情况下以等待竣工验收备案、决算审计等为由' },
      ],
      source: article(
        '国务院令第802号',
        '第十四条',
        '不得以法定代表人或者主要负责人变更，履行内部付款流程，或者在合同未作约定的情况下以等待竣工验收备案、决算审计等为由，拒绝或者迟延支付中小企业款项',
      ),
      status: 'verified',
      note: '不得强制要求以审计机关的审计结果作为结算依据（第十二条）；无争议部分应当及时支付（第十五条）',
    },
  ],
} as const satisfies Rule<readonly Item[]>
