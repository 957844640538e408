import { streamKey } from '#kernel'
import { attemptAt, caseOf, type SlimFact } from '#domain/process'
import type { Walk } from './kit/walk.js'
import { besideAnswers } from './stages/answers.js'

/** A purchaser's year: opinion → the unit's decision → budget → published → a purchase per line, from its release on → performance check → report; beside it, in its autumn, the next plan. */
export async function planWalk(it: Walk<'plan'>): Promise<void> {
  await besideAnswers(it, year(it))
  await it.act('ClosePlan', it.id, {})
}

async function year(it: Walk<'plan'>): Promise<void> {
  const opened = await it.fact('PlanOpened')
  await it.owe({
    rule: 'agreed:compile',
    says: '编制年度购买计划',
    from: opened,
    bearer: 'purchaser',
    act: 'SubmitPlan',
    doneBy: ['PlanSubmitted', 'PlanForgone'],
  })
  // What was forgone may be planned all the same.
  const submitted = await it.fact('PlanSubmitted')
  await Promise.all([carriedOut(it, submitted), next(it, submitted)])
}

/** The plan as it was submitted, to its report and the last of its lines. */
async function carriedOut(it: Walk<'plan'>, submitted: SlimFact): Promise<void> {
  const asked = await it.either({ kind: 'OpinionAsked' }, { kind: 'OpinionNotAsked' })
  if (asked.kind === 'OpinionAsked') await opinion(it, submitted)
  const decided = await it.owe({
    rule: 'agreed:plan-decision',
    says: '集体决策',
    from: submitted,
    bearer: 'purchaser',
    act: 'DecidePlan',
    doneBy: 'PlanDecided',
  })
  const requested = await it.owe({
    rule: 'agreed:budget-request',
    says: '申报预算',
    from: decided,
    bearer: 'purchaser',
    act: 'RequestBudget',
    doneBy: 'BudgetRequested',
  })
  const approved = await it.owe({
    rule: 'agreed:budget-approval',
    says: '批复预算',
    from: requested,
    bearer: 'finance',
    act: 'ApproveBudget',
    doneBy: 'BudgetApproved',
  })
  const published = await it.owe({
    rule: 'agreed:plan-publication',
    says: '公布年度购买计划',
    from: approved,
    bearer: 'purchaser',
    act: 'PublishPlan',
    doneBy: 'PlanPublished',
  })

  const lines = it.facts('PlanLineReleased').map((line) => ({ key: line.key, bought: buy(it, line) }))
  const runOn = it.facts('PlanLineRunsOn')
  // What runs on for years is reported as far as it has come, once the plan's own year is over.
  await Promise.all([
    ...lines.filter(({ key }) => !runOn.some((line) => line.key === key)).map(({ bought }) => bought),
    ...(runOn.length > 0 ? [theYear(it, published)] : []),
  ])

  const checked = await it.owe({
    rule: 'agreed:performance-check',
    says: '绩效检查',
    from: published,
    bearer: 'purchaser',
    act: 'CheckPlanPerformance',
    doneBy: 'PlanPerformanceChecked',
  })
  await it.owe({
    rule: 'agreed:execution-report',
    says: '执行情况报告',
    from: checked,
    bearer: 'purchaser',
    act: 'ReportPlanExecution',
    doneBy: 'PlanExecutionReported',
  })
  await Promise.all(lines.map(({ bought }) => bought))
}

/**
 * The plan of the year after, from the day of the planning calendar on, whatever is still running; one that was opened by hand is the one. A
 * supplement opens none: the plan it adds to does.
 */
async function next(it: Walk<'plan'>, submitted: SlimFact): Promise<void> {
  const [, purchaser, ofYear] = /^(.*)-(\d{4})$/.exec(streamKey(it.id)) ?? []
  if (purchaser === undefined) return
  await it.window({
    rule: 'agreed:next-plan',
    says: '至编制下一年度计划',
    from: submitted,
    bearer: 'process',
    act: 'OpenPlan',
  })
  await it.act('OpenPlan', `plan/${purchaser}-${Number(ofYear) + 1}`, {})
}

/** What the lead says, or its silence: a plan that nobody need wait with is not waited with. */
async function opinion(it: Walk<'plan'>, submitted: SlimFact): Promise<void> {
  await Promise.all([
    it.owe({
      rule: 'agreed:plan-opinion',
      says: '统筹部门提出意见',
      from: submitted,
      bearer: 'lead',
      act: 'GivePlanOpinion',
      doneBy: ['PlanOpinionGiven', 'PlanOpinionDeemed'],
    }),
    it.scope({ until: [{ kind: 'PlanOpinionGiven' }], says: '已经出具意见' }, (open) => open.act('DeemPlanOpinion', it.id, {})),
  ])
}

/** The plan's own year, to its end. */
const theYear = (it: Walk<'plan'>, published: SlimFact): Promise<SlimFact> =>
  it.window({
    rule: 'agreed:plan-year',
    says: '计划年度',
    from: published,
    bearer: 'purchaser',
    act: 'CheckPlanPerformance',
  })

/** A line may be prepared from its release on, and is done when its contract reports it closed. */
async function buy(it: Walk<'plan'>, line: SlimFact): Promise<void> {
  const key = line.key ?? ''
  await it.act('OpenProcurement', attemptAt(caseOf(streamKey(it.id), key), 1), { plan: streamKey(it.id), line: key }, key)
  await it.fact('PlanLineClosed', { key })
}
