import { compareMoney } from '#kernel'
import { act, refuse, type DataGuard } from '../act.js'
import { lineGuards } from './add-plan-line.js'
import { lineFields } from './line.fields.js'
import type { PlanFact } from './plan.facts.js'
import { planIsNotDecided, planIsNotPublished, planIsOpen } from './plan.guards.js'
import type { PlanLine } from './plan-line.js'
import { sameData } from '../same-data.js'
import { addsTo, type PlanState } from './plan.state.js'

/** Puts a new version of a line in place of the old: after an opinion, or when finance approved less. */
export const revisePlanLine = act<PlanState, PlanFact>()({
  name: 'RevisePlanLine',
  says: '修改项目',
  by: ['purchaser'],
  deed: 'planned',
  happens: 'here',
  fields: { ...lineFields, line: { ...lineFields.line, help: '要修改的项目', from: { list: 'lines' } } },
  makes: ['PlanLineRevised'],
  reliesOn: addsTo,
  always: [planIsOpen, planIsNotPublished],
  withData: [lineIsKnown, decidedLineIsOnlyReduced, ...lineGuards],
  then: (line) => [{ type: 'PlanLineRevised', key: line.line, data: line }],
})

/** What a reduction changes: how much of it there is, and what it costs. */
const amounts: ReadonlySet<string> = new Set(['budget', 'sources', 'items', 'lots', 'tranches', 'goals', 'posts'])

/** Once decided upon, a line is what it was, for no more money: finance may have approved less. */
function decidedLineIsOnlyReduced(...[line, asked]: Parameters<DataGuard<PlanState, PlanLine>>) {
  const before = asked.state.status === 'absent' ? undefined : asked.state.lines[line.line]
  if (before === undefined) return undefined
  const names = [...new Set([...Object.keys(before), ...Object.keys(line)])].filter((name) => !amounts.has(name))
  const same = names.every((name) => sameData(before[name as keyof PlanLine], line[name as keyof PlanLine]))
  return same && compareMoney(line.budget, before.budget) <= 0 ? undefined : planIsNotDecided(asked)
}

/** A line that is named must be in the plan. */
export function lineIsKnown(...[{ line }, { state }]: Parameters<DataGuard<PlanState, { readonly line: string }>>) {
  return state.status === 'absent' || state.lines[line] ? undefined : refuse('LineUnknown', `计划中没有项目${line}`)
}
