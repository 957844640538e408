import { type Day } from '#kernel'
import { basedOn, entryOn } from '../dated.js'
import { article } from '../instruments.js'
import type { Based, Rule } from '../rule.js'

/** 条例 第五十四条: an inquiry or question that may affect the result holds up the contract. Append only; never edit a past entry. */
export const questionSuspendsRule = {
  id: 'question-suspends',
  kind: 'remedy',
  asks: { zh: '询问、质疑是否暂停签约、中止履行？', en: 'Does an inquiry or question suspend signing or performance?' },
  governs: '收到询问、质疑之日',
  // «暂停签订合同»、«中止履行合同»: the purchase itself goes on.
  holds: ['signing', 'performance'],
  entries: [
    {
      from: '2015-03-01',
      value: { unsigned: '暂停签订合同', signed: '中止履行合同' },
      source: article(
        '政府采购法实施条例',
        '第五十四条',
        '询问或者质疑事项可能影响中标、成交结果的，采购人应当暂停签订合同，已经签订合同的，应当中止履行合同',
      ),
      status: 'verified',
    },
  ],
} as const satisfies Rule<{ unsigned: string; signed: string }>

/** What must stand still while an inquiry or question that may affect the result is open. */
export function questionSuspends(question: {
  on: Day
  mayAffectResult: boolean
  signed: boolean
}): Based & { suspend: 'signing' | 'performance' | 'nothing'; says: string } {
  const entry = entryOn(questionSuspendsRule, question.on)
  const suspend = !question.mayAffectResult ? 'nothing' : question.signed ? 'performance' : 'signing'
  const says =
    suspend === 'nothing' ? '不影响中标、成交结果，继续进行' : question.signed ? entry.value.signed : entry.value.unsigned
  return { suspend, says, ...basedOn(entry) }
}
