import { type Day } from '#kernel'
import { basedOn, entryOn } from '../dated.js'
import { article } from '../instruments.js'
import type { Based, Rule } from '../rule.js'

/** How suppliers come to be invited: number, the purchaser's share of written recommendations, the pool that a draw needs. */
export type Invitation = { readonly atLeast: number; readonly purchaserSharePercent?: number; readonly poolTimes?: number }

/** 法 第三十四条, 令87 第十四条, 令74 第十二条, 214号 第六条. Append only; never edit a past entry. */
export const invitationRule = {
  id: 'invitation',
  kind: 'cap',
  asks: { zh: '如何邀请供应商，邀请几家？', en: 'How are suppliers invited, and how many?' },
  governs: '邀请之日',
  entries: [
    {
      from: '2003-01-01',
      by: ['邀请招标'],
      value: { atLeast: 3 },
      source: article(
        '政府采购法',
        '第三十四条',
        '采购人应当从符合相应资格条件的供应商中，通过随机方式选择三家以上的供应商，并向其发出投标邀请书',
      ),
      status: 'verified',
    },
    {
      from: '2017-10-01',
      by: ['邀请招标'],
      value: { atLeast: 3, poolTimes: 2 },
      source: article(
        '财政部令第87号',
        '第十四条',
        '并从中随机抽取3家以上供应商向其发出投标邀请书……备选的符合资格条件供应商总数不得少于拟随机抽取供应商总数的两倍',
      ),
      status: 'verified',
      note: '两倍的要求用于从供应商库选取或者采购人书面推荐产生名单的情形；两名以上采购人工作人员在场监督',
    },
    {
      from: '2014-02-01',
      by: ['竞争性谈判', '询价'],
      value: { atLeast: 3, purchaserSharePercent: 50 },
      source: article(
        '财政部令第74号',
        '第十二条',
        '邀请不少于3家符合相应资格条件的供应商参与竞争性谈判或者询价采购活动……采购人推荐供应商的比例不得高于推荐供应商总数的50%',
      ),
      status: 'verified',
    },
    {
      from: '2014-12-31',
      by: ['竞争性磋商'],
      value: { atLeast: 3, purchaserSharePercent: 50 },
      source: article(
        '财库〔2014〕214号',
        '第六条',
        '邀请不少于3家符合相应资格条件的供应商参与竞争性磋商采购活动……采购人推荐供应商的比例不得高于推荐供应商总数的50%',
      ),
      status: 'verified',
    },
  ],
} as const satisfies Rule<Invitation>

/** What is wrong with an invitation, in sentences. `recommended`: how many each side put forward; `pool`: the list a draw was made from. */
export function invitation(question: {
  on: Day
  method: string
  invited: number
  recommended?: { purchaser: number; experts: number }
  pool?: number
}): Based & { faults: readonly string[] } {
  const entry = entryOn<Invitation>(invitationRule, question.on, question.method)
  const { atLeast, purchaserSharePercent, poolTimes } = entry.value
  const { purchaser, experts } = question.recommended ?? { purchaser: 0, experts: 0 }
  const faults = [
    ...(question.invited < atLeast ? [`邀请的供应商不少于${atLeast}家，现为${question.invited}家`] : []),
    ...(purchaserSharePercent !== undefined && purchaser * 100 > (purchaser + experts) * purchaserSharePercent
      ? [`采购人推荐供应商的比例高于${purchaserSharePercent}%`]
      : []),
    ...(poolTimes !== undefined && question.pool !== undefined && question.pool < question.invited * poolTimes
      ? [`备选供应商总数少于拟抽取总数的${poolTimes}倍`]
      : []),
  ]
  return { faults, ...basedOn(entry) }
}
