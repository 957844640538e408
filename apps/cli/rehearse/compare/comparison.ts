import type { Refusal } from '#kernel'
import { createLaw } from '#law'
import { planIdOf, type Programme, type ProgrammeLine } from '../../programme/index.js'
import { unitsOf } from './contract-record.js'
import type { Difference } from './differences.js'
import { cameTo, lineDifferences } from './lines-compared.js'
import { notYet } from './not-yet.js'
import { planDifferences } from './plans-compared.js'
import type { Recorded } from './record.js'
import { wholeDifferences } from './whole-compared.js'

/** What a line, or a lot of it, came to beside what was expected; `missing`: what it cannot be played without. */
export type LineCompared = {
  readonly line: string
  readonly lot: string | null
  readonly outcome: string
  readonly missing?: readonly string[]
  readonly expected: string | null
  readonly differs: readonly Difference[]
}

/** All that was asked for beside what the file expects. `whole`: null where not all of the file was played. */
export type Comparison = {
  readonly lines: readonly LineCompared[]
  readonly plans: readonly { readonly plan: string; readonly differs: readonly Difference[] }[]
  readonly whole: { readonly differs: readonly Difference[] } | null
}

/** What was played: its record, and which lines were refused at planning, and why. None where there was nothing to play. */
export type PlayedRecord = { readonly record: Recorded; readonly refused: ReadonlyMap<string, readonly Refusal[]> } | undefined

/** Compares what was written with the file's `expect`. `comparable`: the lines are run by the route that they were written for. */
export function compare(
  programme: Programme,
  lines: readonly ProgrammeLine[],
  played: PlayedRecord,
  comparable: boolean,
): Comparison {
  const law = createLaw({ packs: [programme.pack] })
  const expect = comparable ? programme.expect : undefined
  const missing = new Map(lines.map((line) => [line.id, notYet(programme, line)]))
  const units = lines.flatMap(unitsOf)
  const came = units.flatMap((unit) =>
    played === undefined || missing.get(unit.line.id)?.length
      ? []
      : [{ name: unit.name, ...cameTo(unit, played.record, played.refused.get(unit.line.id) ?? []) }],
  )
  const compared = units.map((unit): LineCompared => {
    const expected = expect?.lines[unit.name]
    const found = came.find(({ name }) => name === unit.name)
    const common = { line: unit.line.id, lot: unit.site, expected: expected?.outcome ?? null }
    return found === undefined
      ? { ...common, outcome: 'notYet', missing: missing.get(unit.line.id) ?? [], differs: [] }
      : { ...common, outcome: found.outcome, differs: expected ? lineDifferences(expected, found, law) : [] }
  })
  const playedPlans = new Set(lines.filter((line) => !missing.get(line.id)?.length).map(planIdOf))
  const plans = [...playedPlans].flatMap((plan) => {
    const expected = expect?.plans[plan]
    return played === undefined || expected === undefined
      ? []
      : [{ plan, differs: planDifferences(plan, expected, played.record, law) }]
  })
  const all = programme.plans.flatMap((plan) => plan.lines).flatMap(unitsOf)
  const whole = expect !== undefined && came.length === all.length ? { differs: wholeDifferences(expect.whole, came) } : null
  return { lines: compared, plans, whole }
}

/** 1 where anything differs, 2 where something could not be played yet, else 0. */
export function exitCodeOf({ lines, plans, whole }: Comparison): 0 | 1 | 2 {
  if ([...lines, ...plans, ...(whole ? [whole] : [])].some(({ differs }) => differs.length > 0)) return 1
  return lines.some(({ outcome }) => outcome === 'notYet') ? 2 : 0
}
