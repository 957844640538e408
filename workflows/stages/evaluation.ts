import type { SlimFact } from '#domain/process'
import type { Walk } from '../kit/walk.js'

type Evaluation = `evaluation/${string}`

/**
 * The third-party evaluations that were agreed, by their numbers: each when its time is there, and again where its grade asks for that. Gives the
 * result that counts of each.
 */
export function evaluate(it: Walk<'contract'>, started: Promise<SlimFact>, over: Promise<SlimFact>): readonly Evaluated[] {
  return it.facts('EvaluationAgreed').map(({ key }) => {
    const [n = '', during] = (key ?? '').split('/')
    const from = during === undefined ? over : started
    return { n, published: from.then((begun) => evaluateUntilItStands(it, n, begun, during !== undefined || n !== '1')) }
  })
}

/** The number of an evaluation, and the publication of the result that counts. */
export type Evaluated = { readonly n: string; readonly published: Promise<SlimFact> }

/** Each tranche that waits for a grade, once that is there: asked beside all else, since one may wait for the acceptance too. */
export const meetByGrade = (it: Walk<'contract'>): Promise<unknown> =>
  Promise.all(
    it.facts('PaymentByGradeAgreed').map(({ key }) => it.act('MeetPaymentCondition', it.id, { n: Number(key) }, key ?? '')),
  )

async function evaluateUntilItStands(it: Walk<'contract'>, n: string, begun: SlimFact, named: boolean): Promise<SlimFact> {
  for (let from = begun, round = 1; ; round += 1) {
    const number = round === 1 ? n : `${n}.${round}`
    const evaluation: Evaluation = `evaluation/${it.id.slice('contract/'.length)}/${number}`
    const published = await evaluateOnce(it, evaluation, from, named || round > 1 ? { key: number } : {})
    if (published.kind === 'EvaluationPublished') return published
    from = published
  }
}

/** Self-assessment → third-party evaluation with the provider's reply in its window → published: with a result that stands, or one that asks for another. */
async function evaluateOnce(
  it: Walk<'contract'>,
  evaluation: Evaluation,
  from: SlimFact,
  which: { readonly key?: string },
): Promise<SlimFact> {
  const until = [{ kind: 'EvaluationDrafted', in: evaluation }] as const
  const left = await it.scope({ until, says: '评估报告初稿已经提出' }, (open) => assessAndDraft(open, evaluation, from, which))
  const drafted = 'endedBy' in left ? left.endedBy : left.done
  const answered = await it.window({
    rule: 'agreed:evaluation-reply',
    says: '机构可以答复评估意见',
    from: drafted,
    bearer: 'provider',
    act: 'ReplyToEvaluation',
    doneBy: 'EvaluationReplied',
    in: evaluation,
    ...which,
  })
  const settled = answered.kind === 'EvaluationReplied' ? await reconsider(it, evaluation, answered) : answered
  const signed = await it.owe({
    rule: 'agreed:evaluation-signing',
    says: '签署评估报告',
    from: settled,
    bearer: 'evaluator',
    subject: evaluation,
    act: 'SignEvaluation',
    doneBy: 'EvaluationSigned',
    in: evaluation,
  })
  return it.owe({
    rule: 'agreed:evaluation-publication',
    says: '公布评估结果',
    from: signed,
    bearer: 'purchaser',
    act: 'PublishEvaluation',
    // What its grade asks for comes with the publication, and before it.
    doneBy: ['EvaluationPublished', 'GradeFailed#again'],
    in: evaluation,
    ...which,
  })
}

/** The provider has replied: the evaluator changes its draft, or says why not. */
const reconsider = (it: Walk<'contract'>, evaluation: Evaluation, replied: SlimFact): Promise<SlimFact> =>
  it.owe({
    rule: 'agreed:evaluation-answer',
    says: '修改或者维持评估报告初稿',
    from: replied,
    bearer: 'evaluator',
    subject: evaluation,
    act: 'UpholdEvaluation',
    doneBy: ['EvaluationRevised', 'EvaluationUpheld'],
    in: evaluation,
  })

/** What a grade asks to put right is reported as the self-assessment of the next; a draft may also come without it, once its time is over. */
async function assessAndDraft(
  it: Walk<'contract'>,
  evaluation: Evaluation,
  from: SlimFact,
  which: { readonly key?: string },
): Promise<SlimFact> {
  const again = from.kind === 'GradeFailed'
  const assessing = it.owe({
    rule: again ? 'agreed:grade-rectification' : 'agreed:self-assessment',
    says: again ? '评估整改并再次自评' : '机构自评',
    from,
    bearer: 'provider',
    act: 'SubmitSelfAssessment',
    doneBy: 'SelfAssessmentSubmitted',
    in: evaluation,
    ...which,
  })
  const appointing = it.owe({
    rule: 'agreed:appoint-evaluator',
    says: '委托第三方评估',
    from,
    bearer: 'purchaser',
    act: 'AppointEvaluator',
    doneBy: 'EvaluatorAppointed',
    in: evaluation,
    ...which,
  })
  const scoring = scoreApart(it, evaluation, appointing)
  const [assessed] = await Promise.all([assessing, appointing])
  const drafting = it.owe({
    rule: 'agreed:evaluation',
    says: '第三方评估',
    from: assessed,
    bearer: 'evaluator',
    subject: evaluation,
    act: 'DraftEvaluation',
    doneBy: 'EvaluationDrafted',
    in: evaluation,
  })
  return scoring.length === 0 ? drafting : Promise.all([drafting, ...scoring]).then(([drafted]) => drafted)
}

/** Those who score a part beside the evaluator, each for itself; the draft waits for them, or ends what they owe. */
const scoreApart = (it: Walk<'contract'>, evaluation: Evaluation, appointing: Promise<SlimFact>): readonly Promise<SlimFact>[] =>
  it.facts('ScorerAgreed').map(async ({ key }) => {
    const [bearer = '', org = ''] = (key ?? '').split('/')
    return it.owe({
      rule: 'agreed:part-scoring',
      says: '分别评分',
      from: await appointing,
      bearer,
      act: 'ScoreParts',
      doneBy: 'PartsScored',
      doneKey: key ?? '',
      in: evaluation,
      key: `${evaluation.slice(evaluation.lastIndexOf('/') + 1)}/${bearer}/${org}`,
    })
  })
