import { addDays, dayOf, endOf, type Citation, type Day, type Due, type Instant } from '#kernel'
import type { Law } from '#law'
import type { SlimFact } from '../process.js'
import type { OpenPlanState, PlanState } from './plan.state.js'

type AskedForTerm = { readonly state: PlanState; readonly from: SlimFact; readonly key: string | undefined; readonly law: Law }

/** The lead's working days for its opinion: a figure of the region's pack. Throws where the region has none (`SubmitPlan` refuses before). */
export function opinionDue(state: OpenPlanState, from: Instant, law: Law): Due {
  const answer = law.pack(state.region, dayOf(from))
  if (!answer.known) throw new Error(answer.says)
  const n = answer.pack.planOpinionWorkingDays
  const basis: Citation = {
    instrument: `地区参数 ${answer.version}`,
    article: 'planOpinionWorkingDays',
    quote: `统筹部门自收到计划之日起${n}个工作日内提出意见`,
  }
  return law.agreed({ name: '计划意见', from, term: { n, unit: 'workingDay' }, basis, region: state.region })
}

/** What the programme agrees with itself; no text fixes these figures (rules.md: OWN), so they stand as `agreed`. */
const habit = (state: OpenPlanState, quote: string): Citation => ({
  instrument: `${state.purchaser} ${state.year}年度购买计划${state.supplement === undefined ? '' : `（追加${state.supplement}）`}`,
  article: '时间安排',
  quote: `${quote}（自定，无法定期限）`,
})

/** Working days after the lead's own in which what it said on its last day may still be recorded. */
const opinionGrace = 2

/** Until when a silent lead is waited for: then its opinion is deemed given. Throws where the region has no figures. */
export function opinionDeemedDue(state: OpenPlanState, from: Instant, law: Law): Due {
  const on = law.addWorkingDays(opinionDue(state, from, law).day, opinionGrace)
  const quote = `统筹部门期满后${opinionGrace}个工作日内仍没有登记意见的，视为没有意见`
  return fixedDue('plan-opinion-deemed', on, habit(state, quote), quote)
}

/** Working days for a step of the plan, from the step before. */
const steps = {
  compile: { workingDays: 30, says: '编制计划' },
  'plan-decision': { workingDays: 20, says: '集体决定计划' },
  'budget-request': { workingDays: 10, says: '申请预算' },
  'plan-publication': { workingDays: 10, says: '公开年度计划' },
} as const

/** Days of the year after the plan's: late enough for service years that begin in spring. */
const yearly = {
  'performance-check': { date: '08-31', says: '计划绩效检查' },
  'execution-report': { date: '09-30', says: '计划执行情况报告' },
} as const

/** Budgets are approved by this day of the plan's own year, or so many working days after a later request. */
const approval = { date: '01-31', workingDays: 20 } as const

/** From this day of a plan's own year the next is compiled, where the region's planning calendar says no other. */
const compileFrom = '09-01'

/** The last day before the next year's plan is compiled: by the region's planning calendar, as it is when the plan is submitted. */
function untilNextPlan(state: OpenPlanState, submitted: Day, law: Law): Due {
  const answer = law.pack(state.region, submitted)
  const calendar = answer.known ? answer.pack.planningCalendar : undefined
  const on = `${state.year}-${calendar?.compileFrom ?? compileFrom}` as Day
  const quote = `自${on}起编制下一年度计划`
  const basis =
    answer.known && calendar
      ? { instrument: `地区参数 ${answer.version}`, article: 'planningCalendar.compileFrom', quote }
      : habit(state, quote)
  return fixedDue('next-plan', addDays(on, -1), basis, quote)
}

/** A day fixed by agreement: it does not roll. */
export const fixedDue = (name: string, day: Day, basis: Citation, derivation: string): Due => ({
  rule: name,
  entry: day,
  day,
  at: endOf(day),
  provisional: false,
  status: 'agreed',
  basis,
  derivation: [derivation],
})

const opened = (state: PlanState): OpenPlanState => {
  if (state.status === 'absent') throw new Error('a term was asked of a plan that is not open')
  return state
}

const step =
  (name: keyof typeof steps) =>
  ({ state: asked, from, law }: AskedForTerm): Due => {
    const state = opened(asked)
    const { workingDays: n, says } = steps[name]
    return law.agreed({
      name: says,
      from: from.on,
      term: { n, unit: 'workingDay' },
      basis: habit(state, `${says}${n}个工作日内完成`),
      region: state.region,
    })
  }

const inNextYear =
  (name: keyof typeof yearly) =>
  ({ state: asked }: AskedForTerm): Due => {
    const state = opened(asked)
    const { date, says } = yearly[name]
    const on = `${state.year + 1}-${date}` as Day
    return fixedDue(name, on, habit(state, `${says}在${on}前完成`), `${state.year}年度计划约定${says}在${on}前完成`)
  }

/** Terms a plan agrees: the lead's opinion by the region's pack, the rest by the plan's own timetable. */
export const planTerms = {
  compile: step('compile'),
  'plan-opinion': ({ state, from, law }: AskedForTerm): Due => opinionDue(opened(state), from.on, law),
  'plan-decision': step('plan-decision'),
  'budget-request': step('budget-request'),
  'budget-approval': ({ state: asked, from, law }: AskedForTerm): Due => {
    const state = opened(asked)
    const usual = `${state.year}-${approval.date}` as Day
    const late = law.addWorkingDays(dayOf(from.on), approval.workingDays)
    const on = late > usual ? late : usual
    return fixedDue('budget-approval', on, habit(state, `预算在${on}前批复`), `预算在${on}前批复`)
  },
  'plan-publication': step('plan-publication'),
  'plan-year': ({ state: asked }: AskedForTerm): Due => {
    const state = opened(asked)
    const on = `${state.year}-12-31` as Day
    return fixedDue('plan-year', on, habit(state, `计划年度至${on}`), `计划年度至${on}`)
  },
  'performance-check': inNextYear('performance-check'),
  'execution-report': inNextYear('execution-report'),
  'next-plan': ({ state, from, law }: AskedForTerm): Due => untilNextPlan(opened(state), dayOf(from.on), law),
}
