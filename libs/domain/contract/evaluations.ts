import { streamKey, type StreamId } from '#kernel'
import type { GradeEffect } from '#law'
import { refuseByLaw, type Asked } from '../act.js'
import type { Context } from '../context.js'
import { readEvaluation } from '../evaluation/evaluation.state.js'
import { clauseOf } from './clauses.js'
import type { Terms, Tranche } from './contract.facts.js'
import type { ContractState } from './contract.state.js'
import { numbered } from './numbered.js'
import { yearsOf } from './service-years.js'

type Evaluated = Pick<Terms, 'evaluation' | 'evaluationPer' | 'gradeEffect' | 'term'>

/** The numbers of the evaluations agreed: one of the whole service, or one of each service year; none where none was. */
export function evaluationsOf({ evaluation, evaluationPer, term }: Evaluated): readonly number[] {
  if (!evaluation) return []
  return evaluationPer === 'year' ? yearsOf(term) : [1]
}

/** How often an evaluation is held at most: once, and again as often as some grade asks for it. */
const roundsOf = ({ gradeEffect = {} }: Pick<Terms, 'gradeEffect'>): number =>
  1 + Math.max(0, ...Object.values(gradeEffect).map(({ reevaluate = 0 }) => reevaluate))

/** The streams of one agreed evaluation: the first, then those that a grade may ask for. */
const streamsOf = (contract: StreamId, terms: Evaluated, n: number): readonly StreamId[] =>
  Array.from({ length: roundsOf(terms) }, (_, index) => numbered('evaluation', streamKey(contract), n, index + 1))

/** All of them: what the grade of a contract is read from. */
export const evaluationStreams = (contract: StreamId, state: ContractState): readonly StreamId[] =>
  state.status === 'absent' ? [] : evaluationsOf(state.terms).flatMap((n) => streamsOf(contract, state.terms, n))

/** What a grade does by what was agreed; in full where nothing was. */
export const effectOf = ({ gradeEffect = {} }: Pick<Terms, 'gradeEffect'>, grade: string): GradeEffect =>
  gradeEffect[grade] ?? { pay: 'full', renew: true }

/** The grade that counts of the n-th evaluation: published, and not to be held again; nothing until then. */
export function gradeOf(context: Context, contract: StreamId, terms: Evaluated, n: number): string | undefined {
  const last = streamsOf(contract, terms, n)
    .map((stream) => readEvaluation(context, stream))
    .findLast(({ published }) => published)
  return last === undefined || last.failed === 'again' ? undefined : last.draft?.grade
}

/** Which evaluation says what is paid of a tranche: that of its own year where each year has one. */
export const evaluationFor = ({ evaluationPer, term }: Evaluated, { year }: Pick<Tranche, 'year'>): number =>
  evaluationPer === 'year' ? (year ?? yearsOf(term).length) : 1

/** The acceptance comes after the grade: at some of them only what is accepted is paid (clause 第八条第八款). `year`: that of one service year alone. */
export function gradeIsThere({ state, stream, context }: Asked<ContractState>, year?: number) {
  if (state.status !== 'signed') return undefined
  const missing = evaluationsOf(state.terms).filter(
    (n) =>
      (year === undefined || (state.terms.evaluationPer === 'year' && n === year)) &&
      gradeOf(context, stream, state.terms, n) === undefined,
  )
  return missing.length === 0
    ? undefined
    : refuseByLaw(
        'EvaluationNotPublished',
        '第三方评估的结果公布后再验收；须整改复评的，以复评结果为准',
        clauseOf(state.terms, 'acceptance'),
        {
          owner: { role: 'evaluator' },
        },
      )
}

/** A grade at which only what is accepted is paid, where one of the evaluations came to it. */
export const gradePayingAccepted = ({ state, stream, context }: Asked<ContractState>): string | undefined =>
  state.status === 'signed'
    ? evaluationsOf(state.terms)
        .map((n) => gradeOf(context, stream, state.terms, n))
        .find((grade) => grade !== undefined && effectOf(state.terms, grade).pay === 'accepted')
    : undefined
