import type { Day } from '#kernel'
import { basedOn, entryOn } from '../dated.js'
import { article } from '../instruments.js'
import type { Based, Item, Rule } from '../rule.js'

/** 法 第四十一条, 条例 第四十五条, 财库〔2021〕22号 第二十四条: what an acceptance must have. Append only; never edit a past entry. */
export const acceptanceRule = {
  id: 'acceptance',
  kind: 'list',
  asks: { zh: '履约验收必须做到什么？', en: 'What must an acceptance have?' },
  governs: '验收之日',
  entries: [
    {
      from: '2003-01-01',
      value: [{ id: 'signed-by-members', words: '验收方成员应当在验收书上签字，并承担相应的法律责任' }],
      source: article(
        '政府采购法',
        '第四十一条',
        '采购人或者其委托的采购代理机构应当组织对供应商履约的验收……验收方成员应当在验收书上签字，并承担相应的法律责任',
      ),
      status: 'verified',
    },
    {
      from: '2015-03-01',
      value: [
        { id: 'signed-by-members', words: '验收方成员应当在验收书上签字，并承担相应的法律责任' },
        { id: 'every-standard', words: '验收书应当包括每一项技术、服务、安全标准的履约情况' },
      ],
      source: article(
        '政府采购法实施条例',
        '第四十五条第一款',
        '组织对供应商履约情况进行验收，并出具验收书。验收书应当包括每一项技术、服务、安全标准的履约情况',
      ),
      status: 'verified',
    },
    {
      from: '2015-03-01',
      by: ['公共服务'],
      value: [
        { id: 'signed-by-members', words: '验收方成员应当在验收书上签字，并承担相应的法律责任' },
        { id: 'every-standard', words: '验收书应当包括每一项技术、服务、安全标准的履约情况' },
        { id: 'service-users', words: '验收时应当邀请服务对象参与并出具意见' },
        { id: 'published', words: '验收结果应当向社会公告' },
      ],
      source: article(
        '政府采购法实施条例',
        '第四十五条第二款',
        '政府向社会公众提供的公共服务项目，验收时应当邀请服务对象参与并出具意见，验收结果应当向社会公告',
      ),
      status: 'verified',
    },
    {
      from: '2021-07-01',
      by: ['公共服务'],
      value: [
        { id: 'signed-by-members', words: '验收方成员应当在验收书上签字，并承担相应的法律责任' },
        { id: 'every-standard', words: '验收内容要包括每一项技术和商务要求的履约情况，验收标准要包括所有客观、量化指标' },
        { id: 'service-users', words: '验收时应当邀请服务对象参与并出具意见' },
        { id: 'published', words: '验收结果应当向社会公告' },
        {
          id: 'survey-for-subjective',
          words: '不能明确客观标准、涉及主观判断的，可以通过问卷调查等方式，转化为客观、量化的验收标准',
        },
        { id: 'by-phase', words: '分期实施的采购项目，应当结合分期考核的情况，明确分期验收要求' },
      ],
      source: article(
        '财库〔2021〕22号',
        '第二十四条',
        '政府向社会公众提供的公共服务项目，验收时应当邀请服务对象参与并出具意见，验收结果应当向社会公告。验收内容要包括每一项技术和商务要求的履约情况，验收标准要包括所有客观、量化指标……分期实施的采购项目，应当结合分期考核的情况，明确分期验收要求',
      ),
      status: 'verified',
    },
  ],
} as const satisfies Rule<readonly Item[]>

/** What is still missing from an acceptance; `done` are ids of items fulfilled. `survey-for-subjective` is a way, not a duty. */
export function acceptanceFaults(question: {
  on: Day
  publicService: boolean
  phased: boolean
  done: readonly string[]
}): Based & { missing: readonly Item[] } {
  const entry = entryOn<readonly Item[]>(acceptanceRule, question.on, question.publicService ? '公共服务' : undefined)
  const optional = ['survey-for-subjective', ...(question.phased ? [] : ['by-phase'])]
  return { missing: entry.value.filter(({ id }) => !optional.includes(id) && !question.done.includes(id)), ...basedOn(entry) }
}
