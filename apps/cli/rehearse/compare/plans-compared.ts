import type { Law } from '#law'
import type { Expected } from '../../programme/index.js'
import { present } from './came-to.js'
import { last } from './contract-record.js'
import { differences, type Difference } from './differences.js'
import { legalDayDifferences } from './legal-days.js'
import type { Recorded } from './record.js'

const dated = {
  opened: 'PlanOpened',
  submitted: 'PlanSubmitted',
  opinion: 'PlanOpinionGiven',
  decided: 'PlanDecided',
  budgetRequested: 'BudgetRequested',
  budgetApproved: 'BudgetApproved',
  published: 'PlanPublished',
} as const

/** Where a plan (`hs-mzj-2026`) went another way than was expected. */
export function planDifferences(id: string, expected: Expected, all: Recorded, law: Law): readonly Difference[] {
  const record = {
    facts: all.facts.filter(({ stream }) => stream === `plan/${id}`),
    owed: all.owed.filter((one) => one.id.startsWith(`obligation/plan/${id}/`)),
    irregularities: [],
  }
  const { agreedDays, ...others } = expected as { readonly [name: string]: Expected }
  const days = present(Object.fromEntries(Object.entries(dated).map(([name, kind]) => [name, last(record, kind)?.on])))
  const nothing = last(record, 'PlanLineAdded') === undefined && last(record, 'PlanSubmitted') === undefined
  return [
    ...differences(others, nothing ? { outcome: 'every line refused: nothing to submit' } : { days }),
    ...legalDayDifferences((agreedDays ?? []) as readonly Expected[], record, law, 'agreedDays'),
  ]
}
