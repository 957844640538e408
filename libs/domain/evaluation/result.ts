import type { Due } from '#kernel'
import { compareScores, meanScore, type RegionPack } from '#law'
import type { Asked } from '../act.js'
import type { Terms, Veto } from '../contract/contract.facts.js'
import { contractOf, contractOfStream } from '../contract/parent-contract.js'
import { ofTheEvaluator, scorerKey, scorersOf, type Scorer } from '../contract/scorers.js'
import { performanceStops } from '../contract/service-end.js'
import type { Result, VetoFound } from './evaluation.facts.js'
import type { EvaluationState } from './evaluation.state.js'

/** Scores by indicator: one, or those of several who scored it apart. */
export type Scores = Readonly<Record<string, readonly string[]>>

/** The scores there are: those given apart, of an indicator that the evaluator scored alone or revised that one. */
export function scoresIn({ scores, sheets }: Pick<EvaluationState, 'scores' | 'sheets'>): Scores {
  const given = Object.values(sheets).flatMap((sheet) => sheet.scores)
  const apart = Map.groupBy(given, ({ indicator }) => indicator)
  return {
    ...Object.fromEntries([...apart].map(([indicator, some]) => [indicator, some.map(({ score }) => score)])),
    ...Object.fromEntries(Object.entries(scores).map(([indicator, score]) => [indicator, [score]])),
  }
}

type Graded = Pick<RegionPack, 'grades' | 'switches'>

/**
 * Weighted mean and grade: 92, 86, 90, 88 by 25, 35, 15, 25 → 88.60, 良好. Weights are whole numbers, so the weighted mean is the mean
 * with each score counted as often as it weighs; several of one indicator weigh as much together as one. What nobody scored does not count. The grade
 * is taken from the rounded score, and brought down by what was found.
 */
export function resultOf(
  scores: Scores,
  { indicatorWeights, vetoes = [] }: Pick<Terms, 'indicatorWeights' | 'vetoes'>,
  { grades, switches }: Graded,
  found: readonly VetoFound[] = [],
): Result {
  const scored = Object.entries(indicatorWeights).flatMap(([indicator, weight]) => {
    const some = scores[indicator] ?? []
    return some.length === 0 ? [] : [{ some, weight }]
  })
  const whole = scored.reduce((multiple, { some }) => leastCommon(multiple, some.length), 1)
  const counted = scored.flatMap(({ some, weight }) =>
    some.flatMap((score) => Array.from({ length: (weight * whole) / some.length }, () => score)),
  )
  const score = meanScore(counted, switches.scoreRounding)
  const best = [...grades].sort((a, b) => b.from - a.from)
  const reached = best.findIndex(({ from }) => compareScores(score, from) >= 0)
  const atMost = (item: string) => best.findIndex(({ grade }) => grade === gradeOf(vetoes, item))
  const down = found.filter(({ item }) => atMost(item) > reached)
  const at = Math.max(reached, ...down.map(({ item }) => atMost(item)))
  return { score, grade: best[at]?.grade ?? '', ...(down.length === 0 ? {} : { vetoed: down.map(({ item }) => item) }) }
}

const leastCommon = (a: number, b: number): number => (a / greatestCommon(a, b)) * b
const greatestCommon = (a: number, b: number): number => (b === 0 ? a : greatestCommon(b, a % b))

const gradeOf = (vetoes: readonly Veto[], item: string): string | undefined => vetoes.find((one) => one.item === item)?.grade

/** By when whoever scores beside the evaluator does so, by the contract. */
export function scoringDue({ stream, context }: Asked<EvaluationState>): Due | undefined {
  const appointed = context.others.facts(stream).find(({ kind }) => kind === 'EvaluatorAppointed')
  const contract = contractOfStream(stream)
  return appointed && context.others.agreed(contract, 'part-scoring', appointed, undefined, performanceStops(context, contract))
}

/** Those beside the evaluator who have not scored. */
export function missingScorers(asked: Asked<EvaluationState>): readonly Scorer[] {
  const contract = contractOf(asked)
  if (!contract) return []
  return scorersOf(contract.terms, contract.parties).filter((one) => !(scorerKey(one) in asked.state.sheets))
}

/** How many persons of the evaluator have still to score its part. */
export function missingOfTheEvaluator({ state }: Asked<EvaluationState>, terms: Terms): number {
  const own = Object.values(state.sheets).filter(({ by }) => by === 'evaluator').length
  return ofTheEvaluator(terms).length === 0 ? 0 : Math.max(0, (terms.evaluatorScorers ?? 1) - own)
}
