import { compareMoney, dayOf, endOf, sum, type Citation } from '#kernel'
import { act, refuse, refuseByLaw, type Asked, type DataGuard } from '../act.js'
import { numberBefore, numberOf } from '../contract/numbered.js'
import type { DataOf, Fields } from '../field.js'
import { contractIsInForce, contractOf, contractOfStream, termsOf } from '../contract/parent-contract.js'
import { performanceStops, serviceEnd } from '../contract/service-end.js'
import { beginsDuring, evaluationAfter } from '../contract/service-years.js'
import type { EvaluationFact } from './evaluation.facts.js'
import {
  evaluationIsAgreed,
  packOf,
  partiesOfEvaluation,
  regionIsEncoded,
  theEvaluationBeforeIsOver,
} from './evaluation.guards.js'
import type { EvaluationState } from './evaluation.state.js'

const fields = {
  summary: { kind: 'text', label: '自评摘要', example: '服务清单全部完成，服务对象满意率96%' },
  costs: {
    kind: 'byName',
    label: '成本说明',
    help: '经费类别与金额（分）',
    holds: 'amount',
    unit: '分',
    example: { 人员: '13755000', 服务活动: '3930000' },
  },
  evidence: { kind: 'file', label: '账目' },
} as const satisfies Fields
type SubmitSelfAssessment = DataOf<typeof fields>

/** The provider assesses itself, of an evaluation that is held again with what it has put right, and states its costs by class, each within its share of the contract (经费管理办法 of the region). */
export const submitSelfAssessment = act<EvaluationState, EvaluationFact>()({
  name: 'SubmitSelfAssessment',
  says: '提交自评报告',
  by: ['provider'],
  happens: 'here',
  fields,
  makes: ['SelfAssessmentSubmitted'],
  parties: partiesOfEvaluation,
  reliesOn: numberBefore,
  always: [
    theEvaluationBeforeIsOver,
    contractIsInForce,
    evaluationIsAgreed,
    evaluationMayBegin,
    notYetSelfAssessed,
    regionIsEncoded,
  ],
  withData: [costClassesAreKnown, costsWithinContract, costsWithinShares],
  then: ({ summary, costs, evidence }) => [{ type: 'SelfAssessmentSubmitted', data: { summary, costs, evidence } }],
})

/** After the service, or its year; where that was agreed, in the last months before its end. */
function evaluationMayBegin(asked: Asked<EvaluationState>) {
  const contract = contractOf(asked)
  if (!contract) return undefined
  if (!contract.service) return refuse('ServiceNotStarted', '服务尚未开始')
  const { service, terms } = contract
  const { stream, context } = asked
  const { n } = numberOf(stream)
  const id = contractOfStream(stream)
  const from = beginsDuring(terms, n)
    ? endOf(evaluationAfter(context.law, terms, service, n, performanceStops(context, id)))
    : serviceEnd(service, id, context)
  return context.at < from
    ? refuse('ServiceNotEnded', `服务期至${service.until}，${dayOf(from)}起自评`, { notBefore: from })
    : undefined
}

function notYetSelfAssessed({ state }: Asked<EvaluationState>) {
  return state.selfAssessed ? refuse('AlreadySelfAssessed', '自评报告已经提交') : undefined
}

type Guarded = Parameters<DataGuard<EvaluationState, SubmitSelfAssessment>>

function costClassesAreKnown(...[{ costs }, asked]: Guarded) {
  const pack = packOf(asked)
  if (!pack?.known) return undefined
  const unknown = Object.keys(costs).filter((name) => !(name in pack.pack.costClasses))
  return unknown.length === 0
    ? undefined
    : refuse('UnknownCostClass', `没有支出类别«${unknown.join('、')}»，请归入${Object.keys(pack.pack.costClasses).join('、')}`)
}

function costsWithinContract(...[{ costs }, asked]: Guarded) {
  const terms = termsOf(asked)
  if (Object.values(costs).some((amount) => compareMoney(amount, '0') < 0)) return refuse('CostNegative', '支出不能为负数')
  return terms && compareMoney(sum(Object.values(costs)), terms.amount) > 0
    ? refuse('CostsAboveContract', '支出合计超过合同金额')
    : undefined
}

function costsWithinShares(...[{ costs }, asked]: Guarded) {
  const [pack, terms] = [packOf(asked), termsOf(asked)]
  if (!pack?.known || !terms) return undefined
  return Object.entries(costs).flatMap(([name, amount]) => {
    const share = pack.pack.costClasses[name]
    if (share === undefined || BigInt(amount) * 100n <= BigInt(terms.amount) * BigInt(share)) return []
    const basis: Citation = {
      instrument: `地区参数 ${pack.version}`,
      article: 'costClasses',
      quote: `${name}不超过合同金额的${share}%`,
    }
    return [refuseByLaw('CostAboveShare', `${name}超过合同金额的${share}%`, basis)]
  })
}
