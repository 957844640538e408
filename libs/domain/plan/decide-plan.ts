import { happened } from '../happened.js'
import { act, refuse, refuseByLaw, type Asked } from '../act.js'
import { opinionDue } from './plan.agreed.js'
import type { PlanFact } from './plan.facts.js'
import { isOwnOfLead, planIsOpen, planIsSubmitted } from './plan.guards.js'
import type { PlanState } from './plan.state.js'

/** The unit's own decision, after the lead's opinion or after the opinion's days have passed; the lead's own at once. */
export const decidePlan = act<PlanState, PlanFact>()({
  name: 'DecidePlan',
  says: '集体决定计划',
  by: ['purchaser'],
  happens: 'paper',
  fields: {
    minutes: { kind: 'text', label: '集体决策的会议纪要编号', max: 200, example: '黄民党组〔2026〕1号' },
  },
  makes: ['PlanDecided'],
  always: [planIsOpen, planIsSubmitted, notYetDecided, opinionIsGivenOrDue],
  withData: [minutesAreNamed],
  after: (asked) => [happened(asked, 'PlanSubmitted')],
  then: (data) => [{ type: 'PlanDecided', data }],
})

function notYetDecided({ state }: Asked<PlanState>) {
  return state.status === 'absent' || state.status === 'drafted' ? undefined : refuse('PlanAlreadyDecided', '计划已经集体决定')
}

function opinionIsGivenOrDue({ state, stream, context }: Asked<PlanState>) {
  if (state.status === 'absent' || state.opinion === 'given' || !state.submitted || isOwnOfLead(state)) return undefined
  const submitted = context.others.facts(stream).find((fact) => fact.kind === 'PlanSubmitted')
  if (!submitted) return undefined
  const due = opinionDue(state, submitted.on, context.law)
  return context.at >= due.at
    ? undefined
    : refuseByLaw('OpinionAwaited', `统筹部门尚未出具意见，${due.day}届满后可以决定`, due.basis, {
        owner: { role: 'lead' },
        notBefore: due.at,
      })
}

/** A collective decision has minutes with a number. */
export function minutesAreNamed(data: { readonly minutes: string }) {
  return data.minutes.trim() === '' ? refuse('MinutesMissing', '请填写集体决策的会议纪要编号') : undefined
}
