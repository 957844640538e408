import { minus, type Day, type Fen } from '#kernel'
import { basedOn, entryOn } from '../dated.js'
import { article } from '../instruments.js'
import type { Based, Rule } from '../rule.js'
import { percentOf } from '../share.js'

/** Bands of the deduction for services and goods, in percent; a consortium or subcontract counts from a share of small firms. */
export type SmeDeduction = {
  readonly small: { readonly atLeast: number; readonly atMost: number }
  readonly consortium: { readonly atLeast: number; readonly atMost: number; readonly fromShare: number }
}

/** 财库〔2020〕46号 第九条: 6–10 % and 2–3 %; from 2022-07-01 10–20 % and 4–6 % (财库〔2022〕19号). Append only; never edit a past entry. */
export const smeDeductionRule = {
  id: 'sme-deduction',
  kind: 'cap',
  asks: { zh: '小微企业报价扣除多少？', en: 'How much is deducted from the price of a small or micro enterprise?' },
  governs: '采购文件发出之日',
  entries: [
    {
      from: '2021-01-01',
      value: { small: { atLeast: 6, atMost: 10 }, consortium: { atLeast: 2, atMost: 3, fromShare: 30 } },
      source: article(
        '财库〔2020〕46号',
        '第九条',
        '对符合本办法规定的小微企业报价给予6%—10%（工程项目为3%—5%）的扣除，用扣除后的价格参加评审……约定小微企业的合同份额占到合同总金额30%以上的，采购人、采购代理机构应当对联合体或者大中型企业的报价给予2%-3%（工程项目为1%—2%）的扣除',
      ),
      status: 'verified',
    },
    {
      from: '2022-07-01',
      value: { small: { atLeast: 10, atMost: 20 }, consortium: { atLeast: 4, atMost: 6, fromShare: 30 } },
      source: article(
        '财库〔2022〕19号',
        '二',
        '货物服务采购项目给予小微企业的价格扣除优惠，由财库〔2020〕46号文件规定的6%—10%提高至10%—20%',
      ),
      status: 'reported',
      note: '幅度据 wallstreetcn.com/livenews/2193451；施行日2022年7月1日据自有知识，待核',
    },
  ],
} as const satisfies Rule<SmeDeduction>

/** What a bidder declares of its size. A medium enterprise is an SME to which nothing is deducted; a 民办非企业单位 or 社会团体 is `none`: see `smeStatus`. */
export type SmeClaim = 'small' | 'medium' | 'consortium' | 'none'

/**
 * The price (分) as evaluated. `percent` is the figure of the procurement document (or the region's pack) and must lie in the
 * law's band; small and micro firms are treated alike; it is not applied where the lot is reserved for SMEs.
 */
export function smeDeduction(question: {
  on: Day
  price: Fen
  claim: SmeClaim
  percent: number
  smallShare?: number
  reserved?: boolean
}): Based & {
  entitled: boolean
  inBand: boolean
  band: { atLeast: number; atMost: number } | undefined
  deducted: Fen
  evaluated: Fen
  says: string
} {
  const entry = entryOn<SmeDeduction>(smeDeductionRule, question.on)
  const none = (says: string) => ({
    entitled: false,
    inBand: true,
    band: undefined,
    deducted: '0' as Fen,
    evaluated: question.price,
    says,
    ...basedOn(entry),
  })
  if (question.claim === 'none' || question.claim === 'medium') return none('不属于小微企业，不扣除')
  if (question.reserved === true) return none('专门面向中小企业的采购包不再扣除')
  const { small, consortium } = entry.value
  if (question.claim === 'consortium' && (question.smallShare ?? 0) < consortium.fromShare) {
    return none(`小微企业的合同份额不足${consortium.fromShare}%，不扣除`)
  }
  const { atLeast, atMost } = question.claim === 'small' ? small : consortium
  const deducted = percentOf(question.price, question.percent)
  const inBand = question.percent >= atLeast && question.percent <= atMost
  return {
    entitled: true,
    inBand,
    band: { atLeast, atMost },
    deducted,
    evaluated: minus(question.price, deducted),
    says: inBand
      ? `按${question.percent}%扣除，以扣除后的价格参加评审`
      : `扣除比例${question.percent}%不在${atLeast}%—${atMost}%的幅度内`,
    ...basedOn(entry),
  }
}

/** The percent of a region or of a procurement document: of small and of micro firms, and of those who give them a share. */
export type Deductions = { readonly small: number; readonly micro?: number; readonly consortium: number }

/** What is wrong with one of them, and between which figures it belongs. */
export type DeductionFault = {
  readonly of: 'small' | 'micro' | 'consortium'
  readonly says: string
  readonly percent: number
  readonly atLeast: number
  readonly atMost: number
}

/** What is wrong with the percent that would be deducted on a day: out of the law's band, or small and micro firms not treated alike (第九条). */
export function deductionFaults({ on, small, micro = small, consortium }: Deductions & { on: Day }): Based & {
  faults: readonly DeductionFault[]
} {
  const entry = entryOn<SmeDeduction>(smeDeductionRule, on)
  const outOf = (of: 'small' | 'consortium', whose: string, percent: number): readonly DeductionFault[] => {
    const { atLeast, atMost } = entry.value[of]
    const says = `${whose}的扣除比例应在${atLeast}%到${atMost}%之间，现为${percent}%`
    return percent >= atLeast && percent <= atMost ? [] : [{ of, says, percent, atLeast, atMost }]
  }
  const unlike = `小型企业和微型企业同等对待，不能分别扣除${small}%和${micro}%`
  return {
    faults: [
      ...outOf('small', '小微企业', small),
      ...(micro === small ? [] : [{ of: 'micro' as const, says: unlike, percent: micro, atLeast: small, atMost: small }]),
      ...outOf('consortium', '联合体或者分包', consortium),
    ],
    ...basedOn(entry),
  }
}
