import { type Day } from '#kernel'
import { basedOn, entryOn } from '../dated.js'
import { article } from '../instruments.js'
import type { Based, Rule } from '../rule.js'

/** Subcontracting (分包): with consent only, parts that are neither main nor key, once. 转包 is never allowed. */
export type Subcontracting = {
  readonly consent: true
  readonly mainPart: false
  readonly again: false
  readonly wholeContract: false
}

/** 法 第四十八条, 令87 第三十五条, 条例 第七十二条（四）. Append only; never edit a past entry. */
export const subcontractingRule = {
  id: 'subcontracting',
  kind: 'list',
  asks: { zh: '可以分包吗？', en: 'May part of a contract be subcontracted?' },
  governs: '分包之日',
  entries: [
    {
      from: '2003-01-01',
      value: { consent: true, mainPart: false, again: false, wholeContract: false },
      source: article('政府采购法', '第四十八条', '经采购人同意，中标、成交供应商可以依法采取分包方式履行合同'),
      status: 'verified',
      also: [
        article(
          '财政部令第87号',
          '第三十五条',
          '非主体、非关键性工作分包的，应当在投标文件中载明分包承担主体，分包承担主体应当具备相应资质条件且不得再次分包',
        ),
        article('政府采购法实施条例', '第七十二条', '(四)将政府采购合同转包'),
      ],
      note: '中标、成交供应商就采购项目和分包项目向采购人负责',
    },
  ],
} as const satisfies Rule<Subcontracting>

/** Whether a subcontract is lawful, and every reason why not. */
export function subcontracting(question: {
  on: Day
  consented: boolean
  mainPart: boolean
  bySubcontractor: boolean
  whole: boolean
}): Based & { allowed: boolean; because: readonly string[] } {
  const entry = entryOn<Subcontracting>(subcontractingRule, question.on)
  const because = [
    ...(question.consented ? [] : ['未经采购人同意']),
    ...(question.mainPart ? ['主体、关键性工作不得分包'] : []),
    ...(question.bySubcontractor ? ['分包承担主体不得再次分包'] : []),
    ...(question.whole ? ['将合同全部转由他人履行属于转包，禁止'] : []),
  ]
  return { allowed: because.length === 0, because, ...basedOn(entry) }
}
