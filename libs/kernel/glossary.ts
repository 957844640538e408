/** What people call what the code has a word for: one word for one thing, wherever somebody reads it. Imports nothing. */

/** Relations a person's organization can have to a case (DESIGN §10). */
export const relations = {
  lead: '统筹部门',
  purchaser: '购买主体',
  payer: '付款单位',
  finance: '财政部门',
  district: '区县',
  supervisor: '监督单位',
  host: '落地单位',
  provider: '承接主体',
  procurementAgent: '采购代理机构',
  panelist: '评审专家',
  evaluator: '第三方评估机构',
  auditor: '审计、纪检',
  operator: '系统管理员',
  unit: '本单位管理员',
  process: '系统',
} as const

/** The ways a purchase is run (DESIGN §3 «route»). */
export const routes = { platform: '平台采购', selfRun: '自行采购', here: '在本系统采购' } as const

/** Units that nobody registers: the pool of experts, and who runs the system. */
export const unitsOfTheSystem: Readonly<Record<string, string>> = { experts: '评审专家库', operator: '系统管理单位' }

/** Terms that parties agree, in a contract, a plan or a timetable, by the name under which they are asked for. */
const agreedTerms: Readonly<Record<string, string>> = {
  signing: '签约期',
  assignment: '提出派驻期',
  'assignment-again': '再次提出派驻期',
  'assignment-reply': '派驻答复期',
  room: '提供场地期',
  'moved-room': '提供场地期',
  deployment: '派出社工期',
  arrival: '到岗期',
  'late-arrival': '到岗期',
  'moved-arrival': '到岗期',
  replacement: '补派期',
  'monthly-report': '月报期',
  'report-acceptance': '月报确认期',
  'report-again': '月报重报期',
  'mid-term-check': '中期检查期',
  'mid-term-failed': '解除合同期',
  rectification: '整改期',
  'grade-rectification': '评估整改期',
  're-check': '复查期',
  'phase-acceptance': '阶段验收期',
  'self-assessment': '自评期',
  'appoint-evaluator': '委托评估期',
  evaluation: '评估期',
  'evaluation-reply': '评估答复期',
  'evaluation-answer': '答复处理期',
  'evaluation-signing': '评估签署期',
  'evaluation-publication': '评估公布期',
  acceptance: '验收期',
  'acceptance-after-service': '验收期',
  'year-acceptance': '年度验收期',
  'acceptance-rectification': '整改期',
  're-acceptance': '再次验收期',
  'acceptance-publication': '验收结果公告期',
  'payment-request': '申请付款期',
  'payment-opinion': '付款意见期',
  'payment-review': '付款审核期',
  'payment-approval': '付款审批期',
  'invoice-payment': '付款期',
  'payment-at-once': '付款期',
  'termination-reply': '终止答复期',
  'supplement-reply': '补充协议答复期',
  renewal: '续签决定期',
  'renewal-reply': '续签答复期',
  'hand-over': '移交期',
  'hand-over-again': '重新移交期',
  'hand-over-confirmation': '移交确认期',
  'final-account': '决算期',
  'performance-review': '绩效自评期',
  archive: '归档期',
}

/** What an agreed term is called where its day is counted: never its name in the code. */
export const termInWords = (name: string): string =>
  Object.hasOwn(agreedTerms, name) ? (agreedTerms[name] ?? '期限') : /[A-Za-z]/.test(name) ? '期限' : name
