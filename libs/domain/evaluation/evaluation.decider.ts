import { sinceSigned, termsOf } from '../contract/parent-contract.js'
import { stream } from '../stream.js'
import { evaluationStream } from './evaluation.stream.js'
import { appointEvaluator } from './appoint-evaluator.js'
import { draftEvaluation } from './draft-evaluation.js'
import type { EvaluationFact } from './evaluation.facts.js'
import { evaluationSubject, evolveEvaluation, noEvaluation, type EvaluationState } from './evaluation.state.js'
import { publishEvaluation } from './publish-evaluation.js'
import { replyToEvaluation } from './reply-to-evaluation.js'
import { reportPressure } from './report-pressure.js'
import { reviseEvaluation } from './revise-evaluation.js'
import { scoreIndicator } from './score-indicator.js'
import { scoreParts, sheetsOf } from './score-parts.js'
import { signEvaluation } from './sign-evaluation.js'
import { submitSelfAssessment } from './submit-self-assessment.js'
import { upholdEvaluation } from './uphold-evaluation.js'

/** The states and acts of an evaluation. */
export const evaluation = stream<EvaluationState, EvaluationFact>(evaluationStream, {
  initial: noEvaluation,
  evolve: evolveEvaluation,
  since: sinceSigned,
  acts: [
    submitSelfAssessment,
    appointEvaluator,
    scoreIndicator,
    scoreParts,
    draftEvaluation,
    replyToEvaluation,
    reviseEvaluation,
    upholdEvaluation,
    signEvaluation,
    publishEvaluation,
    reportPressure,
  ],
  subject: evaluationSubject,
  lists: {
    parts: (asked) => sheetsOf(asked).flatMap(({ indicators }) => indicators),
    vetoes: (asked) => (termsOf(asked)?.vetoes ?? []).map(({ item }) => item),
    indicators: (asked) => Object.keys(termsOf(asked)?.indicatorWeights ?? {}).filter((one) => !(one in asked.state.scores)),
  },
})
