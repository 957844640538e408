import { dayOf, type Due } from '#kernel'
import { refuse, type Asked } from '../act.js'
import { contractOf, contractOfStream, termsOf } from '../contract/parent-contract.js'
import { performanceStops } from '../contract/service-end.js'
import type { Parties } from '../context.js'
import type { EvaluationState } from './evaluation.state.js'

/** The parties of the contract and, once appointed, the evaluator of this evaluation. */
export const partiesOfEvaluation = (asked: Asked<EvaluationState>): Parties => ({
  ...contractOf(asked)?.parties,
  evaluator: asked.state.evaluator === undefined ? [] : [asked.state.evaluator],
})

export function evaluationIsAgreed(asked: Asked<EvaluationState>) {
  return termsOf(asked)?.evaluation === false
    ? refuse('NoEvaluationAgreed', '合同没有约定第三方评估，服务期满后直接验收')
    : undefined
}

export function evaluatorIsAppointed({ state }: Asked<EvaluationState>) {
  return state.evaluator === undefined
    ? refuse('NoEvaluator', '尚未委托第三方评估机构', { owner: { role: 'purchaser' } })
    : undefined
}

export function notYetDrafted({ state }: Asked<EvaluationState>) {
  return state.draft ? refuse('AlreadyDrafted', '评估报告初稿已经提出，评分不再改动') : undefined
}

export function isDrafted({ state }: Asked<EvaluationState>) {
  return state.draft ? undefined : refuse('NotDrafted', '评估报告初稿尚未提出', { owner: { role: 'evaluator' } })
}

export function notYetSigned({ state }: Asked<EvaluationState>) {
  return state.signed ? refuse('EvaluationAlreadySigned', '评估报告已经签署') : undefined
}

/** Until when the provider may reply to the draft, by the contract; nothing before there is one. */
export function replyWindow({ stream, context }: Asked<EvaluationState>): Due | undefined {
  const drafted = context.others.facts(stream).find(({ kind }) => kind === 'EvaluationDrafted')
  const contract = contractOfStream(stream)
  return drafted && context.others.agreed(contract, 'evaluation-reply', drafted, undefined, performanceStops(context, contract))
}

/** The region's pack on the day of the act; missing figures are refused, never guessed. */
export const packOf = (asked: Asked<EvaluationState>) => {
  const contract = contractOf(asked)
  return contract && asked.context.law.pack(contract.region, dayOf(asked.context.at))
}

export function regionIsEncoded(asked: Asked<EvaluationState>) {
  const pack = packOf(asked)
  return pack && !pack.known ? refuse('NotEncodedForRegion', pack.says, { owner: { role: 'operator' } }) : undefined
}
