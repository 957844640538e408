import { article } from '../instruments.js'
import type { Rule, Term } from '../rule.js'

/** 财库〔2014〕214号 第十条:「磋商文件的发售期限自开始之日起不得少于5个工作日」. Append only; never edit a past entry. */
export const consultationDocumentSupply = {
  id: 'consultation-document-supply',
  kind: 'term',
  asks: { zh: '磋商文件至少发售多久？', en: 'For how long must the consultation document be supplied?' },
  governs: '开始发售之日',
  entries: [
    {
      from: '2014-12-31',
      value: { atLeast: 5, unit: 'workingDay', start: 'DocumentSaleStarted', count: 'forward', named: '发售期' },
      source: article('财库〔2014〕214号', '第十条', '磋商文件的发售期限自开始之日起不得少于5个工作日'),
      status: 'verified',
    },
  ],
} as const satisfies Rule<Term>
