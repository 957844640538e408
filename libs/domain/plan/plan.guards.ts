import { dayOf, type Day, type Refusal } from '#kernel'
import type { RegionPack } from '#law'
import { refuse, type Asked } from '../act.js'
import type { Context } from '../context.js'
import type { OpenPlanState, PlanState } from './plan.state.js'

export function planIsOpen({ state }: Asked<PlanState>) {
  return state.status === 'absent'
    ? refuse('NoPlan', '年度计划尚未启动，请先启动计划', { owner: { role: 'purchaser' } })
    : state.status === 'closed'
      ? refuse('PlanClosed', '年度计划已经办结')
      : undefined
}

/** Lines change until the plan is published: what finance approves may ask for it. */
export function planIsNotPublished({ state }: Asked<PlanState>) {
  return state.status === 'published'
    ? refuse('PlanAlreadyPublished', '计划已经公开，项目不能再改动：要追加项目的，请启动追加计划，编号为本年度计划的编号加「-1」')
    : undefined
}

/** What the unit has decided and finance has approved is not changed under them: whoever did so strikes it first, and does it again. */
export function planIsNotDecided({ state }: Asked<PlanState>) {
  if (state.status !== 'decided' && state.status !== 'approved') return undefined
  const steps = [
    ...(state.status === 'approved' ? ['财政部门作废批复'] : []),
    ...(state.budgetRequested ? ['本单位作废预算申请'] : []),
    '本单位作废决定',
  ]
  return refuse('PlanDecidedUpon', `计划已经集体决定，只能按批复调减：要作其他改动，请先由${steps.join('，再由')}（作废）`, {
    owner: { role: state.status === 'approved' ? 'finance' : 'purchaser' },
  })
}

export function planIsSubmitted({ state }: Asked<PlanState>) {
  return state.status === 'drafted' && !state.submitted
    ? refuse('PlanNotSubmitted', '计划尚未提交征求意见，请先提交', { owner: { role: 'purchaser' } })
    : undefined
}

export function planIsNotSubmitted({ state }: Asked<PlanState>) {
  return state.status !== 'absent' && state.submitted ? refuse('PlanAlreadySubmitted', '计划已经提交') : undefined
}

/** The lead's own plan: nobody is asked for an opinion on it. */
export const isOwnOfLead = ({ purchaser, parties }: OpenPlanState): boolean => parties.lead?.includes(purchaser) === true

export function planIsAnothers({ state }: Asked<PlanState>) {
  return state.status !== 'absent' && isOwnOfLead(state)
    ? refuse('OwnPlan', '统筹部门自己的计划不征求意见，提交后直接集体决定')
    : undefined
}

/** Nobody has given the lead's opinion, nor was it deemed given. */
export function opinionIsMissing({ state }: Asked<PlanState>) {
  if (state.status === 'absent') return undefined
  if (state.opinion === 'given') return refuse('OpinionAlreadyGiven', '已经出具意见')
  return state.opinion === 'deemed'
    ? refuse(
        'OpinionAlreadyDeemed',
        '统筹部门期满没有出具意见，已视为没有意见，计划按程序继续：迟到的意见请直接函告购买主体，供执行和下一年度计划参考',
      )
    : undefined
}

export function planIsPublished({ state }: Asked<PlanState>) {
  return state.status === 'absent' || state.status === 'published' || state.status === 'closed'
    ? undefined
    : refuse('PlanNotPublished', '计划尚未公开，请先公开计划', { owner: { role: 'purchaser' } })
}

/** A region's figures on the day of the act, or the refusal that says whom to ask for them. */
export function figuresOf(
  context: Context,
  region: string,
  on: Day = dayOf(context.at),
): { pack: RegionPack; version: string } | { missing: Refusal } {
  const answer = context.law.pack(region, on)
  return answer.known ? { pack: answer.pack, version: answer.version } : { missing: refuse('NotEncodedForRegion', answer.says) }
}
