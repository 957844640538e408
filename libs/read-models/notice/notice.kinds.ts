/** What is published to everybody, as people look for it: each by the kinds of fact that publish it. All of them everybody may see. */
export const noticeKinds = {
  plan: { says: '年度计划', types: ['PlanPublished', 'PlanLineReleased', 'PlanExecutionReported', 'PlanClosed'] },
  intention: { says: '采购意向', types: ['IntentionPublished', 'IntentionWaived'] },
  document: { says: '采购公告', types: ['DocumentIssued'] },
  amendment: { says: '更正公告', types: ['DocumentAmended'] },
  result: { says: '采购结果', types: ['ResultPublished', 'OwnResultShown'] },
  failure: {
    says: '终止和重新采购',
    types: ['LotFailed', 'FailureAnnounced', 'ProcurementFailed', 'ProcurementRepeated', 'LineWithdrawn'],
  },
  complaint: { says: '投诉处理', types: ['ComplaintDecided'] },
  contract: { says: '合同', types: ['ContractPublished', 'SupplementPublished', 'ContractTerminated', 'ContractVoided'] },
  service: { says: '服务', types: ['ServiceStarted', 'ServiceEndMoved'] },
  evaluation: { says: '评估结果', types: ['EvaluationPublished', 'GradeFailed'] },
  acceptance: { says: '验收结果', types: ['AcceptancePublished', 'YearAcceptancePublished'] },
  closed: { says: '支付和结项', types: ['ContractClosed'] },
} as const satisfies Readonly<Record<string, { readonly says: string; readonly types: readonly string[] }>>
export type NoticeKind = keyof typeof noticeKinds

/** What a kind of fact publishes; nothing of one that is no notice. */
export const noticeOf: ReadonlyMap<string, NoticeKind> = new Map(
  (Object.keys(noticeKinds) as NoticeKind[]).flatMap((kind) => noticeKinds[kind].types.map((type) => [type, kind] as const)),
)
