/**
 * Kinds of fact that the rehearsals the corpus was collected from do not write, each with the reason why not. Once one is written, collect it
 * (`test/golden/collect.mjs` says how) and strike it out here: a spec compares.
 */
export const notYetWritten: Readonly<Record<string, string>> = {
  AssignmentRefused: '落地单位都同意落地',
  BidWithdrawn: '没有供应商撤回响应',
  ChallengeClosed: '没有质疑',
  ClockResumed: '没有中止',
  ClockStopped: '没有质疑，期限不中止',
  ContractSuspended: '没有质疑',
  ContractTerminated: '合同履行到期满',
  EvaluationReplied: '承接主体对评估初稿没有异议',
  NextPlanOpened: '演练在执行情况报告后结束，下一年度计划仍待启动',
  ObligationLapsed: '没有不再需要办理的事项',
  ObligationRedated: '没有中止，也没有新的放假安排',
  PlanClosed: '演练在执行情况报告后结束',
  PlanLineRemoved: '没有撤下项目',
  PlanLineRevised: '没有修改项目',
  LineWithdrawn: '采购一次成功',
  LotFailed: '采购一次成功',
  ProcurementFailed: '采购一次成功',
  ProcurementRepeated: '采购一次成功',
  QuestionAnswered: '没有质疑',
  QuestionRaised: '没有质疑',
  RectificationOrdered: '中期检查一次合格',
  RectificationSubmitted: '中期检查一次合格',
  ServiceEndMoved: '没有中止',
  SettlementAgreed: '合同履行到期满',
  TerminationDeclined: '合同履行到期满',
  TerminationProposed: '合同履行到期满',
  TerminationWithdrawn: '合同履行到期满',
  WorkerLeft: '没有社工离岗',
}
