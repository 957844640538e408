import { article } from '../instruments.js'
import type { Rule, Term } from '../rule.js'

/** 条例 第五十条:「自政府采购合同签订之日起2个工作日内……公告」. Append only; never edit a past entry. */
export const contractPublication = {
  id: 'contract-publication',
  kind: 'term',
  asks: { zh: '合同签订后，最迟何时公告合同？', en: 'By when must the contract be published?' },
  governs: '合同签订之日',
  entries: [
    {
      from: '2015-03-01',
      value: { atMost: 2, unit: 'workingDay', start: 'ContractSigned', count: 'forward', named: '公告发出期' },
      source: article(
        '政府采购法实施条例',
        '第五十条',
        '采购人应当自政府采购合同签订之日起2个工作日内，将政府采购合同在省级以上人民政府财政部门指定的媒体上公告，但政府采购合同中涉及国家秘密、商业秘密的内容除外',
      ),
      status: 'verified',
    },
  ],
} as const satisfies Rule<Term>
