import type { Day, Status } from '#kernel'
import { basedOn, entryOn, weakest } from '../dated.js'
import { article } from '../instruments.js'
import type { Based, Rule } from '../rule.js'

/** 财库〔2020〕46号 第十二条（五）: the document states better terms for SMEs; the figures are the region's. Append only; never edit a past entry. */
export const advancePaymentRule = {
  id: 'advance-payment',
  kind: 'cap',
  asks: { zh: '预付款比例是多少？', en: 'How much may be paid in advance?' },
  governs: '采购文件发出之日',
  entries: [
    {
      from: '2021-01-01',
      value: { figures: 'region' },
      source: article(
        '财库〔2020〕46号',
        '第十二条第（五）项',
        '采购人认为具备相关条件的，明确对中小企业在资金支付期限、预付款比例等方面的优惠措施',
      ),
      status: 'verified',
      note: '国家没有规定比例：按地区参数（安徽两市：中小企业40%—70%，其一对其他供应商10%—30%）',
    },
  ],
} as const satisfies Rule<{ figures: 'region' }>

/** Whether an advance (percent of the contract) lies in the region's band for this supplier. */
export function advancePayment(question: {
  on: Day
  percent: number
  band: readonly [number, number]
  bandStatus: Status
}): Based & { within: boolean; says: string } {
  const entry = entryOn(advancePaymentRule, question.on)
  const [least, most] = question.band
  const within = question.percent >= least && question.percent <= most
  return {
    within,
    says: `预付款比例为合同金额的${least}%至${most}%`,
    ...basedOn(entry),
    status: weakest(entry.status, question.bandStatus),
  }
}
