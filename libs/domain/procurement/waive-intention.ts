import { dayOf } from '#kernel'
import { act, refuse, refuseByLaw, type Asked, type DataGuard } from '../act.js'
import type { DataOf, Fields } from '../field.js'
import { doubt } from '../house-rule.js'
import { boundByLaw } from '../plan/plan-line.js'
import type { ProcurementFact } from './procurement.facts.js'
import { documentIsNotIssued, intentionIsOpen, procurementIsOpen } from './procurement.guards.js'
import { unforeseenAndUrgent } from './procurement.law.js'
import { isFirstAttempt, type ProcurementState } from './procurement.state.js'

const fields = {
  unforeseen: { kind: 'text', label: '不可预见的原因', example: '7月3日山洪冲毁安置点，受灾群众需要心理疏导' },
  urgency: { kind: 'text', label: '急需开展的理由', example: '安置期只有两个月，等候30日则服务落空' },
} as const satisfies Fields
type WaiveIntention = DataOf<typeof fields>

/** Publishes no intention, by the exception that the notice makes: what could not be foreseen and cannot wait (财库〔2020〕10号). */
export const waiveIntention = act<ProcurementState, ProcurementFact>()({
  name: 'WaiveIntention',
  says: '不公开采购意向',
  by: ['purchaser'],
  happens: { platform: 'platform', here: 'here' },
  fields,
  makes: ['IntentionWaived'],
  always: [procurementIsOpen, documentIsNotIssued, intentionIsOpen, intentionIsAskedFor],
  withData: [bothAreSaid],
  doubts: [wasForeseen],
  then: (data) => [{ type: 'IntentionWaived', data: { ...data, basis: unforeseenAndUrgent } }],
})

function intentionIsAskedFor({ state, stream }: Asked<ProcurementState>) {
  return state.status !== 'open' || (boundByLaw(state.detail) && isFirstAttempt(stream))
    ? undefined
    : refuse('IntentionNotNeeded', '本次采购不需要公开采购意向，不必说明，直接办理下一步')
}

function bothAreSaid(...[{ unforeseen, urgency }]: Parameters<DataGuard<ProcurementState, WaiveIntention>>) {
  return unforeseen.trim() !== '' && urgency.trim() !== ''
    ? undefined
    : refuseByLaw('ExceptionUnfounded', '请写明什么原因不可预见、为什么急需开展；说不出的，公开采购意向', unforeseenAndUrgent)
}

/** A line that stood in the published plan while there was still time for its intention could be foreseen. */
function wasForeseen(...[, { state, context }]: Parameters<DataGuard<ProcurementState, WaiveIntention>>) {
  if (state.status === 'absent' || state.releasedOn === undefined) return undefined
  const planned = dayOf(state.releasedOn)
  const inTime = context.law.due({ rule: 'intention-notice', from: planned, region: state.region })
  return inTime.day <= state.detail.procurementStarts
    ? doubt(
        'NeedWasForeseen',
        `项目自${planned}列入公开的年度计划，距计划的采购开始日${state.detail.procurementStarts}足够公开意向，难谓不可预见`,
        unforeseenAndUrgent,
      )
    : undefined
}
