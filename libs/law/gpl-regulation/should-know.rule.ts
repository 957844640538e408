import { type Day } from '#kernel'
import { basedOn, entryOn } from '../dated.js'
import { article } from '../instruments.js'
import type { Based, Rule } from '../rule.js'

/** 条例 第五十三条: when a supplier should have known. Append only; never edit a past entry. */
export const shouldKnowRule = {
  id: 'should-know',
  kind: 'choice',
  asks: { zh: '供应商何时应知其权益受到损害？', en: 'From which day should a supplier have known?' },
  governs: '受到损害之日',
  entries: [
    {
      from: '2015-03-01',
      by: ['采购文件'],
      value: { of: '收到采购文件之日或者采购文件公告期限届满之日' },
      source: article(
        '政府采购法实施条例',
        '第五十三条第（一）项',
        '对可以质疑的采购文件提出质疑的，为收到采购文件之日或者采购文件公告期限届满之日',
      ),
      status: 'verified',
      note: '收到在公告期限届满之前的，按收到之日',
    },
    {
      from: '2015-03-01',
      by: ['采购过程'],
      value: { of: '各采购程序环节结束之日' },
      source: article('政府采购法实施条例', '第五十三条第（二）项', '对采购过程提出质疑的，为各采购程序环节结束之日'),
      status: 'verified',
    },
    {
      from: '2015-03-01',
      by: ['结果'],
      value: { of: '中标或者成交结果公告期限届满之日' },
      source: article(
        '政府采购法实施条例',
        '第五十三条第（三）项',
        '对中标或者成交结果提出质疑的，为中标或者成交结果公告期限届满之日',
      ),
      status: 'verified',
    },
  ],
} as const satisfies Rule<{ of: string }>

/** The day from which the question's term counts. Pass what applies: receipt, end of the announcement period, end of the step. */
export function shouldKnow(question: {
  on: Day
  about: '采购文件' | '采购过程' | '结果'
  received?: Day
  announcementEnds?: Day
  stepEnded?: Day
}): Based & { day: Day; because: string } {
  const entry = entryOn<{ of: string }>(shouldKnowRule, question.on, question.about)
  const days =
    question.about === '采购文件'
      ? [question.received, question.announcementEnds]
      : question.about === '采购过程'
        ? [question.stepEnded]
        : [question.announcementEnds]
  const [day] = days.filter((one): one is Day => one !== undefined).sort()
  if (day === undefined) throw new Error(`should-know: no day given for «${question.about}»`)
  return { day, because: entry.value.of, ...basedOn(entry) }
}
