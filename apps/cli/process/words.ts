import { streams, type Relation } from '#domain'
import { declarationOf } from '#engine'
import { dayOf, type Instant } from '#kernel'
import { ruleOf } from '#law'

/** What people call whoever stands in a relation to a case. */
const relations: Readonly<Record<Relation, string>> = {
  lead: '统筹部门',
  purchaser: '购买主体',
  payer: '付款单位',
  finance: '财政部门',
  district: '区县',
  supervisor: '监督单位',
  host: '落地单位',
  provider: '承接主体',
  procurementAgent: '代理机构',
  panelist: '评审专家',
  evaluator: '第三方评估机构',
  auditor: '审计',
  operator: '管理员',
  process: '流程',
}

/** A relation in Chinese. */
export const relationWord = (relation: string): string => (relations as Readonly<Record<string, string>>)[relation] ?? relation

/** What people call a kind of fact: `ContractSigned` → 签订合同. */
export const factWord = (kind: string): string => (kind === 'WindowClosed' ? '期间届满' : declarationOf(kind).says)

/** Acts of processes whose name does not say which act of a stream they are. */
const called: Readonly<Record<string, string>> = { 'plan.closeLine': 'ClosePlanLine', 'plan.openNext': 'OpenPlan' }

/** What people call an act that a process does: `contract.startService` → 开始服务. */
export function processActWord(name: string): string {
  const [kind = '', verb = ''] = name.split('.')
  const [does, thing] = [upper(verb), upper(kind)]
  const names = [called[name], does, `${does}${thing}`]
  return streams.flatMap(({ acts }) => acts).find((act) => names.includes(act.name))?.says ?? name
}

const upper = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

/** What an obligation rests on: the articles that speak on a day (of one case of the rule, where it is named), or that it was agreed. */
export function basisWord(rule: string, by: string | undefined, now: Instant): string {
  if (rule.startsWith('agreed:')) return '约定'
  const inForce = ruleOf(rule).entries.filter(
    (entry) => entry.from <= dayOf(now) && (by === undefined || entry.by === undefined || entry.by.includes(by)),
  )
  const newest = inForce.filter(
    (entry) => !inForce.some((other) => other.from > entry.from && `${other.by?.join()}` === `${entry.by?.join()}`),
  )
  return [...new Set(newest.map(({ source }) => `${source.instrument} ${source.article}`))].join('；')
}
