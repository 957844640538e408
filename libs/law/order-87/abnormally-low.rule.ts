import { type Day, type Fen } from '#kernel'
import { basedOn, entryOn } from '../dated.js'
import { article } from '../instruments.js'
import type { Based, Rule } from '../rule.js'

/** When a panel must ask for an explanation: by its own judgement, or below a share (percent) of three yardsticks. */
export type AbnormallyLow = { readonly ofAverage?: number; readonly ofNextLowest?: number; readonly ofCeiling?: number }

/** 令87 第六十条: no percentage; the pilot's three triggers are not in force in Anhui and unverified. Append only; never edit a past entry. */
export const abnormallyLowRule = {
  id: 'abnormally-low',
  kind: 'formula',
  asks: { zh: '报价异常低怎么办？', en: 'What of an abnormally low bid?' },
  governs: '评审之日',
  entries: [
    {
      from: '2017-10-01',
      value: {},
      source: article(
        '财政部令第87号',
        '第六十条',
        '评标委员会认为投标人的报价明显低于其他通过符合性审查投标人的报价，有可能影响产品质量或者不能诚信履约的，应当要求其在评标现场合理的时间内提供书面说明，必要时提交相关证明材料；投标人不能证明其报价合理性的，评标委员会应当将其作为无效投标处理',
      ),
      status: 'verified',
      note: '没有百分比：由评标委员会认定',
    },
    {
      from: '2024-12-01',
      by: ['试点地区'],
      value: { ofAverage: 50, ofNextLowest: 50, ofCeiling: 45 },
      source: article(
        '财办库〔2024〕265号',
        '全文',
        '低于全部通过符合性审查供应商报价平均值50%、低于次低报价50%、低于最高限价45%',
      ),
      status: 'unverified',
      note: '仅六个自由贸易试验区（港）试点，不含安徽；百分比和施行日据自有知识。地区开关 abnormallyLowBid 默认关闭',
    },
  ],
} as const satisfies Rule<AbnormallyLow>

/**
 * The bids whose bidders must explain on site. National law leaves it to the panel (`flagged` by it); with the region's
 * switch on, also those below a share of the average, of the next lowest, or of the ceiling. Not proven reasonable: invalid.
 */
export function abnormallyLow(question: {
  on: Day
  trigger: AbnormallyLow | 'off'
  bids: readonly { readonly id: string; readonly price: Fen; readonly flagged?: boolean; readonly proven?: boolean }[]
  ceiling?: Fen
}): Based & { mustExplain: readonly string[]; invalid: readonly string[] } {
  const entry = entryOn<AbnormallyLow>(abnormallyLowRule, question.on, question.trigger === 'off' ? undefined : '试点地区')
  const trigger = question.trigger === 'off' ? {} : question.trigger
  const total = question.bids.reduce((sum, { price }) => sum + BigInt(price), 0n)
  const count = BigInt(question.bids.length)
  const isLow = (bid: { id: string; price: Fen }): boolean => {
    const price = BigInt(bid.price)
    const others = question.bids.filter(({ id }) => id !== bid.id).map((other) => BigInt(other.price))
    const next = others.filter((other) => other >= price).sort((a, b) => (a < b ? -1 : 1))[0]
    return (
      (trigger.ofAverage !== undefined && price * 100n * count < total * BigInt(trigger.ofAverage)) ||
      (trigger.ofNextLowest !== undefined && next !== undefined && price * 100n < next * BigInt(trigger.ofNextLowest)) ||
      (trigger.ofCeiling !== undefined &&
        question.ceiling !== undefined &&
        price * 100n < BigInt(question.ceiling) * BigInt(trigger.ofCeiling))
    )
  }
  const low = question.bids.filter((bid) => bid.flagged === true || isLow(bid))
  return {
    mustExplain: low.map(({ id }) => id),
    invalid: low.filter(({ proven }) => proven === false).map(({ id }) => id),
    ...basedOn(entry),
  }
}
