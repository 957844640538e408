import { article } from '../instruments.js'
import type { Item, Rule } from '../rule.js'

/** 政府采购法 第五十条. Append only; never edit a past entry. */
export const contractChange = {
  id: 'contract-change',
  kind: 'list',
  asks: { zh: '合同可以变更、中止、终止吗？', en: 'May a contract be changed, suspended or ended?' },
  governs: '变更、中止、终止之日',
  // «变更、中止或者终止合同»
  holds: ['performance'],
  entries: [
    {
      from: '2003-01-01',
      value: [
        { id: 'no-unilateral', words: '双方当事人不得擅自变更、中止或者终止合同' },
        {
          id: 'public-interest',
          words: '政府采购合同继续履行将损害国家利益和社会公共利益的，双方当事人应当变更、中止或者终止合同',
        },
      ],
      source: article(
        '政府采购法',
        '第五十条',
        '政府采购合同的双方当事人不得擅自变更、中止或者终止合同。政府采购合同继续履行将损害国家利益和社会公共利益的，双方当事人应当变更、中止或者终止合同',
      ),
      status: 'verified',
    },
  ],
} as const satisfies Rule<readonly Item[]>
