import { article } from '../instruments.js'
import type { Rule, Term } from '../rule.js'

/** 政府采购法 第四十二条:「采购文件的保存期限为从采购结束之日起至少保存十五年」. Append only; never edit a past entry. */
export const recordKeeping = {
  id: 'record-keeping',
  kind: 'term',
  asks: { zh: '采购文件至少保存多久？', en: 'For how long must the procurement documents be kept?' },
  governs: '采购结束之日',
  entries: [
    {
      from: '2003-01-01',
      value: { atLeast: 15, unit: 'year', start: 'ProcurementEnded', count: 'forward', named: '保存期' },
      source: article('政府采购法', '第四十二条', '采购文件的保存期限为从采购结束之日起至少保存十五年'),
      status: 'verified',
      note: '可以用电子档案方式保存（条例第四十六条）',
    },
  ],
} as const satisfies Rule<Term>
