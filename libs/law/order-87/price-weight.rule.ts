import type { Day } from '#kernel'
import { basedOn, entryOn } from '../dated.js'
import { article } from '../instruments.js'
import type { Method, Purchase } from '../methods.js'
import type { Based, Rule } from '../rule.js'

/** Band of the price weight in percent of the whole score; no upper end where the text gives none. */
export type PriceBand = { readonly atLeast: number; readonly atMost?: number }
export type PriceWeight = { readonly 服务: PriceBand; readonly 货物: PriceBand }

/** 令87 第五十五条: services at least 10 %, no upper end; 214号 第二十四条: services 10–30 %. Append only; never edit a past entry. */
export const priceWeightRule = {
  id: 'price-weight',
  kind: 'cap',
  asks: { zh: '价格分值占总分值的比重是多少？', en: 'What weight may the price have in the score?' },
  governs: '采购文件发出之日',
  entries: [
    {
      from: '2014-12-31',
      by: ['竞争性磋商'],
      value: { 服务: { atLeast: 10, atMost: 30 }, 货物: { atLeast: 30, atMost: 60 } },
      source: article(
        '财库〔2014〕214号',
        '第二十四条',
        '综合评分法货物项目的价格分值占总分值的比重(即权值)为30%至60%，服务项目的价格分值占总分值的比重(即权值)为10%至30%',
      ),
      status: 'verified',
      note: '特殊情况需要超出范围的，经本级财政部门审核同意；固定价格和统一价格标准的项目，价格不列为评分因素',
    },
    {
      from: '2017-10-01',
      by: ['公开招标', '邀请招标'],
      value: { 服务: { atLeast: 10 }, 货物: { atLeast: 30 } },
      source: article(
        '财政部令第87号',
        '第五十五条',
        '货物项目的价格分值占总分值的比重不得低于30%；服务项目的价格分值占总分值的比重不得低于10%',
      ),
      status: 'verified',
      note: '招标没有上限；执行国家统一定价标准和采用固定价格采购的项目，其价格不列为评审因素',
    },
  ],
} as const satisfies Rule<PriceWeight>

/** The lawful band of the price weight (percent), and whether a given weight keeps to it. Fixed-price purchases do not score the price. */
export function priceWeight(question: {
  on: Day
  method: Method
  kind: Exclude<Purchase, '工程'>
  weight: number
  fixedPrice?: boolean
  financeAgreed?: boolean
}): Based & { scored: boolean; band: PriceBand; allowed: boolean; says: string } {
  const entry = entryOn<PriceWeight>(priceWeightRule, question.on, question.method)
  const band = entry.value[question.kind]
  const words = band.atMost === undefined ? `不得低于${band.atLeast}%` : `为${band.atLeast}%至${band.atMost}%`
  if (question.fixedPrice === true) {
    const allowed = question.weight === 0
    return { scored: false, band, allowed, says: '固定价格或者统一定价的项目，价格不列为评分因素', ...basedOn(entry) }
  }
  const within = question.weight >= band.atLeast && (band.atMost === undefined || question.weight <= band.atMost)
  const allowed = within || (question.method === '竞争性磋商' && question.financeAgreed === true)
  return { scored: true, band, allowed, says: `${question.kind}项目价格分值占总分值的比重${words}`, ...basedOn(entry) }
}
