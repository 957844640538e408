/** Relations a person's organization can have to a case (DESIGN §10), and what people call them. */
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
  process: '系统',
} as const

export type Relation = keyof typeof relations

/** Which organizations stand in which relation to a case; for `panelist` the persons. */
export type Parties = { readonly [relation in Relation]?: readonly string[] }
