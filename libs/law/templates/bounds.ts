import { addDays, daysBetween, type Citation, type Day } from '#kernel'
import { citationOf, entryOn, speaks, type By } from '../dated.js'
import type { Law } from '../law.js'
import { smePayment } from '../decree-802/sme-payment.rule.js'
import { invoicePayment } from '../caiku-2019-38/invoice-payment.rule.js'
import { contractSigning } from '../gpl/contract-signing.rule.js'
import type { Rule, Term } from '../rule.js'
import type { AgreedTerm, TermClause } from './template.js'

/** What binds the parties: the procurement law; where that does not, what is owed to an SME. */
export type Binding = 'procurement' | 'sme'

/** The rules that no agreement goes beyond. */
const bounds: { readonly [clause in TermClause]?: { readonly [binding in Binding]?: { rule: Rule<Term>; by?: By } } } = {
  signing: { procurement: { rule: contractSigning } },
  'invoice-payment': { procurement: { rule: invoicePayment }, sme: { rule: smePayment, by: '约定上限' } },
}

/** A year of days: a term in working days is as long as it can become in one. */
const aYear = 366

/** How many days a term takes at most, wherever in the year from a day on it begins. */
const longest = (law: Pick<Law, 'addWorkingDays'>, on: Day, { n, unit }: AgreedTerm): number => {
  if (unit === 'day') return n
  if (unit === 'month') return 31 * n
  const from = Array.from({ length: aYear }, (_, later) => addDays(on, later))
  return Math.max(...from.map((first) => daysBetween(first, law.addWorkingDays(first, n))))
}

/** The law that a term of a clause goes beyond, with the days it allows; nothing where it keeps to it, or none binds it. */
export function beyondTheLaw(
  law: Pick<Law, 'addWorkingDays'>,
  { clause, term, by, on }: { readonly clause: TermClause; readonly term: AgreedTerm; readonly by: Binding; readonly on: Day },
): { readonly atMost: number; readonly basis: Citation } | undefined {
  const bound = bounds[clause]?.[by]
  if (bound === undefined || !speaks(bound.rule, on, bound.by)) return undefined
  const entry = entryOn(bound.rule, on, bound.by)
  const { atMost } = entry.value as { readonly atMost?: number }
  return atMost === undefined || longest(law, on, term) <= atMost ? undefined : { atMost, basis: citationOf(entry) }
}
