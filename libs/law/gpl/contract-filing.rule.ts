import { article } from '../instruments.js'
import type { Rule, Term } from '../rule.js'

/** 政府采购法 第四十七条:「自签订之日起七个工作日内……备案」; framework agreements by 令110 第二十九条. Append only; never edit a past entry. */
export const contractFiling = {
  id: 'contract-filing',
  kind: 'term',
  asks: { zh: '合同签订后，最迟何时将副本报备案？', en: 'By when must the contract be filed with the finance department?' },
  governs: '合同签订之日',
  entries: [
    {
      from: '2003-01-01',
      value: { atMost: 7, unit: 'workingDay', start: 'ContractSigned', count: 'forward', named: '备案期' },
      source: article(
        '政府采购法',
        '第四十七条',
        '政府采购项目的采购合同自签订之日起七个工作日内，采购人应当将合同副本报同级政府采购监督管理部门和有关部门备案',
      ),
      status: 'verified',
    },
    {
      from: '2022-03-01',
      by: ['框架协议'],
      value: { atMost: 7, unit: 'workingDay', start: 'FrameworkSigned', count: 'forward', named: '备案期' },
      source: article('财政部令第110号', '第二十九条', '并在框架协议签订后7个工作日内，将框架协议副本报本级财政部门备案'),
      status: 'verified',
    },
  ],
} as const satisfies Rule<Term>
