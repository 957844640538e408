import { type Day } from '#kernel'
import { basedOn, entryOn } from '../dated.js'
import { article } from '../instruments.js'
import type { Based, Rule } from '../rule.js'

/** Which prefixes of the credit code are enterprises, or treated as such; which are certainly none. */
export type SmeStatus = { readonly enterprise: readonly string[]; readonly none: Readonly<Record<string, string>> }

/** 财库〔2020〕46号 第二、四、十一条: an SME is an enterprise with a declaration whose staff serve under its labour contracts. Append only; never edit a past entry. */
export const smeStatusRule = {
  id: 'sme-status',
  kind: 'choice',
  asks: { zh: '供应商是不是中小企业？', en: 'Is a supplier an SME?' },
  governs: '响应截止之日',
  entries: [
    {
      from: '2021-01-01',
      value: {
        enterprise: ['91', '92'],
        none: { '51': '社会团体', '52': '民办非企业单位', '53': '基金会', '11': '机关', '12': '事业单位' },
      },
      source: article(
        '财库〔2020〕46号',
        '第二条',
        '本办法所称中小企业，是指在中华人民共和国境内依法设立，依据国务院批准的中小企业划分标准确定的中型企业、小型企业和微型企业，但与大企业的负责人为同一人，或者与大企业存在直接控股、管理关系的除外。符合中小企业划分标准的个体工商户，在政府采购活动中视同中小企业',
      ),
      status: 'reported',
      note: '定义在文本中；以统一社会信用代码前两位区分企业（91）、个体工商户（92）与民办非企业单位（52）、社会团体（51）据问答：caigou2003.com/web/news/20250311/951798356458340352.html、biddinglaw.com',
    },
  ],
} as const satisfies Rule<SmeStatus>

/** What is known of a supplier. `declared`: a 中小企业声明函 was handed in; `ownStaff`: those who serve are under its labour contracts. */
export type SmeQuestion = {
  readonly on: Day
  readonly creditCode: string
  readonly size?: '大型企业' | '中型企业' | '小型企业' | '微型企业'
  readonly declared: boolean
  readonly ownStaff: boolean
  readonly tiedToLarge?: boolean
}

/** Whether the supplier counts as an SME, whether as a small one (deduction), and why not. */
export function smeStatus(question: SmeQuestion): Based & { sme: boolean; small: boolean; says: string } {
  const entry = entryOn<SmeStatus>(smeStatusRule, question.on)
  const prefix = question.creditCode.slice(0, 2)
  const says = whyNot(question, entry.value, prefix)
  const sme = says === undefined
  return {
    sme,
    small: sme && (question.size === '小型企业' || question.size === '微型企业'),
    says: says ?? `${question.size ?? ''}，享受中小企业扶持政策`,
    ...basedOn(entry),
  }
}

function whyNot(question: SmeQuestion, value: SmeStatus, prefix: string): string | undefined {
  const kind = value.none[prefix]
  if (kind !== undefined) return `${kind}（信用代码${prefix}）不是企业：不出具声明函，不扣除，不得参加专门面向中小企业的采购包`
  if (!value.enterprise.includes(prefix)) return `信用代码${prefix}不能判断是否企业，请核实`
  if (question.size === undefined || question.size === '大型企业') return '不是中小企业'
  if (question.tiedToLarge === true) return '与大企业的负责人为同一人，或者与大企业存在直接控股、管理关系'
  if (!question.declared) return '未出具《中小企业声明函》（第十一条）'
  if (!question.ownStaff) return '提供服务的人员不是其依照劳动合同法订立劳动合同的从业人员（第四条）'
  return undefined
}
