import type { Edition } from '../editions.js'

/** A number of days, working days or months that parties agree. */
export type AgreedTerm = { readonly n: number; readonly unit: 'day' | 'workingDay' | 'month' }

/** A clause of a service contract: its number, its words, and the term that they give. */
export type Clause = { readonly article: string; readonly quote: string; readonly term?: AgreedTerm }

/** The clauses that give a term, as people call what they are about. These a line or a contract may have otherwise than its template. */
export const termClauses = {
  signing: '签订合同',
  assignment: '提出派驻机构',
  'assignment-reply': '答复派驻机构',
  'assignment-again': '再次提出派驻机构',
  room: '提供服务场地',
  'late-arrival': '进驻日后派出的到岗',
  replacement: '补派社工',
  'monthly-report': '报送月报（次月的日期）',
  'report-acceptance': '确认月报',
  'report-again': '重新报送月报',
  'mid-term-check': '组织中期检查',
  rectification: '中期检查后的整改',
  're-check': '整改后的复查',
  'mid-term-failed': '两次不合格后的解除',
  'phase-acceptance': '阶段验收',
  'self-assessment': '机构自评',
  'appoint-evaluator': '委托第三方评估',
  'part-scoring': '各评分方评分',
  evaluation: '提出评估报告初稿',
  'evaluation-reply': '答复评估初稿',
  'evaluation-answer': '修改或者维持评估初稿',
  'evaluation-signing': '签署评估报告',
  'evaluation-publication': '公布评估结果',
  'grade-rectification': '评估后的整改',
  acceptance: '履约验收',
  'acceptance-after-service': '不作评估的履约验收',
  'year-acceptance': '年度验收',
  'acceptance-publication': '公告验收结果',
  'partial-acceptance': '终止后的验收',
  'acceptance-rectification': '验收后的整改',
  're-acceptance': '再次验收',
  'payment-request': '申请支付',
  'payment-opinion': '落地单位意见',
  'payment-opinion-deemed': '视为落地单位没有异议',
  'payment-review': '购买主体审核支付',
  'payment-approval': '财政部门审批支付',
  'invoice-payment': '收到发票后支付',
  'final-account': '决算',
  'performance-review': '绩效自评',
  archive: '归档',
  'termination-reply': '答复终止提议',
  'supplement-reply': '答复补充协议',
  renewal: '决定是否续签（期满前）',
  'renewal-reply': '答复续签',
  'hand-over': '终止或者期满后的移交',
  'hand-over-again': '重新移交',
  'hand-over-confirmation': '确认移交',
} as const

export type TermClause = keyof typeof termClauses

/** The clauses that give none: what they say the system does, so no contract has them otherwise. */
type PlainClause =
  | 'moved-room'
  | 'deployment'
  | 'arrival'
  | 'moved-arrival'
  | 'service'
  | 'preparation'
  | 'supervision-quarter'
  | 'evaluator-independence'
  | 'grade-effect'
  | 'veto'
  | 'payment-condition'
  | 'payment-at-once'
  | 'late-interest'
  | 'settlement'

export type ClauseName = TermClause | PlainClause

/** All the clauses that a process stands on. */
export type ContractText = { readonly [name in TermClause]: Clause & { readonly term: AgreedTerm } } & {
  readonly [name in PlainClause]: Clause
}

/** One edition of a region's template: what contracts of the region are made by, from its first day on. */
export type ContractTemplate = Edition & {
  /** What it is called, by lines and contracts as well: no other edition is called so. */
  readonly title: string
  /** All there were when it was made: one that came later is in the next edition. */
  readonly clauses: Partial<ContractText>
}
