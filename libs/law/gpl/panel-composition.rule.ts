import { compareMoney, yuan, type Day, type Fen } from '#kernel'
import { basedOn, entryOn } from '../dated.js'
import { article } from '../instruments.js'
import type { Method } from '../methods.js'
import type { Based, Rule } from '../rule.js'

/** How a panel is made up: size, share of experts, when it must be larger, when a legal expert belongs to it. */
export type Panel = {
  readonly atLeast: number
  readonly odd: true
  readonly experts: { readonly atLeast: number; readonly of: number }
  readonly larger?: {
    readonly atLeast: number
    readonly budgetFrom?: Fen
    readonly ifComplex?: true
    readonly ifSocialImpact?: true
    readonly ifOpenTenderValue?: true
  }
  /** Legal experts among the experts of a complex or specialised purchase. */
  readonly legalExpertsIfComplex?: number
}

/** 法 第三十八条, 令87 第四十七条, 令74 第七条, 214号 第十四条: who sits on the panel. Append only; never edit a past entry. */
export const panelCompositionRule = {
  id: 'panel-composition',
  kind: 'composition',
  asks: { zh: '评标委员会、谈判小组、磋商小组如何组成？', en: 'How is the panel made up?' },
  governs: '组建评审小组之日',
  entries: [
    {
      from: '2003-01-01',
      by: ['竞争性谈判'],
      value: { atLeast: 3, odd: true, experts: { atLeast: 2, of: 3 } },
      source: article(
        '政府采购法',
        '第三十八条第（一）项',
        '谈判小组由采购人的代表和有关专家共三人以上的单数组成，其中专家的人数不得少于成员总数的三分之二',
      ),
      status: 'verified',
    },
    {
      from: '2014-02-01',
      by: ['竞争性谈判'],
      value: {
        atLeast: 3,
        odd: true,
        experts: { atLeast: 2, of: 3 },
        larger: { atLeast: 5, ifOpenTenderValue: true },
        legalExpertsIfComplex: 1,
      },
      source: article(
        '财政部令第74号',
        '第七条',
        '竞争性谈判小组或者询价小组由采购人代表和评审专家共3人以上单数组成，其中评审专家人数不得少于竞争性谈判小组或者询价小组成员总数的2/3……达到公开招标数额标准的货物或者服务采购项目，或者达到招标规模标准的政府采购工程，竞争性谈判小组或者询价小组应当由5人以上单数组成……技术复杂、专业性强的竞争性谈判采购项目，评审专家中应当包含1名法律专家',
      ),
      status: 'verified',
    },
    {
      from: '2014-02-01',
      by: ['询价'],
      value: { atLeast: 3, odd: true, experts: { atLeast: 2, of: 3 }, larger: { atLeast: 5, ifOpenTenderValue: true } },
      source: article(
        '财政部令第74号',
        '第七条',
        '竞争性谈判小组或者询价小组由采购人代表和评审专家共3人以上单数组成，其中评审专家人数不得少于竞争性谈判小组或者询价小组成员总数的2/3……竞争性谈判小组或者询价小组应当由5人以上单数组成',
      ),
      status: 'verified',
    },
    {
      from: '2014-12-31',
      by: ['竞争性磋商'],
      value: { atLeast: 3, odd: true, experts: { atLeast: 2, of: 3 }, legalExpertsIfComplex: 1 },
      source: article(
        '财库〔2014〕214号',
        '第十四条',
        '磋商小组由采购人代表和评审专家共3人以上单数组成，其中评审专家人数不得少于磋商小组成员总数的2/3……技术复杂、专业性强的采购项目，评审专家中应当包含1名法律专家',
      ),
      status: 'verified',
    },
    {
      from: '2017-10-01',
      by: ['公开招标', '邀请招标'],
      value: {
        atLeast: 5,
        odd: true,
        experts: { atLeast: 2, of: 3 },
        larger: { atLeast: 7, budgetFrom: yuan(10_000_000), ifComplex: true, ifSocialImpact: true },
      },
      source: article(
        '财政部令第87号',
        '第四十七条',
        '成员人数应当为5人以上单数，其中评审专家不得少于成员总数的三分之二。采购项目符合下列情形之一的，评标委员会成员人数应当为7人以上单数：（一）采购预算金额在1000万元以上；（二）技术复杂；（三）社会影响较大',
      ),
      status: 'verified',
    },
  ],
} as const satisfies Rule<Panel>

/** What the law asks of a purchase's panel. Experts must be `experts.atLeast`/`experts.of` of all members. */
export type PanelQuestion = {
  readonly on: Day
  readonly method: Method
  readonly budget: Fen
  /** At or above the region's open-tender threshold. */
  readonly openTenderValue: boolean
  readonly complex?: boolean
  readonly socialImpact?: boolean
}

/** The smallest lawful panel: odd number of members, experts (rounded up), legal experts among them. */
export function panelComposition(
  question: PanelQuestion,
): Based & { atLeast: number; experts: number; legalExperts: number; odd: true; expertShare: Panel['experts'] } {
  const entry = entryOn<Panel>(panelCompositionRule, question.on, question.method)
  const { larger, experts, legalExpertsIfComplex } = entry.value
  const isLarger =
    larger !== undefined &&
    ((larger.budgetFrom !== undefined && compareMoney(question.budget, larger.budgetFrom) >= 0) ||
      (larger.ifComplex === true && question.complex === true) ||
      (larger.ifSocialImpact === true && question.socialImpact === true) ||
      (larger.ifOpenTenderValue === true && question.openTenderValue))
  const atLeast = isLarger ? larger.atLeast : entry.value.atLeast
  return {
    atLeast,
    odd: true,
    experts: expertsOf(atLeast, experts),
    expertShare: experts,
    legalExperts: question.complex === true ? (legalExpertsIfComplex ?? 0) : 0,
    ...basedOn(entry),
  }
}

const expertsOf = (members: number, share: Panel['experts']): number => Math.ceil((members * share.atLeast) / share.of)

/** What is wrong with a panel, in sentences; empty for a lawful one. `experts` leaves out the purchaser's representative. */
export function panelFaults(
  question: PanelQuestion,
  panel: { members: number; experts: number; legalExperts?: number; chairIsPurchaser?: boolean },
): readonly string[] {
  const needed = panelComposition(question)
  const experts = expertsOf(panel.members, needed.expertShare)
  return [
    ...(panel.members < needed.atLeast ? [`评审小组应当为${needed.atLeast}人以上，现为${panel.members}人`] : []),
    ...(panel.members % 2 === 0 ? [`评审小组应当为单数，现为${panel.members}人`] : []),
    ...(panel.experts < experts ? [`评审专家不得少于${experts}人（成员总数的三分之二），现为${panel.experts}人`] : []),
    ...((panel.legalExperts ?? 0) < needed.legalExperts ? [`评审专家中应当包含${needed.legalExperts}名法律专家`] : []),
    ...(panel.chairIsPurchaser === true ? ['采购人代表不得担任评标组长'] : []),
  ]
}
