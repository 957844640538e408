import type { Walk } from './kit/walk.js'

/**
 * One purchase, from its release to its awards: needs survey → intention → requirement reviewed → method → plan filed →
 * document → bids → opening → evaluation → confirmation → result. A contract process goes on from each award.
 */
export async function purchaseWalk(it: Walk<'purchase'>): Promise<void> {
  const opened = await it.fact('ProcurementOpened')

  const surveyed = await it.owe({
    rule: 'agreed:needs-survey',
    says: '需求调查',
    from: opened,
    bearer: 'purchaser',
    act: 'SurveyNeeds',
    doneBy: 'NeedsSurveyed',
  })
  const [reviewed] = await Promise.all([
    it.owe({
      rule: 'agreed:requirement-review',
      says: '采购需求审查',
      from: surveyed,
      bearer: 'purchaser',
      act: 'ReviewRequirement',
      doneBy: 'RequirementReviewed',
    }),
    it.owe({
      rule: 'agreed:intention',
      says: '公开采购意向',
      from: opened,
      bearer: 'purchaser',
      act: 'PublishIntention',
      doneBy: 'IntentionPublished',
    }),
  ])
  const chosen = await it.owe({
    rule: 'agreed:choose-method',
    says: '确定采购方式',
    from: reviewed,
    bearer: 'purchaser',
    act: 'ChooseMethod',
    doneBy: 'MethodChosen',
  })
  const filed = await it.owe({
    rule: 'agreed:file-plan',
    says: '采购实施计划备案',
    from: chosen,
    bearer: 'purchaser',
    act: 'FileImplementationPlan',
    doneBy: 'ImplementationPlanFiled',
  })

  const issued = await it.owe({
    rule: 'agreed:issue-document',
    says: '发出采购文件',
    from: filed,
    bearer: 'purchaser',
    act: 'IssueDocument',
    doneBy: 'DocumentIssued',
  })
  await Promise.all([
    it.window({ rule: 'agreed:bids', says: '提交响应文件', from: issued, bearer: 'provider', act: 'SubmitBid' }),
    it.owe({
      rule: 'agreed:panel',
      says: '组成评审小组',
      from: issued,
      bearer: 'purchaser',
      act: 'FormPanel',
      doneBy: 'PanelFormed',
    }),
  ])
  // Who has bid stands nowhere but in the store until then: the act finds the bids itself.
  await it.act('procurement.openBids', opened.stream, {})
  const bids = await it.either({ kind: 'BidsOpened' }, { kind: 'ProcurementFailed' })
  if (bids.kind === 'ProcurementFailed') {
    await it.act('procurement.close', opened.stream, {})
    return
  }

  const evaluated = await it.owe({
    rule: 'agreed:evaluation',
    says: '评审并提交评审报告',
    from: bids,
    bearer: 'purchaser',
    act: 'ReportEvaluation',
    doneBy: 'EvaluationReported',
  })
  const confirmed = await it.owe({
    rule: 'award-confirmation',
    says: '确定成交供应商',
    from: evaluated,
    bearer: 'purchaser',
    act: 'ConfirmAward',
    doneBy: 'AwardConfirmed',
  })
  const result = await it.owe({
    rule: 'result-announcement',
    says: '公告成交结果并发出成交通知书',
    from: confirmed,
    bearer: 'purchaser',
    act: 'PublishResult',
    doneBy: 'ResultPublished',
  })

  await it.window({
    rule: 'question',
    by: '结果',
    says: '供应商可以提出质疑',
    from: result,
    bearer: 'provider',
    act: 'RaiseQuestion',
  })
  await it.act('procurement.close', opened.stream, {})
}
