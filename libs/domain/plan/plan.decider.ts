import { dayOf } from '#kernel'
import type { Asked } from '../act.js'
import { stream } from '../stream.js'
import { planStream } from './plan.stream.js'
import { addPlanLine } from './add-plan-line.js'
import { approveBudget } from './approve-budget.js'
import { checkPlanPerformance } from './check-plan-performance.js'
import { closePlan } from './close-plan.js'
import { closePlanLine } from './close-plan-line.js'
import { decidePlan } from './decide-plan.js'
import { deemPlanOpinion } from './deem-plan-opinion.js'
import { forgoPlan } from './forgo-plan.js'
import { givePlanOpinion } from './give-plan-opinion.js'
import { openPlan } from './open-plan.js'
import { planTerms } from './plan.agreed.js'
import type { PlanFact } from './plan.facts.js'
import type { PlanLine } from './plan-line.js'
import { evolvePlan, noPlan, planSubject, type PlanState } from './plan.state.js'
import { publishPlan } from './publish-plan.js'
import { removePlanLine } from './remove-plan-line.js'
import { reportPlanExecution } from './report-plan-execution.js'
import { requestBudget } from './request-budget.js'
import { revisePlanLine } from './revise-plan-line.js'
import { submitPlan } from './submit-plan.js'

/** The states and acts of a plan. */
export const plan = stream<PlanState, PlanFact>(planStream, {
  initial: noPlan,
  evolve: evolvePlan,
  acts: [
    openPlan,
    addPlanLine,
    revisePlanLine,
    removePlanLine,
    forgoPlan,
    submitPlan,
    givePlanOpinion,
    deemPlanOpinion,
    decidePlan,
    requestBudget,
    approveBudget,
    publishPlan,
    closePlanLine,
    checkPlanPerformance,
    reportPlanExecution,
    closePlan,
  ],
  subject: planSubject,
  lists: {
    lines: ({ state }) => (state.status === 'absent' ? [] : Object.keys(state.lines)),
    templates: templatesFor,
  },
  agreed: planTerms,
})

/** The editions that are in force on the day on which the line's document is to be issued; the region's own first. */
function templatesFor({ state, context }: Asked<PlanState>, line?: Partial<PlanLine>): readonly string[] {
  if (state.status === 'absent') return []
  return context.law.templates(state.region, line?.procurementStarts ?? dayOf(context.at)).map(({ title }) => title)
}
