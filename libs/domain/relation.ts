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
  unit: '本单位管理员',
  process: '系统',
} as const

export type Relation = keyof typeof relations

/** The roles of a unit that let it stand in a relation, where there are others than the one of the same name (DESIGN §10). */
const filledBy: { readonly [relation in Relation]?: readonly Relation[] } = {
  supervisor: ['supervisor', 'district', 'lead', 'finance'],
  payer: ['payer', 'purchaser', 'finance'],
  // Whoever evaluates is bought as any provider is.
  provider: ['provider', 'evaluator'],
}

/** Whether a unit with these roles may be named for a relation. */
export const mayBe = (relation: Relation, roles: readonly string[]): boolean =>
  (filledBy[relation] ?? [relation]).some((role) => roles.includes(role))

/** Which organizations stand in which relation to a case; for `panelist` the persons. */
export type Parties = { readonly [relation in Relation]?: readonly string[] }
