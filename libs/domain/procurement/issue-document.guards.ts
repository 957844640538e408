import { addDays, dayOf, endOf, type Instant, type Refusal } from '#kernel'
import { deductionFaults, priceWeight as weightAnswer, type RegionPack } from '#law'
import { refuseByLaw, type Asked, type DataGuard } from '../act.js'
import { happened } from '../happened.js'
import { boundByLaw, closingOf, deductsForSmes, pricing } from '../plan/plan-line.js'
import type { IssueDocument } from './issue-document.js'
import { figuresFor } from './procurement.guards.js'
import { periodOf, scoredMethods, supplyOf } from './procurement.law.js'
import { isFirstAttempt, type OpenProcurementState, type ProcurementState } from './procurement.state.js'

/** Deadline and weight as the document has them: typed, or the plan line's. */
export const settled = (data: IssueDocument, { detail }: OpenProcurementState): { bidsDue: Instant; priceWeight: number } => ({
  bidsDue: data.bidsDue ?? closingOf(detail),
  priceWeight: data.priceWeight ?? detail.priceWeight,
})

/** What is deducted from the prices of small firms: what the line says of this purchase, else the region's figure. What is not scored has nothing to deduct from. */
export const deductionOf = ({ detail }: OpenProcurementState, { smePriceDeduction: { small, consortium } }: RegionPack) =>
  deductsForSmes(detail) ? { small: detail.smeDeduction ?? small, consortium } : null

/** 财库〔2020〕46号 第九条, 财库〔2022〕19号: within the band of the day, small and micro firms alike. */
export function deductionIsInBand({ state, context }: Asked<ProcurementState>): readonly Refusal[] {
  const figures = state.status === 'absent' ? undefined : figuresFor(state, context)
  if (state.status === 'absent' || figures === undefined || 'missing' in figures) return []
  const deducted = deductionOf(state, figures.pack)
  if (deducted === null) return []
  const micro = state.detail.smeDeduction === undefined ? { micro: figures.pack.smePriceDeduction.micro } : {}
  const { faults, basis } = deductionFaults({ on: dayOf(context.at), ...deducted, ...micro })
  return faults.map(({ says }) =>
    refuseByLaw('DeductionOutOfBand', `${says}：请在计划中写明本项目的扣除比例，或者请运营方更正地区参数`, basis, {
      owner: { role: 'operator' },
    }),
  )
}

/** 条例 第二十九条: the implementation plan is filed before; of a method of law by choice nothing is filed. */
export function planIsFiled({ state, context }: Asked<ProcurementState>) {
  return state.status === 'open' && !state.planFiled && boundByLaw(state.detail)
    ? refuseByLaw('ImplementationPlanNotFiled', '采购实施计划尚未备案', context.law.citation('plan-filing', dayOf(context.at)), {
        owner: { role: 'purchaser' },
      })
    : undefined
}

/** 财库〔2020〕10号: the intention stands for its days before the procurement starts, but of what could not wait. It was given with the first attempt, and is asked of no other. */
export function intentionIsOldEnough({ state, stream, context }: Asked<ProcurementState>) {
  if (state.status !== 'open' || !boundByLaw(state.detail) || !isFirstAttempt(stream) || state.intention === 'waived')
    return undefined
  const published = happened({ context, stream }, 'IntentionPublished')
  if (published === undefined) {
    const basis = context.law.citation('intention-notice', dayOf(context.at))
    return refuseByLaw(
      'IntentionNotPublished',
      '采购意向尚未公开：请先公开；因不可预见的原因急需开展的，写明理由可以不公开',
      basis,
      { owner: { role: 'purchaser' } },
    )
  }
  const due = context.law.due({ rule: 'intention-notice', from: published, region: state.region })
  return dayOf(context.at) >= due.day
    ? undefined
    : refuseByLaw('IntentionTooRecent', `采购意向公开未满期限，${due.day}起可以开始采购活动`, due.basis, {
        notBefore: endOf(addDays(due.day, -1)),
      })
}

/** The bidders' time by method: 法 第三十五条, 财库〔2014〕214号 第十条, 令74 第二十九条. */
export function deadlineLeavesTime(...[data, { state, context }]: Parameters<DataGuard<ProcurementState, IssueDocument>>) {
  const rule = state.status === 'absent' ? undefined : periodOf(state.method ?? '')
  if (state.status === 'absent' || rule === undefined) return undefined
  const due = context.law.due({ rule, from: context.at, region: state.region })
  return dayOf(settled(data, state).bidsDue) >= due.day
    ? undefined
    : refuseByLaw('BiddingPeriodTooShort', `响应截止不得早于${due.day}：${due.derivation.join('；')}`, due.basis)
}

/** How long the document is supplied, by method: 条例 第三十一条, 财库〔2014〕214号 第十条. */
export function documentIsSuppliedLongEnough(
  ...[data, { state, context }]: Parameters<DataGuard<ProcurementState, IssueDocument>>
) {
  const rule = state.status === 'absent' ? undefined : supplyOf(state.method ?? '')
  if (state.status === 'absent' || rule === undefined) return undefined
  const due = context.law.due({ rule, from: context.at, region: state.region })
  return data.supplyUntil >= due.day
    ? undefined
    : refuseByLaw('SupplyTooShort', `采购文件至少提供到${due.day}：${due.derivation.join('；')}`, due.basis)
}

/** The price weight of the document keeps to the band of the method. */
export function weightIsInBand(...[data, { state, context }]: Parameters<DataGuard<ProcurementState, IssueDocument>>) {
  if (state.status === 'absent' || state.detail.kind === '工程') return undefined
  const method = scoredMethods.find((one) => one === state.method)
  if (method === undefined) return undefined
  const answer = weightAnswer({
    on: dayOf(context.at),
    method,
    kind: state.detail.kind,
    weight: settled(data, state).priceWeight,
    ...pricing(state.detail),
  })
  return answer.allowed ? undefined : refuseByLaw('PriceWeightOutOfBand', answer.says, answer.basis)
}
