import { approvedAmount, type OfferedField, type PlanLine } from '#domain'
import { sum, type Fen } from '#kernel'
import { linesOf, type SeenPlan } from './plans.service.js'
import type { PlanDto } from './plan.dto.js'

/** The sums of a plan by source of money: what the lines are planned with, and what was approved. */
export function fundsOf({ state }: SeenPlan): PlanDto['funds'] {
  const planned = linesOf(state).flatMap(({ sources }) => sources)
  const approved = Object.values(state.approved).flatMap(({ sources }) => sources)
  const of = (some: readonly { readonly source: string; readonly amount: Fen }[], source: string): Fen =>
    sum(some.filter((one) => one.source === source).map(({ amount }) => amount))
  return [...new Set([...planned, ...approved].map(({ source }) => source))].map((source) => ({
    source,
    planned: of(planned, source),
    approved: of(approved, source),
  }))
}

/** The case of each line whose purchase began. */
export const casesOf = ({ facts }: SeenPlan): ReadonlyMap<string, string> =>
  new Map(
    facts.flatMap(({ type, data }) => {
      const { line, caseId } = data as { readonly line: string; readonly caseId: string }
      return type === 'PlanLineReleased' ? [[line, caseId] as const] : []
    }),
  )

/** The lines of a plan at a glance. */
export const glancesOf = (plan: SeenPlan, stages: ReadonlyMap<string, string>): PlanDto['of'] =>
  linesOf(plan.state).map((one) => {
    const { line, title, budget, method, procurementStarts, arrival, groups, classes, sites } = one
    const [approval, paid, caseId] = [plan.state.approved[line], plan.state.paid[line], casesOf(plan).get(line)]
    const stageSays = caseId === undefined ? undefined : stages.get(caseId)
    return {
      line,
      title,
      budget,
      ...(approval === undefined ? {} : { approved: approvedAmount(approval) }),
      ...(paid === undefined ? {} : { paid }),
      method,
      procurementStarts,
      arrival,
      groups,
      classes,
      sites: sites.map(({ site }) => site),
      ...(caseId === undefined ? {} : { caseId }),
      ...(stageSays === undefined ? {} : { stageSays }),
    }
  })

/** For whom what is bought where: a row a site, with the lines for each group. */
export function coverageOf(lines: readonly PlanLine[]): PlanDto['coverage'] {
  const sites = [...new Set(lines.flatMap((line) => line.sites.map(({ site }) => site)))].sort()
  return sites.map((site) => {
    const here = lines.filter((line) => line.sites.some((one) => one.site === site))
    const groups = [...new Set(here.flatMap((line) => line.groups))]
    return {
      says: site,
      groups: Object.fromEntries(
        groups.map((group) => [group, here.filter((line) => line.groups.includes(group)).map(({ title }) => title)]),
      ),
    }
  })
}

/** The units that a line names, where each is named: so that people read what they are called. */
export function unitsIn({ parties, sites, evaluator }: PlanLine): readonly OfferedField[] {
  const named = (name: string, ids: readonly string[]): OfferedField => ({ name, kind: 'id', label: '', options: ids })
  const part = (name: string, fields: readonly OfferedField[]): OfferedField => ({ name, kind: 'part', label: '', fields })
  return [
    part(
      'parties',
      Object.entries(parties).map(([name, org]) => named(name, [org])),
    ),
    part('sites', [named('host', [...new Set(sites.map(({ host }) => host))])]),
    ...(evaluator === undefined ? [] : [named('evaluator', [evaluator])]),
  ]
}
