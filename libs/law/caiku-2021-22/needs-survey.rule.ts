import { addMonths, compareMoney, yuan, type Citation, type Day, type Fen } from '#kernel'
import { basedOn, entryOn } from '../dated.js'
import { article } from '../instruments.js'
import type { Purchase } from '../methods.js'
import type { Based, Rule } from '../rule.js'

/** When a needs survey is compulsory, among how many, and how long an earlier one serves (months). */
export type NeedsSurvey = {
  readonly goodsAndServicesFrom: Fen
  readonly worksFrom: Fen
  readonly respondents: number
  readonly servesMonths: number
}

/** 财库〔2021〕22号 第十、十一条. Append only; never edit a past entry. */
export const needsSurveyRule = {
  id: 'needs-survey',
  kind: 'cap',
  asks: { zh: '是否应当开展需求调查，调查几个对象？', en: 'Must there be a needs survey, and of how many?' },
  governs: '编制采购需求之日',
  entries: [
    {
      from: '2021-07-01',
      value: { goodsAndServicesFrom: yuan(10_000_000), worksFrom: yuan(30_000_000), respondents: 3, servesMonths: 12 },
      source: article(
        '财库〔2021〕22号',
        '第十一条',
        '对于下列采购项目，应当开展需求调查：（一）1000万元以上的货物、服务采购项目，3000万元以上的工程采购项目；（二）涉及公共利益、社会关注度较高的采购项目，包括政府向社会公众提供的公共服务项目等；（三）技术复杂、专业性较强的项目……编制采购需求前一年内，采购人已就相关采购标的开展过需求调查的可以不再重复开展',
      ),
      status: 'verified',
      also: [article('财库〔2021〕22号', '第十条', '面向市场主体开展需求调查时，选择的调查对象一般不少于3个，并应当具有代表性')],
    },
  ],
} as const satisfies Rule<NeedsSurvey>

/** What decides whether a purchase falls under 第十一条. */
export type NeedsQuestion = {
  readonly on: Day
  readonly kind: Purchase
  readonly budget: Fen
  /** A public service to the public, as station services are. */
  readonly publicService: boolean
  readonly complex?: boolean
  /** The day of an earlier survey of the same subject. */
  readonly surveyedOn?: Day
}

/** Whether the survey is compulsory, on which grounds, among how many as a rule («一般»), and whether an earlier one still serves. */
export function needsSurvey(question: NeedsQuestion): Based & {
  required: boolean
  grounds: readonly string[]
  respondents: number
  /** The clause that says how many are asked (第十条), which is not that by which one must ask (第十一条). */
  among: Citation
  earlierServes: boolean
} {
  const entry = entryOn<NeedsSurvey>(needsSurveyRule, question.on)
  const from = question.kind === '工程' ? entry.value.worksFrom : entry.value.goodsAndServicesFrom
  const grounds = [
    ...(compareMoney(question.budget, from) >= 0 ? [`第十一条（一）：达到${BigInt(from) / 1_000_000n}万元`] : []),
    ...(question.publicService ? ['第十一条（二）：政府向社会公众提供的公共服务项目'] : []),
    ...(question.complex === true ? ['第十一条（三）：技术复杂、专业性较强'] : []),
  ]
  const earlierServes =
    question.surveyedOn !== undefined && addMonths(question.surveyedOn, entry.value.servesMonths) >= question.on
  return {
    required: grounds.length > 0 && !earlierServes,
    grounds,
    respondents: entry.value.respondents,
    among: entry.also?.[0] ?? entry.source,
    earlierServes,
    ...basedOn(entry),
  }
}
