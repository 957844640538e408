import { basedOn, entryOn } from '../dated.js'
import { article } from '../instruments.js'
import type { Based, Item, Rule } from '../rule.js'
import { needsSurvey, type NeedsQuestion } from './needs-survey.rule.js'

/** 财库〔2021〕22号 第二十三、二十五、三十一、三十三条: what else the purchases of 第十一条 need. Append only; never edit a past entry. */
export const keyReviewRule = {
  id: 'key-review',
  kind: 'list',
  asks: { zh: '是否应当开展重点审查，审查哪些方面？', en: 'Must there be a key review, and of what?' },
  governs: '采购活动开始之日',
  entries: [
    {
      from: '2021-07-01',
      value: [
        { id: 'non-discrimination', words: '非歧视性审查。主要审查是否指向特定供应商或者特定产品' },
        { id: 'competition', words: '竞争性审查。主要审查是否确保充分竞争' },
        { id: 'policy', words: '采购政策审查' },
        { id: 'performance-risk', words: '履约风险审查' },
      ],
      source: article('财库〔2021〕22号', '第三十三条', '属于本办法第十一条规定范围的采购项目，应当开展重点审查'),
      status: 'verified',
      also: [
        article('财库〔2021〕22号', '第三十一条', '（一）非歧视性审查……（二）竞争性审查……（三）采购政策审查……（四）履约风险审查'),
        article(
          '财库〔2021〕22号',
          '第二十三条',
          '属于本办法第十一条规定范围的采购项目，合同文本应当经过采购人聘请的法律顾问审定',
        ),
        article(
          '财库〔2021〕22号',
          '第二十五条',
          '对于本办法第十一条规定的采购项目，要研究采购过程和合同履行过程中的风险……提出有针对性的处置措施和替代方案',
        ),
      ],
    },
  ],
} as const satisfies Rule<readonly Item[]>

/** Whether the key review, the legal adviser's check of the contract and the risk plan are compulsory, and what is reviewed. */
export function keyReview(question: Omit<NeedsQuestion, 'surveyedOn'>): Based & {
  required: boolean
  reviews: readonly Item[]
  legalAdviser: boolean
  riskPlan: boolean
  grounds: readonly string[]
} {
  const entry = entryOn<readonly Item[]>(keyReviewRule, question.on)
  const { required, grounds } = needsSurvey(question)
  return {
    required,
    reviews: required ? entry.value : [],
    legalAdviser: required,
    riskPlan: required,
    grounds,
    ...basedOn(entry),
  }
}
