import type { Asked } from '../act.js'
import { clausesBy, textOf } from '../contract/clauses.js'
import { faultsOf } from '../contract/own-clauses.guards.js'
import type { PlanState } from './plan.state.js'
import { boundByLaw, type PlanLine } from './plan-line.js'

/** What its contract has otherwise, beside the edition that the line names, else the one in force where the document is issued. */
export function lineClausesAreSound(line: PlanLine, { state, context }: Asked<PlanState>) {
  const { clauses, contractTemplate: named, procurementStarts: on } = line
  if (state.status === 'absent' || clauses === undefined) return undefined
  const { law } = context
  const template = named === undefined ? law.templates(state.region, on)[0] : law.template(named)
  const binding = boundByLaw(line) ? ('procurement' as const) : undefined
  return template && faultsOf(clauses, { text: textOf({ clauses: clausesBy(template) }), binding, on, law })
}
