import { streamKey, type StreamId } from '#kernel'
import { attemptAt, type SlimFact } from '#domain/process'
import type { Walk } from './kit/walk.js'

/**
 * One purchase, attempt by attempt until one has a result or the line is given up. A contract process goes on from each award; a line that was
 * given up is reported to its plan here.
 */
export async function purchaseWalk(it: Walk<'purchase'>): Promise<void> {
  const caseId = streamKey(it.id)
  const [plan = '', line = ''] = caseId.split('.')
  for (let n = 1; ; n += 1) {
    const stream = attemptAt(caseId, n)
    const about = aboutAttempt(caseId, n)
    const ended = await attempt(it, about)
    if (ended.kind === 'ResultPublished') {
      await it.window({
        rule: 'question',
        by: '结果',
        says: '供应商可以提出质疑',
        from: ended,
        bearer: 'provider',
        ...about,
        act: 'RaiseQuestion',
      })
      await it.act('procurement.close', stream, {})
      return
    }
    const answered = await it.owe({
      rule: 'agreed:after-failure',
      says: '重新开展采购活动或者撤销项目',
      from: ended,
      bearer: 'purchaser',
      ...about,
      act: 'RepeatProcurement',
      doneBy: ['ProcurementRepeated', 'LineWithdrawn'],
    })
    if (answered.kind === 'LineWithdrawn') {
      await it.act('plan.closeLine', stream, {})
      await it.act('procurement.close', stream, {})
      return
    }
    await it.act('procurement.open', attemptAt(caseId, n + 1), { plan, line }, String(n + 1))
  }
}

/** What everything owed in an attempt is about. The key tells it from the same of the first attempt, which has none. */
type About = { readonly subject: StreamId; readonly in: StreamId; readonly key?: string }

function aboutAttempt(caseId: string, n: number): About {
  const stream = attemptAt(caseId, n)
  return { subject: stream, in: stream, ...(n > 1 ? { key: String(n) } : {}) }
}

/**
 * One attempt: needs survey → intention → requirement reviewed → method → plan filed → document → bids → opening → evaluation → confirmation →
 * result. Gives the published result, or the failure.
 */
async function attempt(it: Walk<'purchase'>, about: About): Promise<SlimFact> {
  const { in: stream } = about
  const opened = await it.fact('ProcurementOpened', { in: stream })

  const surveyed = await it.owe({
    rule: 'agreed:needs-survey',
    says: '需求调查',
    from: opened,
    bearer: 'purchaser',
    ...about,
    act: 'SurveyNeeds',
    doneBy: 'NeedsSurveyed',
  })
  const [reviewed] = await Promise.all([
    it.owe({
      rule: 'agreed:requirement-review',
      says: '采购需求审查',
      from: surveyed,
      bearer: 'purchaser',
      ...about,
      act: 'ReviewRequirement',
      doneBy: 'RequirementReviewed',
    }),
    it.owe({
      rule: 'agreed:intention',
      says: '公开采购意向',
      from: opened,
      bearer: 'purchaser',
      ...about,
      act: 'PublishIntention',
      doneBy: 'IntentionPublished',
    }),
  ])
  const chosen = await it.owe({
    rule: 'agreed:choose-method',
    says: '确定采购方式',
    from: reviewed,
    bearer: 'purchaser',
    ...about,
    act: 'ChooseMethod',
    doneBy: 'MethodChosen',
  })
  const filed = await it.owe({
    rule: 'agreed:file-plan',
    says: '采购实施计划备案',
    from: chosen,
    bearer: 'purchaser',
    ...about,
    act: 'FileImplementationPlan',
    doneBy: 'ImplementationPlanFiled',
  })

  const issued = await it.owe({
    rule: 'agreed:issue-document',
    says: '发出采购文件',
    from: filed,
    bearer: 'purchaser',
    ...about,
    act: 'IssueDocument',
    doneBy: 'DocumentIssued',
  })
  await Promise.all([
    it.window({ rule: 'agreed:bids', says: '提交响应文件', from: issued, bearer: 'provider', act: 'SubmitBid', ...about }),
    it.owe({
      rule: 'agreed:panel',
      says: '组成评审小组',
      from: issued,
      bearer: 'purchaser',
      ...about,
      act: 'FormPanel',
      doneBy: 'PanelFormed',
    }),
  ])
  // Who has bid stands nowhere but in the store until then: the act finds the bids itself.
  await it.act('procurement.openBids', stream, {}, about.key)
  const bids = await it.either({ kind: 'BidsOpened', in: stream }, { kind: 'ProcurementFailed', in: stream })
  if (bids.kind === 'ProcurementFailed') return bids

  const evaluated = await it.owe({
    rule: 'agreed:evaluation',
    says: '评审并提交评审报告',
    from: bids,
    bearer: 'purchaser',
    ...about,
    act: 'ReportEvaluation',
    doneBy: ['EvaluationReported', 'ProcurementFailed'],
  })
  if (evaluated.kind === 'ProcurementFailed') return evaluated
  const confirmed = await it.owe({
    rule: 'award-confirmation',
    says: '确定成交供应商',
    from: evaluated,
    bearer: 'purchaser',
    ...about,
    act: 'ConfirmAward',
    doneBy: 'AwardConfirmed',
  })
  return it.owe({
    rule: 'result-announcement',
    says: '公告成交结果并发出成交通知书',
    from: confirmed,
    bearer: 'purchaser',
    ...about,
    act: 'PublishResult',
    doneBy: 'ResultPublished',
  })
}
