import { type Day } from '#kernel'
import { basedOn, entryOn } from '../dated.js'
import { article } from '../instruments.js'
import type { Based, Rule } from '../rule.js'

/** 财库〔2021〕22号 第十八条: at most two similar contracts as a condition («一般不超过»). Append only; never edit a past entry. */
export const trackRecordRule = {
  id: 'track-record',
  kind: 'cap',
  asks: { zh: '资格条件最多要求几个同类业务合同？', en: 'How many similar contracts may be asked for as a condition?' },
  governs: '采购文件发出之日',
  entries: [
    {
      from: '2021-07-01',
      value: { atMost: 2 },
      source: article(
        '财库〔2021〕22号',
        '第十八条',
        '业绩情况作为资格条件时，要求供应商提供的同类业务合同一般不超过2个，并明确同类业务的具体范围',
      ),
      status: 'verified',
      note: '超过2个的，重点审查其合理性（第三十一条）',
    },
  ],
} as const satisfies Rule<{ atMost: number }>

/** Whether so many similar contracts may be asked for; more need a reason that stands the key review. The kind must be defined. */
export function trackRecord(question: {
  on: Day
  contracts: number
  kindDefined: boolean
}): Based & { allowed: boolean; atMost: number } {
  const entry = entryOn(trackRecordRule, question.on)
  return {
    allowed: question.contracts <= entry.value.atMost && (question.contracts === 0 || question.kindDefined),
    atMost: entry.value.atMost,
    ...basedOn(entry),
  }
}
