import { compareMoney, type Day, type Fen } from '#kernel'
import { basedOn, entryOn } from '../dated.js'
import { article } from '../instruments.js'
import type { Based, Rule } from '../rule.js'
import { compareScores } from '../score.js'

/** What bids are ordered by, the first key first; bids equal in every key stand side by side. */
export type RankingKey = 'score' | 'price' | 'technical'
export type RankingOrder = { readonly keys: readonly RankingKey[]; readonly sideBySide: string }

const decidesTie = '采购人或者采购人委托评标委员会按照招标文件规定的方式确定；招标文件未规定的，随机抽取'

/** 令87 第五十六、五十七、六十八条, 令74 第三十五条, 214号 第二十五条: order and ties. Append only; never edit a past entry. */
export const rankingRule = {
  id: 'ranking',
  kind: 'formula',
  asks: { zh: '中标（成交）候选人如何排序，并列时怎么办？', en: 'How are candidates ranked, and what if they are equal?' },
  governs: '评审之日',
  entries: [
    {
      from: '2017-10-01',
      by: ['综合评分法'],
      value: { keys: ['score', 'price'], sideBySide: decidesTie },
      source: article(
        '财政部令第87号',
        '第五十七条',
        '评标结果按评审后得分由高到低顺序排列。得分相同的，按投标报价由低到高顺序排列。得分且投标报价相同的并列',
      ),
      status: 'verified',
    },
    {
      from: '2017-10-01',
      by: ['最低评标价法'],
      value: { keys: ['price'], sideBySide: decidesTie },
      source: article(
        '财政部令第87号',
        '第五十六条',
        '采用最低评标价法的，评标结果按投标报价由低到高顺序排列。投标报价相同的并列',
      ),
      status: 'verified',
    },
    {
      from: '2014-02-01',
      by: ['竞争性谈判', '询价'],
      value: { keys: ['price'], sideBySide: '文本没有规定并列的处理，按采购文件' },
      source: article('财政部令第74号', '第三十五条', '按照最后报价由低到高的顺序提出3名以上成交候选人'),
      status: 'verified',
    },
    {
      from: '2014-12-31',
      by: ['竞争性磋商'],
      value: { keys: ['score', 'price', 'technical'], sideBySide: '文本没有规定三项均相同的处理，按磋商文件' },
      source: article(
        '财库〔2014〕214号',
        '第二十五条',
        '评审得分相同的，按照最后报价由低到高的顺序推荐。评审得分且最后报价相同的，按照技术指标优劣顺序推荐',
      ),
      status: 'verified',
    },
  ],
} as const satisfies Rule<RankingOrder>

/** One bid as ranked: final score, price (分; the bid's own price, not the evaluated one), technical score where it decides ties. */
export type RankedBid = {
  readonly id: string
  readonly score?: string | number
  readonly price: Fen
  readonly technical?: string | number
}

const compare = {
  score: (a: RankedBid, b: RankedBid) => compareScores(b.score ?? 0, a.score ?? 0),
  price: (a: RankedBid, b: RankedBid) => compareMoney(a.price, b.price),
  technical: (a: RankedBid, b: RankedBid) => compareScores(b.technical ?? 0, a.technical ?? 0),
} as const satisfies Record<RankingKey, (a: RankedBid, b: RankedBid) => number>

/** Ranks from 1; equal bids share a rank and `tied` says who decides. `by`: 综合评分法, 最低评标价法, or the method where it fixes the order. */
export function ranking(question: { on: Day; by: string; bids: readonly RankedBid[] }): Based & {
  ranks: readonly { id: string; rank: number }[]
  tied: boolean
  tieIsDecidedBy: string
} {
  const entry = entryOn<RankingOrder>(rankingRule, question.on, question.by)
  const order = (a: RankedBid, b: RankedBid): number => {
    for (const key of entry.value.keys) if (compare[key](a, b) !== 0) return compare[key](a, b)
    return 0
  }
  const sorted = [...question.bids].sort((a, b) => order(a, b) || (a.id < b.id ? -1 : 1))
  const ranks = sorted.map((bid) => ({ id: bid.id, rank: sorted.findIndex((other) => order(other, bid) === 0) + 1 }))
  return {
    ranks,
    tied: new Set(ranks.map((one) => one.rank)).size < ranks.length,
    tieIsDecidedBy: entry.value.sideBySide,
    ...basedOn(entry),
  }
}
