import type { Subject } from '../context.js'
import { stateReader } from '../contract/read-state.js'
import type { EvaluationFact, Result, Sheet, VetoFound } from './evaluation.facts.js'

/** `subject`: the contract's parties with the evaluator, from its appointment on. */
export type EvaluationState = {
  readonly selfAssessed: boolean
  readonly evaluator: string | undefined
  readonly subject: Subject
  /** The evaluator's scores, one after another, and what it revised. */
  readonly scores: Readonly<Record<string, string>>
  /** The scores that were given apart, by whose they are. */
  readonly sheets: Readonly<Record<string, Sheet>>
  /** What was found that brings the grade down. */
  readonly vetoes: readonly VetoFound[]
  readonly draft: Result | undefined
  readonly replied: boolean
  /** The draft was changed after the reply, or upheld. */
  readonly answered: boolean
  readonly pressures: number
  readonly signed: boolean
  readonly published: boolean
  /** What its grade asks for, where it is one that falls short: to be evaluated again, or no more. */
  readonly failed: 'again' | 'final' | undefined
}

export const noEvaluation: EvaluationState = {
  selfAssessed: false,
  evaluator: undefined,
  subject: { parties: {}, region: '' },
  scores: {},
  sheets: {},
  vetoes: [],
  draft: undefined,
  replied: false,
  answered: false,
  pressures: 0,
  signed: false,
  published: false,
  failed: undefined,
}

export function evolveEvaluation(state: EvaluationState, fact: EvaluationFact): EvaluationState {
  switch (fact.type) {
    case 'SelfAssessmentSubmitted':
      return { ...state, selfAssessed: true }
    case 'EvaluatorAppointed':
      return { ...state, evaluator: fact.data.evaluator, subject: fact.data.subject }
    case 'IndicatorScored':
      return { ...state, scores: { ...state.scores, [fact.data.indicator]: fact.data.score } }
    case 'PartsScored':
      return { ...state, sheets: { ...state.sheets, [fact.key]: fact.data } }
    case 'EvaluationDrafted':
      return { ...state, draft: resultIn(fact.data), vetoes: fact.data.vetoes ?? [] }
    case 'EvaluationReplied':
      return { ...state, replied: true }
    case 'EvaluationRevised': {
      const { scores, vetoes = state.vetoes } = fact.data
      const changed = Object.fromEntries(scores.map((one) => [one.indicator, one.score]))
      return { ...state, draft: resultIn(fact.data), scores: { ...state.scores, ...changed }, vetoes, answered: true }
    }
    case 'EvaluationUpheld':
      return { ...state, answered: true }
    case 'PressureReported':
      return { ...state, pressures: state.pressures + 1 }
    case 'EvaluationSigned':
      return { ...state, signed: true }
    case 'GradeFailed':
      return { ...state, failed: fact.key }
    case 'EvaluationPublished':
      return { ...state, published: true }
    default:
      return fact satisfies never
  }
}

const resultIn = ({ score, grade, vetoed }: Result): Result => ({ score, grade, ...(vetoed === undefined ? {} : { vetoed }) })

/** Obligations about an evaluation find the evaluator here. */
export const evaluationSubject = (state: EvaluationState): Subject => state.subject

/** An evaluation as other streams see it. */
export const readEvaluation = stateReader<EvaluationState>('evaluation', noEvaluation, evolveEvaluation)
