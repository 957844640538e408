import { act } from '../act.js'
import { contractIsInForce } from '../contract/parent-contract.js'
import type { EvaluationFact } from './evaluation.facts.js'
import { draftIsNotAnswered, isDrafted, isReplied, notYetSigned, partiesOfEvaluation } from './evaluation.guards.js'
import type { EvaluationState } from './evaluation.state.js'

/** The evaluator keeps to its draft after the provider's reply, and says why. */
export const upholdEvaluation = act<EvaluationState, EvaluationFact>()({
  name: 'UpholdEvaluation',
  says: '维持评估报告初稿',
  by: ['evaluator'],
  deed: 'evaluated',
  happens: 'here',
  fields: {
    reason: { kind: 'text', label: '理由', example: '备案通知书的日期在服务期满以后' },
  },
  makes: ['EvaluationUpheld'],
  parties: partiesOfEvaluation,
  always: [contractIsInForce, isDrafted, isReplied, notYetSigned, draftIsNotAnswered],
  then: ({ reason }) => [{ type: 'EvaluationUpheld', data: { reason } }],
})
