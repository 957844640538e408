import type { Day, Fen } from '#kernel'
import { basedOn, entryOn } from '../dated.js'
import { article } from '../instruments.js'
import type { Method } from '../methods.js'
import type { Based, Rule } from '../rule.js'
import { divide, type Rounding } from '../score.js'

/** 令87 第五十五条, 214号 第二十四条: 低价优先法. `full` is the mark of the lowest price before the weight. Append only; never edit a past entry. */
export const priceScoreRule = {
  id: 'price-score',
  kind: 'formula',
  asks: { zh: '价格分如何计算？', en: 'How is the price scored?' },
  governs: '采购文件发出之日',
  entries: [
    {
      from: '2014-12-31',
      by: ['竞争性磋商'],
      value: { full: 100 },
      source: article(
        '财库〔2014〕214号',
        '第二十四条',
        '满足磋商文件要求且最后报价最低的供应商的价格为磋商基准价，其价格分为满分。其他供应商的价格分统一按照下列公式计算：磋商报价得分=（磋商基准价/最后磋商报价）×价格权值×100项目评审过程中，不得去掉最后报价中的最高报价和最低报价',
      ),
      status: 'verified',
    },
    {
      from: '2017-10-01',
      by: ['公开招标', '邀请招标'],
      value: { full: 100 },
      source: article(
        '财政部令第87号',
        '第五十五条',
        '投标报价得分=(评标基准价／投标报价)×100……评标过程中，不得去掉报价中的最高报价和最低报价。因落实政府采购政策进行价格调整的，以调整后的价格计算评标基准价和投标报价',
      ),
      status: 'verified',
    },
  ],
} as const satisfies Rule<{ full: number }>

/**
 * The price points of every conforming bid: base ÷ price × weight, the lowest price after policy deduction being the base.
 * `weight` in percent; `price` in 分 as evaluated (after `smeDeduction`). The text fixes no rounding: the caller's region does.
 * Throws a RangeError for a price that is not above zero, or for no bids.
 */
export function priceScore(question: {
  on: Day
  method: Method
  weight: number
  rounding: Rounding
  bids: readonly { readonly id: string; readonly price: Fen }[]
}): Based & { base: Fen; scores: readonly { id: string; score: string }[] } {
  const entry = entryOn(priceScoreRule, question.on, question.method)
  const prices = question.bids.map((bid) => BigInt(bid.price))
  const [first] = prices
  if (first === undefined || prices.some((price) => price <= 0n))
    throw new RangeError('a price score needs bids with prices above zero')
  const base = prices.reduce((a, b) => (b < a ? b : a), first)
  const points = (price: bigint): string =>
    divide(base * BigInt(question.weight) * BigInt(entry.value.full), price * 100n, question.rounding)
  return {
    base: `${base}`,
    scores: question.bids.map(({ id, price }) => ({ id, score: points(BigInt(price)) })),
    ...basedOn(entry),
  }
}
