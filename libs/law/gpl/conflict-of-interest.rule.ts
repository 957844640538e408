import { addMonths, type Day } from '#kernel'
import { basedOn, entryOn } from '../dated.js'
import { article } from '../instruments.js'
import type { Based, Item, Rule } from '../rule.js'

/** Ties that shut a person out; those of employment, office and shares end `lookBackMonths` before the procurement. */
export type ConflictTies = { readonly lookBackMonths: number; readonly past: readonly Item[]; readonly present: readonly Item[] }

/** 法 第十二条, 条例 第九条, 财库〔2016〕198号 第十六条: who must stand aside. Append only; never edit a past entry. */
export const conflictOfInterestRule = {
  id: 'conflict-of-interest',
  kind: 'list',
  asks: { zh: '哪些人应当回避？', en: 'Who must stand aside?' },
  governs: '参加采购活动之日',
  entries: [
    {
      from: '2015-03-01',
      value: {
        lookBackMonths: 36,
        past: [
          { id: 'employed', words: '参加采购活动前3年内与供应商存在劳动关系' },
          { id: 'director', words: '参加采购活动前3年内担任供应商的董事、监事' },
          { id: 'shareholder', words: '参加采购活动前3年内是供应商的控股股东或者实际控制人' },
        ],
        present: [
          { id: 'kin', words: '与供应商的法定代表人或者负责人有夫妻、直系血亲、三代以内旁系血亲或者近姻亲关系' },
          { id: 'other', words: '与供应商有其他可能影响政府采购活动公平、公正进行的关系' },
        ],
      },
      source: article(
        '政府采购法实施条例',
        '第九条',
        '(一)参加采购活动前3年内与供应商存在劳动关系；(二)参加采购活动前3年内担任供应商的董事、监事；(三)参加采购活动前3年内是供应商的控股股东或者实际控制人；(四)与供应商的法定代表人或者负责人有夫妻、直系血亲、三代以内旁系血亲或者近姻亲关系；(五)与供应商有其他可能影响政府采购活动公平、公正进行的关系',
      ),
      status: 'verified',
      note: '评审专家同此（财库〔2016〕198号第十六条）',
    },
  ],
} as const satisfies Rule<ConflictTies>

/** A tie of a person to a supplier; `until` the last day of a past one, absent while it lasts. */
export type Tie = { readonly id: string; readonly until?: Day }

/** The ties that shut a person out on the day of taking part: present ones always, past ones within the years of the rule. */
export function conflictOfInterest(question: {
  on: Day
  ties: readonly Tie[]
}): Based & { mustStandAside: boolean; because: readonly string[] } {
  const entry = entryOn<ConflictTies>(conflictOfInterestRule, question.on)
  const since = addMonths(question.on, -entry.value.lookBackMonths)
  const because = question.ties.flatMap(({ id, until }) => {
    const past = entry.value.past.find((one) => one.id === id)
    if (past) return until === undefined || until >= since ? [past.words] : []
    return entry.value.present.filter((one) => one.id === id).map(({ words }) => words)
  })
  return { mustStandAside: because.length > 0, because, ...basedOn(entry) }
}
