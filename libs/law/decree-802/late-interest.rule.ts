import { times, type Citation, type Day, type Fen, type Status } from '#kernel'
import { entryOn } from '../dated.js'
import { article } from '../instruments.js'
import type { Rule } from '../rule.js'

/** 条例802 第十七条, before it 728号 第十五条 (reported): the agreed rate, not below the one-year LPR of the contract's day; none agreed: 0.05 % a day. Append only; never edit a past entry. */
export const lateInterestRule = {
  id: 'late-interest',
  kind: 'formula',
  asks: { zh: '逾期付款付多少利息？', en: 'What interest is owed on a late payment?' },
  governs: '逾期之日',
  entries: [
    {
      from: '2020-09-01',
      value: { perDay: { numerator: 5, denominator: 10_000 } },
      source: article(
        '国务院令第728号',
        '第十五条',
        '双方对逾期利息的利率有约定的，约定利率不得低于合同订立时1年期贷款市场报价利率；未作约定的，按照每日利率万分之五支付逾期利息',
      ),
      status: 'reported',
      note: '修订前的条例：第十五条“应当支付逾期利息”、自2020年9月1日起施行据公开转载；利率的文字据802号第十七条和自有知识（修订时未改），待核。仅适用于中小企业',
    },
    {
      from: '2025-06-01',
      value: { perDay: { numerator: 5, denominator: 10_000 } },
      source: article(
        '国务院令第802号',
        '第十七条',
        '双方对逾期利息的利率有约定的，约定利率不得低于合同订立时1年期贷款市场报价利率；未作约定的，按照每日利率万分之五支付逾期利息',
      ),
      status: 'verified',
      note: '仅适用于中小企业；民办非企业单位、社会团体不是中小企业，没有约定的只记违约，不计息',
    },
  ],
} as const satisfies Rule<{ perDay: { numerator: number; denominator: number } }>

/** A rate as a fraction: a day's 万分之五 is 5/10000; a year's 3.1 % is 31/1000 with `per: 'year'` (365 days). */
export type Rate = { readonly numerator: number; readonly denominator: number; readonly per: 'day' | 'year' }

export type LateInterest = {
  readonly interest: Fen
  readonly by: 'contract' | 'regulation' | 'nobody'
  readonly says: string
  readonly basis: Citation | undefined
  readonly status: Status
}

const daysOfYear = 365n

/**
 * Interest (分, half up) on `principal` paid `days` late. By the contract where it agrees a rate (for an SME not below `lpr`);
 * else by the regulation for an SME; else none: the breach is recorded without interest.
 */
export function lateInterest(question: {
  on: Day
  principal: Fen
  days: number
  sme: boolean
  agreed?: Rate
  lpr?: Rate
  contract?: Citation
}): LateInterest {
  const { principal, days, agreed, lpr } = question
  if (!question.sme) {
    return agreed
      ? {
          interest: interestOf(principal, days, agreed),
          by: 'contract',
          says: '按合同约定的利率',
          basis: question.contract,
          status: 'agreed',
        }
      : {
          interest: '0',
          by: 'nobody',
          says: '不是中小企业，合同没有约定利率：记录违约，不计利息',
          basis: question.contract,
          status: 'agreed',
        }
  }
  const entry = entryOn(lateInterestRule, question.on)
  const based = { basis: entry.source, status: entry.status } as const
  if (!agreed) {
    const rate = { ...entry.value.perDay, per: 'day' } as const
    return {
      interest: interestOf(principal, days, rate),
      by: 'regulation',
      says: `合同没有约定：每日利率${rate.numerator}/${rate.denominator}`,
      ...based,
    }
  }
  const tooLow = lpr !== undefined && isBelow(agreed, lpr)
  return {
    interest: interestOf(principal, days, tooLow ? lpr : agreed),
    by: tooLow ? 'regulation' : 'contract',
    says: tooLow ? '约定利率低于合同订立时1年期贷款市场报价利率，按该利率' : '按合同约定的利率',
    ...based,
  }
}

const interestOf = (principal: Fen, days: number, rate: Rate): Fen =>
  times(principal, BigInt(days) * BigInt(rate.numerator), BigInt(rate.denominator) * (rate.per === 'year' ? daysOfYear : 1n))

const isBelow = (a: Rate, b: Rate): boolean => yearly(a).top * yearly(b).bottom < yearly(b).top * yearly(a).bottom

const yearly = (rate: Rate): { top: bigint; bottom: bigint } => ({
  top: BigInt(rate.numerator) * (rate.per === 'day' ? daysOfYear : 1n),
  bottom: BigInt(rate.denominator),
})
