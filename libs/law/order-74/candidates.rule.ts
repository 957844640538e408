import { type Day } from '#kernel'
import { basedOn, entryOn } from '../dated.js'
import { article } from '../instruments.js'
import type { Based, Rule } from '../rule.js'

/** Candidates that a panel proposes, and how many in the special case. */
export type Candidates = { readonly atLeast: number; readonly special: number }

/** 令74 第三十五条, 214号 第二十五条: at least three candidates. Append only; never edit a past entry. */
export const candidatesRule = {
  id: 'candidates',
  kind: 'cap',
  asks: { zh: '评审小组至少推荐几名成交候选人？', en: 'How many candidates must the panel propose?' },
  governs: '评审之日',
  entries: [
    {
      from: '2014-02-01',
      by: ['竞争性谈判', '询价'],
      value: { atLeast: 3, special: 2 },
      source: article('财政部令第74号', '第三十五条', '按照最后报价由低到高的顺序提出3名以上成交候选人'),
      status: 'verified',
      also: [article('财政部令第74号', '第二十七条', '本办法第三十三条、第三十五条中规定的供应商最低数量可以为两家')],
    },
    {
      from: '2014-12-31',
      by: ['竞争性磋商'],
      value: { atLeast: 3, special: 2 },
      source: article(
        '财库〔2014〕214号',
        '第二十五条',
        '按照评审得分由高到低顺序推荐3名以上成交候选供应商……符合本办法第二十一条第三款情形的，可以推荐2家成交候选供应商',
      ),
      status: 'verified',
    },
  ],
} as const satisfies Rule<Candidates>

/** Whether so many candidates suffice; `special` where two final quotes were enough. */
export function candidates(question: {
  on: Day
  method: string
  count: number
  special?: boolean
}): Based & { atLeast: number; enough: boolean } {
  const entry = entryOn<Candidates>(candidatesRule, question.on, question.method)
  const atLeast = question.special === true ? entry.value.special : entry.value.atLeast
  return { atLeast, enough: question.count >= atLeast, ...basedOn(entry) }
}
