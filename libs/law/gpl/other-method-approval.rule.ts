import { compareMoney, type Day, type Fen } from '#kernel'
import { basedOn, entryOn } from '../dated.js'
import { article } from '../instruments.js'
import type { Based, Rule } from '../rule.js'

/** 法 第二十七条, 条例 第二十三条: another method at or above the open-tender threshold. Append only; never edit a past entry. */
export const otherMethodApprovalRule = {
  id: 'other-method-approval',
  kind: 'choice',
  asks: { zh: '改用公开招标以外的方式要经谁批准？', en: 'Whose approval does another method than open tender need?' },
  governs: '采购活动开始之日',
  entries: [
    {
      from: '2003-01-01',
      value: { by: '设区的市、自治州以上人民政府采购监督管理部门', before: '采购活动开始前' },
      source: article(
        '政府采购法',
        '第二十七条',
        '因特殊情况需要采用公开招标以外的采购方式的，应当在采购活动开始前获得设区的市、自治州以上人民政府采购监督管理部门的批准',
      ),
      status: 'verified',
      note: '报批前经主管预算单位同意（令74第四条、214号第四条）；省直管县见条例第七十八条',
    },
  ],
} as const satisfies Rule<{ by: string; before: string }>

/** Whether approval is needed and was in time: on or before the day the procurement started. */
export function otherMethodApproval(question: {
  on: Day
  method: string
  amount: Fen
  openTender: Fen
  approvedOn?: Day
}): Based & { needed: boolean; inTime: boolean; by: string } {
  const entry = entryOn(otherMethodApprovalRule, question.on)
  const needed =
    question.method !== '公开招标' && question.method !== '框架协议' && compareMoney(question.amount, question.openTender) >= 0
  return {
    needed,
    inTime: !needed || (question.approvedOn !== undefined && question.approvedOn <= question.on),
    by: entry.value.by,
    ...basedOn(entry),
  }
}
