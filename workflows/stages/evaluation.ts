import type { SlimFact } from '#domain/process'
import type { Walk } from '../kit/walk.js'

/** Self-assessment → third-party evaluation with the provider's reply in its window → published, and with it the tranches that wait for its grade. */
export async function evaluate(it: Walk<'contract'>, ended: SlimFact): Promise<SlimFact> {
  const award = it.id.slice('contract/'.length)
  const evaluation = `evaluation/${award}/1` as const
  const [assessed] = await Promise.all([
    it.owe({
      rule: 'agreed:self-assessment',
      says: '机构自评',
      from: ended,
      bearer: 'provider',
      act: 'SubmitSelfAssessment',
      doneBy: 'SelfAssessmentSubmitted',
      in: evaluation,
    }),
    it.owe({
      rule: 'agreed:appoint-evaluator',
      says: '委托第三方评估',
      from: ended,
      bearer: 'purchaser',
      act: 'AppointEvaluator',
      doneBy: 'EvaluatorAppointed',
      in: evaluation,
    }),
  ])
  const drafted = await it.owe({
    rule: 'agreed:evaluation',
    says: '第三方评估',
    from: assessed,
    bearer: 'evaluator',
    subject: evaluation,
    act: 'DraftEvaluation',
    doneBy: 'EvaluationDrafted',
    in: evaluation,
  })
  const answered = await it.window({
    rule: 'agreed:evaluation-reply',
    says: '机构可以答复评估意见',
    from: drafted,
    bearer: 'provider',
    act: 'ReplyToEvaluation',
    doneBy: 'EvaluationReplied',
    in: evaluation,
  })
  const signed = await it.owe({
    rule: 'agreed:evaluation-signing',
    says: '签署评估报告',
    from: answered,
    bearer: 'evaluator',
    subject: evaluation,
    act: 'SignEvaluation',
    doneBy: 'EvaluationSigned',
    in: evaluation,
  })
  const published = await it.owe({
    rule: 'agreed:evaluation-publication',
    says: '公布评估结果',
    from: signed,
    bearer: 'purchaser',
    act: 'PublishEvaluation',
    doneBy: 'EvaluationPublished',
    in: evaluation,
  })
  await Promise.all(
    it.facts('PaymentByGradeAgreed').map(({ key }) => it.act('MeetPaymentCondition', it.id, { n: Number(key) }, key ?? '')),
  )
  return published
}
