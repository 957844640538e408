import { relations, streams } from '#domain'
import { declarationOf } from '#engine'
import { dayOf, type Instant } from '#kernel'
import { ruleOf } from '#law'

/** A relation in Chinese; what bears no relation of a case is said as it is. What the system does is the process's here. */
export const relationWord = (relation: string): string =>
  relation === 'process' ? '流程' : ((relations as Readonly<Record<string, string>>)[relation] ?? relation)

/** What people call a kind of fact: `ContractSigned` → 签订合同. */
export const factWord = (kind: string): string => (kind === 'WindowClosed' ? '期间届满' : declarationOf(kind).says)

const declared = (name: string) => streams.flatMap(({ acts }) => acts).find((act) => act.name === name)

/** What people call an act: `StartService` → 开始服务. */
export const actWord = (name: string): string => declared(name)?.says ?? name

/** The kinds of fact that an act can give. */
export const madeBy = (name: string): readonly string[] => (declared(name)?.makes as readonly string[] | undefined) ?? []

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
