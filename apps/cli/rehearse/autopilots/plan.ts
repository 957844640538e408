import { streamKey } from '#kernel'
import type { Autopilot, Autopilots, Duty, World } from './autopilot.js'
import { does, usualDay } from './doing.js'
import { addressOf, publication } from './invented.js'
import { leadOf, personFor } from './persons.js'
import { planIdOf, type ProgrammePlan } from '../../programme/index.js'

/** The plan a duty is about; none for the plan of the year after, which the programme does not tell of. */
const planOf = (duty: Duty, world: World): ProgrammePlan | undefined =>
  world.programme.plans.find((plan) => planIdOf(plan) === streamKey(duty.subject))

/** An act about a plan, by the department or by the lead, on its usual day. */
const planAct =
  (act: string, says: string, body: (plan: string) => object, by: 'department' | 'lead' = 'department'): Autopilot =>
  (duty, world) => {
    const plan = planOf(duty, world)
    if (!plan) return []
    const person = personFor(world, by === 'lead' ? leadOf(world) : plan.department)
    return [does(duty, world, { act, stream: duty.subject, person, on: usualDay(duty, world), says, body: body(planIdOf(plan)) })]
  }

const submits = planAct('SubmitPlan', '提交计划', () => ({}))

const forgoes: Autopilot = (duty, world) => {
  const person = personFor(world, duty.bearer.org ?? '')
  const body = { reason: '演练只到上一年度的计划为止' }
  return [
    does(duty, world, {
      act: 'ForgoPlan',
      stream: duty.subject,
      person,
      on: usualDay(duty, world),
      says: '本年度暂不购买',
      body,
    }),
  ]
}

const checks = planAct('CheckPlanPerformance', '计划绩效检查', (plan) => ({
  findings: '各项目绩效目标完成情况见附表',
  number: `${plan}-绩效检查`,
}))

/** The plan of a year, from its submission to its report. Opening it, its lines and its budget's approval have days of their own: see `opening.ts`. */
export const planAutopilots: Autopilots = {
  // A plan whose lines are all refused has nothing to submit; for the year after its own the programme plans nothing.
  SubmitPlan: (duty, world) => {
    const plan = planOf(duty, world)
    if (!plan) return forgoes(duty, world)
    return plan.lines.every((line) => line.expectRefused) ? [] : submits(duty, world)
  },
  GivePlanOpinion: planAct(
    'GivePlanOpinion',
    '出具计划意见',
    (plan) => ({ opinion: '同意，请按程序推进', number: `${plan}-意见` }),
    'lead',
  ),
  DecidePlan: planAct('DecidePlan', '集体决定计划', (plan) => ({ minutes: `${plan}-党组会纪要` })),
  RequestBudget: planAct('RequestBudget', '申请预算', (plan) => ({ number: `${plan}-预算申请` })),
  PublishPlan: planAct('PublishPlan', '公开年度计划', (plan) => publication(`plans/${plan}`)),
  // While the plan's own year runs there is nothing to check.
  CheckPlanPerformance: (duty, world) => (duty.mode === 'may' ? [] : checks(duty, world)),
  ReportPlanExecution: planAct('ReportPlanExecution', '报告计划执行情况', (plan) => ({
    number: `${plan}-执行报告`,
    summary: `执行情况见 ${addressOf(`plans/${plan}/execution`)}`,
  })),
}
