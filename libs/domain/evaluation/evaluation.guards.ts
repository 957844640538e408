import { dayOf, type Due } from '#kernel'
import { refuse, refuseByLaw, type Asked } from '../act.js'
import { clauseOf } from '../contract/clauses.js'
import { evaluationsOf } from '../contract/evaluations.js'
import { numberFollows, numberOf, streamBefore } from '../contract/numbered.js'
import { contractOf, contractOfStream, termsOf } from '../contract/parent-contract.js'
import { scorersOf, type Scorer } from '../contract/scorers.js'
import { performanceStops } from '../contract/service-end.js'
import type { Parties } from '../context.js'
import { readEvaluation, type EvaluationState } from './evaluation.state.js'

/** The parties of the contract and, once appointed, the evaluator of this evaluation. */
export const partiesOfEvaluation = (asked: Asked<EvaluationState>): Parties => ({
  ...contractOf(asked)?.parties,
  evaluator: asked.state.evaluator === undefined ? [] : [asked.state.evaluator],
})

/** The same, and of those who score beside the evaluator none but those agreed: whoever has no part to score has nothing to do with scores. */
export function partiesOfScoring(asked: Asked<EvaluationState>): Parties {
  const contract = contractOf(asked)
  const scorers = contract === undefined ? [] : scorersOf(contract.terms, contract.parties)
  const orgs = (by: Scorer['by']) => scorers.filter((one) => one.by === by).map(({ org }) => org)
  return { ...partiesOfEvaluation(asked), host: orgs('host'), supervisor: orgs('supervisor'), lead: orgs('lead') }
}

/** One that the contract names, or that the grade of the one before asks for: no other is held. */
export function evaluationIsAgreed(asked: Asked<EvaluationState>) {
  const terms = termsOf(asked)
  if (terms === undefined) return undefined
  const { n, round } = numberOf(asked.stream)
  const agreed = evaluationsOf(terms)
  if (agreed.length === 0) return refuse('NoEvaluationAgreed', '合同没有约定第三方评估，服务期满后直接验收')
  if (!agreed.includes(n)) return refuse('NoEvaluationAgreed', `合同约定的第三方评估为第${agreed.join('、')}次`)
  const before = streamBefore(asked.stream)
  if (round === 1 || before === undefined) return undefined
  return readEvaluation(asked.context, before).failed === 'again'
    ? undefined
    : refuseByLaw('NoReevaluationOrdered', '上一次评估的等级不要求整改复评，评估不重复进行', clauseOf(terms, 'grade-effect'))
}

/** The evaluation of a year begins once that of the year before is published; one that is held again once the grade is. */
export const theEvaluationBeforeIsOver = numberFollows(
  (before, { context }) => readEvaluation(context, before).published,
  '上一次评估的结果尚未公布，公布后再开始这一次',
)

/** By when the provider assesses itself, by the contract; after a grade that asks to put something right, by the day named there. */
export function selfAssessmentDue({ stream, context }: Asked<EvaluationState>): Due | undefined {
  const contract = contractOfStream(stream)
  const { n, round } = numberOf(stream)
  const before = round > 1 ? streamBefore(stream) : undefined
  const [from, term] =
    before === undefined
      ? [context.others.facts(contract).find(({ kind }) => kind === 'ServiceStarted'), 'self-assessment']
      : [context.others.facts(before).find(({ kind }) => kind === 'GradeFailed'), 'grade-rectification']
  return from && context.others.agreed(contract, term, from, String(n), performanceStops(context, contract))
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

/** The draft is neither changed nor signed while the provider may still reply. */
export function providerCouldReply(asked: Asked<EvaluationState>) {
  const due = asked.state.replied ? undefined : replyWindow(asked)
  return due && asked.context.at < due.at
    ? refuseByLaw('ReplyWindowOpen', `承接主体可以在${due.day}前答复`, due.basis, {
        owner: { role: 'provider' },
        notBefore: due.at,
      })
    : undefined
}

export function isReplied({ state }: Asked<EvaluationState>) {
  return state.replied ? undefined : refuse('NotReplied', '承接主体没有答复：初稿不改动的，直接签署即可')
}

export function draftIsNotAnswered({ state }: Asked<EvaluationState>) {
  return state.answered ? refuse('DraftAlreadyAnswered', '初稿已经修改或者维持，请签署') : undefined
}

/** A score is of 0 to 100, with two decimals at most. */
export function isScoreOfHundred(score: string | number) {
  const written = String(score)
  return /^\d{1,3}(\.\d{1,2})?$/.test(written) && Number(written) <= 100
    ? undefined
    : refuse('ScoreOutOfRange', '评分应当在0至100之间，至多两位小数')
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
