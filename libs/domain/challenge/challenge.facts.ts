import type { Instant } from '#kernel'
import type { Parties } from '../context.js'
import type { Route } from '../plan/plan-line.js'

/** What a question (质疑) is about: the document, a step, or the result. */
export const questioned = ['采购文件', '采购过程', '结果'] as const
export type Questioned = (typeof questioned)[number]

/** The steps of a purchase, each of which is questioned from its own end (条例 第五十三条). */
export const steps = { opening: '开启响应文件', evaluation: '评审', confirmation: '确定中标、成交供应商' } as const
export type PurchaseStep = keyof typeof steps

/** What follows where a question is right (令94 第十六条, 条例 第七十一条): the document is amended, another is awarded, the purchase is run again, nothing is undone of what is performed, or it had no bearing on the result. */
export const remedies = {
  amend: '澄清或者修改采购文件后继续',
  nextCandidate: '另行确定中标、成交供应商',
  runAgain: '重新开展采购活动',
  damages: '合同已经履行，造成损失的由责任人承担赔偿责任',
  goOn: '未对中标、成交结果构成影响，继续开展采购活动',
} as const
export type Remedy = keyof typeof remedies

/** Why time does not count in which finance is to decide (条例 第五十八条). */
export const complaintPauses = {
  inspection: '检验',
  testing: '检测',
  appraisal: '鉴定',
  'expert-review': '专家评审',
  correction: '投诉人补正材料',
} as const

/** Why a complaint is rejected (令94 第二十九条, 条例 第五十七条). */
export const rejections = {
  'conditions-not-met': '受理后发现不符合法定受理条件',
  unfounded: '投诉事项缺乏事实依据，不成立',
  fabricated: '捏造事实或者提供虚假材料',
  'unlawful-evidence': '以非法手段取得证明材料',
} as const

export type ChallengeFact =
  /** The key is the attempt that is questioned. */
  | {
      readonly type: 'QuestionRaised'
      readonly key: string
      readonly data: {
        readonly provider: string
        readonly about: Questioned
        /** Of a question on the course of the purchase: which step of it. */
        readonly step?: PurchaseStep
        readonly matter: string
        readonly letter: string
        /** Which attempt at the purchase, and which of its lots. */
        readonly attempt: number
        readonly lots: readonly string[]
        /** Their awards, or those that come next where there are none yet. */
        readonly awards?: readonly string[]
        /** Whom it concerns, as the purchase had them. */
        readonly parties: Parties
        readonly region: string
        readonly method: string | null
        readonly route: Route
        /** The method of law was the unit's own choice: answered by it, and by nobody above. */
        readonly voluntary?: true
      }
    }
  /** The question may affect the result: signing, or performance, stands still (条例 第五十四条). One a lot: the key is its award, or the next one, as the case calls it. */
  | { readonly type: 'ContractSuspended'; readonly key: string; readonly data: { readonly lot: string; readonly award: string } }
  /** Something follows for the purchase. The key is the attempt that was questioned. */
  | {
      readonly type: 'QuestionUpheld'
      readonly key: string
      readonly data: { readonly attempt: number; readonly remedy: Remedy }
    }
  /** The key is `final` where nobody above hears a complaint: the method of law was the unit's own choice. */
  | {
      readonly type: 'QuestionAnswered'
      readonly key?: 'final'
      readonly data: { readonly upheld: boolean; readonly remedy?: Remedy; readonly answer: string; readonly number: string }
    }
  /** Its asker has taken it back before it was answered. */
  | { readonly type: 'QuestionWithdrawn'; readonly data: { readonly reason?: string } }
  /** Its asker complains to finance of the answer, or of having got none; of what was questioned, and of what arises from the answer. */
  | {
      readonly type: 'ComplaintRaised'
      readonly data: { readonly letter: string; readonly fromReply?: string; readonly awards: readonly string[] }
    }
  | { readonly type: 'ComplaintAccepted'; readonly data: { readonly number: string } }
  | { readonly type: 'ComplaintDeclined'; readonly data: { readonly reason: string; readonly number: string } }
  /** The purchase of a lot stands still until `due`, or until the complaint has ended. The key is the lot. */
  | {
      readonly type: 'ProcurementSuspended'
      readonly key: string
      readonly data: { readonly lot: string; readonly number: string; readonly due: Instant }
    }
  /** From here to its end of the same number time does not count for the decision. */
  | {
      readonly type: 'ComplaintPaused'
      readonly key: string
      readonly data: { readonly n: number; readonly why: keyof typeof complaintPauses }
    }
  | { readonly type: 'ComplaintResumed'; readonly key: string; readonly data: { readonly n: number } }
  /** Something follows for the purchase. The key is the attempt that was questioned. */
  | {
      readonly type: 'ComplaintUpheld'
      readonly key: string
      readonly data: { readonly attempt: number; readonly remedy: Remedy }
    }
  | {
      readonly type: 'ComplaintDecided'
      readonly data: {
        readonly upheld: boolean
        readonly remedy?: Remedy
        readonly ground?: keyof typeof rejections
        readonly decision: string
        readonly number: string
        readonly address: string
      }
    }
  | { readonly type: 'ComplaintWithdrawn'; readonly data: { readonly letter: string } }
  | { readonly type: 'ChallengeClosed'; readonly data: { readonly upheld: boolean } }
