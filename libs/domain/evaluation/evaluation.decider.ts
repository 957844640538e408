import { agreedBelowContract } from '../contract/agreed-terms.js'
import { contractOfStream } from '../contract/parent-contract.js'
import { stream } from '../stream.js'
import { appointEvaluator } from './appoint-evaluator.js'
import { draftEvaluation } from './draft-evaluation.js'
import { evaluationFacts, type EvaluationFact } from './evaluation.facts.js'
import { evaluationSubject, evolveEvaluation, noEvaluation, type EvaluationState } from './evaluation.state.js'
import { publishEvaluation } from './publish-evaluation.js'
import { replyToEvaluation } from './reply-to-evaluation.js'
import { scoreIndicator } from './score-indicator.js'
import { signEvaluation } from './sign-evaluation.js'
import { submitSelfAssessment } from './submit-self-assessment.js'

/** `evaluation/<award>/<n>`: the third-party evaluation, from the provider's self-assessment to the published grade. */
export const evaluation = stream<EvaluationState, EvaluationFact>({
  kind: 'evaluation',
  parent: contractOfStream,
  initial: noEvaluation,
  evolve: evolveEvaluation,
  facts: evaluationFacts,
  acts: [
    submitSelfAssessment,
    appointEvaluator,
    scoreIndicator,
    draftEvaluation,
    replyToEvaluation,
    signEvaluation,
    publishEvaluation,
  ],
  subject: evaluationSubject,
  agreed: agreedBelowContract,
})
