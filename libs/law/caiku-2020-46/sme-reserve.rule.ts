import { compareMoney, yuan, type Day, type Fen } from '#kernel'
import { basedOn, entryOn } from '../dated.js'
import { article } from '../instruments.js'
import type { Based, Item, Rule } from '../rule.js'
import { percentOf } from '../share.js'

/** Up to which amount (分) a whole purchase is reserved; beyond it which share, and which share of that for small firms. */
export type SmeReserve = {
  readonly wholeUpTo: Fen
  readonly percent: number
  readonly smallPercent: number
  readonly qualified: number
  readonly exempt: readonly Item[]
}

/** 财库〔2020〕46号 第六、七、八、十条. Append only; never edit a past entry. */
export const smeReserveRule = {
  id: 'sme-reserve',
  kind: 'choice',
  asks: { zh: '项目是否专门面向中小企业？', en: 'Must the purchase be reserved for SMEs?' },
  governs: '编制采购预算之日',
  entries: [
    {
      from: '2021-01-01',
      value: {
        wholeUpTo: yuan(2_000_000),
        percent: 30,
        smallPercent: 60,
        qualified: 3,
        exempt: [
          { id: 'non-enterprises', words: '法律法规和国家有关政策明确规定优先或者应当面向事业单位、社会组织等非企业主体采购的' },
          {
            id: 'only-others',
            words:
              '因确需使用不可替代的专利、专有技术，基础设施限制，或者提供特定公共服务等原因，只能从中小企业之外的供应商处采购的',
          },
          {
            id: 'no-competition',
            words: '按照本办法规定预留采购份额无法确保充分供应、充分竞争，或者存在可能影响政府采购目标实现的情形',
          },
          { id: 'framework', words: '框架协议采购项目' },
          { id: 'province', words: '省级以上人民政府财政部门规定的其他情形' },
        ],
      },
      source: article(
        '财库〔2020〕46号',
        '第七条',
        '采购限额标准以上，200万元以下的货物和服务采购项目、400万元以下的工程采购项目，适宜由中小企业提供的，采购人应当专门面向中小企业采购',
      ),
      status: 'verified',
      also: [
        article(
          '财库〔2020〕46号',
          '第六条',
          '（一）法律法规和国家有关政策明确规定优先或者应当面向事业单位、社会组织等非企业主体采购的；（二）因确需使用不可替代的专利、专有技术，基础设施限制，或者提供特定公共服务等原因，只能从中小企业之外的供应商处采购的；（三）按照本办法规定预留采购份额无法确保充分供应、充分竞争，或者存在可能影响政府采购目标实现的情形；（四）框架协议采购项目；（五）省级以上人民政府财政部门规定的其他情形',
        ),
        article(
          '财库〔2020〕46号',
          '第八条',
          '预留该部分采购项目预算总额的30%以上专门面向中小企业采购，其中预留给小微企业的比例不低于60%',
        ),
        article(
          '财库〔2020〕46号',
          '第十条',
          '符合资格条件的中小企业数量不足3家的，应当中止采购活动，视同未预留份额的采购项目或者采购包',
        ),
      ],
    },
  ],
} as const satisfies Rule<SmeReserve>

/**
 * How much of a goods or services purchase at or above the limit is reserved: whole, a share, or nothing with the exemption's words.
 * `shareOf` is the department's budget of all fit purchases above the amount; the share is counted on it, not on one purchase.
 */
export function smeReserve(question: { on: Day; amount: Fen; limit: Fen; exemption?: string; shareOf?: Fen }): Based & {
  reserve: 'whole' | 'share' | 'none'
  says: string
  share?: { atLeast: Fen; small: Fen }
} {
  const entry = entryOn<SmeReserve>(smeReserveRule, question.on)
  const { wholeUpTo, percent, smallPercent, exempt } = entry.value
  const based = basedOn(entry)
  if (compareMoney(question.amount, question.limit) < 0) return { reserve: 'none', says: '未达到采购限额标准', ...based }
  const exemption = exempt.find(({ id }) => id === question.exemption)
  if (exemption) return { reserve: 'none', says: exemption.words, ...based }
  if (compareMoney(question.amount, wholeUpTo) <= 0) return { reserve: 'whole', says: '应当专门面向中小企业采购', ...based }
  const atLeast = percentOf(question.shareOf ?? question.amount, percent)
  return {
    reserve: 'share',
    says: `预留该部分采购项目预算总额的${percent}%以上，其中小微企业不低于${smallPercent}%`,
    share: { atLeast, small: percentOf(atLeast, smallPercent) },
    ...based,
  }
}

/** 第十条: whether a reserved purchase must stop and be run again unreserved, with the deduction: too few qualified SMEs. */
export function reservedMustStop(question: { on: Day; qualified: number }): Based & { stop: boolean } {
  const entry = entryOn<SmeReserve>(smeReserveRule, question.on)
  return { stop: question.qualified < entry.value.qualified, ...basedOn(entry) }
}
