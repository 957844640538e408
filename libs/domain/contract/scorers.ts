import type { Parties } from '../context.js'
import type { Terms } from './contract.facts.js'

/** Who may score a part of an evaluation beside the evaluator, as people call them; never whoever buys the service. */
export const scoringRelations = { host: '落地单位', supervisor: '监督单位', lead: '统筹部门' } as const

type ScoringRelation = keyof typeof scoringRelations

/** One indicator that somebody else scores than the evaluator. */
export type ScoredBy = { readonly indicator: string; readonly by: ScoringRelation }

/** One organization that scores beside the evaluator, and its indicators. */
export type Scorer = { readonly by: ScoringRelation; readonly org: string; readonly indicators: readonly string[] }

/** What the parties agreed of an evaluation's scores: whose they are, by how many persons of the evaluator, and whether those that come late are waited for. */
export type Scoring = Pick<Terms, 'scorers' | 'evaluatorScorers' | 'withoutLateScores'>

/** Whether scores are given apart, each scorer's at once, and seen by nobody else before the draft. */
export const isScoredApart = ({ scorers = [], evaluatorScorers = 1 }: Scoring): boolean =>
  scorers.length > 0 || evaluatorScorers > 1

/** Those who score beside the evaluator: of several hosts each. */
export function scorersOf({ scorers = [] }: Scoring, parties: Parties): readonly Scorer[] {
  const relations = [...new Set(scorers.map(({ by }) => by))]
  return relations.flatMap((by) => {
    const indicators = scorers.filter((one) => one.by === by).map(({ indicator }) => indicator)
    return (parties[by] ?? []).map((org) => ({ by, org, indicators }))
  })
}

/** What a scorer is called among the others: `host/tx-ly-host`. */
export const scorerKey = ({ by, org }: Pick<Scorer, 'by' | 'org'>): string => `${by}/${org}`

/** The indicators that are the evaluator's. */
export const ofTheEvaluator = ({
  scorers = [],
  indicatorWeights,
}: Scoring & Pick<Terms, 'indicatorWeights'>): readonly string[] =>
  Object.keys(indicatorWeights).filter((name) => !scorers.some(({ indicator }) => indicator === name))
