import { act } from '../act.js'
import type { Fields } from '../field.js'
import { contractStillBinds } from '../contract/parent-contract.js'
import type { EvaluationFact } from './evaluation.facts.js'
import { evaluatorIsAppointed, partiesOfEvaluation } from './evaluation.guards.js'
import type { EvaluationState } from './evaluation.state.js'

const fields = {
  what: { kind: 'text', label: '情况', help: '谁在什么时候以什么方式提出了什么要求', example: '要求将专业服务质量改为85分以上' },
  by: { kind: 'text', label: '施加压力或者干预的人员、单位', max: 200, example: '购买主体经办人' },
  evidence: { kind: 'file', label: '证据', optional: true },
} as const satisfies Fields

/** Whoever is pressed for a score says so to the supervising body: nobody else of the case sees it, nor learns that it is there. */
export const reportPressure = act<EvaluationState, EvaluationFact>()({
  name: 'ReportPressure',
  says: '报告对评估的干预',
  by: ['evaluator', 'provider', 'host', 'lead', 'purchaser'],
  happens: 'here',
  fields,
  makes: ['PressureReported'],
  parties: partiesOfEvaluation,
  held: null,
  always: [contractStillBinds, evaluatorIsAppointed],
  then: (data, { state }) => [{ type: 'PressureReported', key: String(state.pressures + 1), data }],
})
