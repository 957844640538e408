import { dayOf, type Refusal } from '#kernel'
import { refuse, type Asked } from '../act.js'
import { ofTheEvaluator, scoringRelations } from '../contract/scorers.js'
import { figuresOf } from './plan.guards.js'
import type { PlanState } from './plan.state.js'
import { hostsOf, lotsOf, type PlanLine } from './plan-line.js'

/** What is said of scores and vetoes is about an evaluation that there is. */
export function scoringIsOfAnEvaluation({ evaluation, scorers, evaluatorScorers, withoutLateScores, vetoes }: PlanLine) {
  const said = [scorers, evaluatorScorers, withoutLateScores, vetoes].some((one) => one !== undefined)
  return said && !evaluation ? refuse('EvaluationNotPlanned', '没有第三方评估的项目，不填写评分方和一票否决的情形') : undefined
}

/** Each indicator has one kind of scorer, which is there and not the buyer; the evaluator keeps one at least. */
export function scorersAreThere(line: PlanLine, { state }: Asked<PlanState>): readonly Refusal[] {
  const { scorers = [], indicatorWeights } = line
  if (state.status === 'absent' || scorers.length === 0) return []
  const unknown = scorers.filter(({ indicator }) => !(indicator in indicatorWeights)).map(({ indicator }) => indicator)
  const twice = scorers.filter(({ indicator }, at) => scorers.findIndex((one) => one.indicator === indicator) !== at)
  const relations = [...new Set(scorers.map(({ by }) => by))]
  const orgs = {
    host: lotsOf(line).map(({ sites }) => hostsOf(sites)),
    supervisor: [[line.parties.supervisor]],
    lead: [state.parties.lead ?? []],
  }
  return [
    ...unknown.map((name) => refuse('UnknownIndicator', `评估指标中没有«${name}»`)),
    ...twice.map(({ indicator }) => refuse('IndicatorTwice', `«${indicator}»只写一个评分方`)),
    ...relations.flatMap((by) => {
      if (orgs[by].some((some) => some.length === 0))
        return refuse('ScorerMissing', `本项目没有${scoringRelations[by]}，不能由其评分`)
      return orgs[by].flat().includes(state.purchaser)
        ? refuse('ScorerIsPurchaser', `${scoringRelations[by]}就是购买主体，不能评分：请由其他方评分`)
        : []
    }),
    ...(ofTheEvaluator(line).length === 0 ? [refuse('EvaluatorScoresNothing', '评估机构至少评一项指标')] : []),
  ]
}

/** A veto brings the evaluation down to a grade that the region has, and no higher than its best but one. */
export function vetoesBringDown({ vetoes = [] }: PlanLine, { state, context }: Asked<PlanState>): readonly Refusal[] {
  const figures =
    state.status === 'absent' || vetoes.length === 0 ? undefined : figuresOf(context, state.region, dayOf(context.at))
  if (figures === undefined || 'missing' in figures) return []
  const [, ...lower] = [...figures.pack.grades].sort((a, b) => b.from - a.from).map(({ grade }) => grade)
  return vetoes.flatMap(({ item, grade }, at) => [
    ...(vetoes.findIndex((one) => one.item === item) === at ? [] : [refuse('VetoTwice', `一票否决的情形«${item}»只写一次`)]),
    ...(lower.includes(grade)
      ? []
      : [refuse('VetoGradeUnknown', `«${item}»的评估等级应当是${lower.join('、')}中的一个，不是«${grade}»`)]),
  ])
}
