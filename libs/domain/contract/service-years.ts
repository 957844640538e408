import { addDays, addMonths, type Day } from '#kernel'
import type { Law } from '#law'
import type { ClockStop } from '../context.js'
import type { ServiceTerm, Terms, Tranche } from './contract.facts.js'
import { serviceDay } from './service-end.js'

/** Months of a service year: the first begins with the service. */
export const monthsOfYear = 12

/** The service years that payments are agreed by; one where they are agreed for the whole contract. */
const paidYears = ({ tranches }: Pick<Terms, 'tranches'>): number => Math.max(1, ...tranches.map(({ year = 1 }) => year))

/** The service years that a term has, an unfinished one included: 1, 2, 3 of thirty months. */
export const yearsOf = ({ months }: Terms['term']): readonly number[] =>
  Array.from({ length: Math.max(1, Math.ceil(months / monthsOfYear)) }, (_, index) => index + 1)

/** The service years that are accepted by themselves: each but the last, which is accepted with the whole. */
export const yearsApart = (terms: Pick<Terms, 'tranches'>): readonly number[] =>
  Array.from({ length: paidYears(terms) - 1 }, (_, index) => index + 1)

/** The checks agreed, one a service year, each after how many months of the service: none that the service does not last to. */
export function checksOf({ midTermAfterMonths: after, term }: Pick<Terms, 'midTermAfterMonths' | 'term'>): readonly number[] {
  if (after === undefined) return []
  const years = Math.ceil(term.months / monthsOfYear)
  return Array.from({ length: years }, (_, index) => index * monthsOfYear + after).filter((months) => months < term.months)
}

/** Which month of the whole service a tranche that is paid by the month is for. */
export const monthPaid = ({ year = 1, months = 1 }: Pick<Tranche, 'year' | 'months'>): number =>
  (year - 1) * monthsOfYear + months

/** The last day of a service year, later by the days on which the contract was not performed. */
export const lastDayOfYear = (law: Law, service: ServiceTerm, year: number, stops?: readonly ClockStop[]): Day =>
  serviceDay(law, service, addDays(addMonths(service.from, year * monthsOfYear), -1), stops).day

type Evaluated = Pick<Terms, 'evaluationPer' | 'evaluationMonthsBefore' | 'term'>

/** Whether an evaluation begins on a day of the service: it is agreed for before the end, or is that of a year with others after it. */
export const beginsDuring = ({ evaluationPer, evaluationMonthsBefore = 0, term }: Evaluated, n: number): boolean =>
  evaluationMonthsBefore > 0 || (evaluationPer === 'year' && n < yearsOf(term).length)

/** The last day before the n-th evaluation may begin: that of its year or of the whole service, or so many months before it as was agreed. */
export function evaluationAfter(law: Law, terms: Evaluated, service: ServiceTerm, n: number, stops?: readonly ClockStop[]): Day {
  const ofYear = terms.evaluationPer === 'year' && n < yearsOf(terms.term).length
  const last = ofYear ? lastDayOfYear(law, service, n, stops) : service.until
  const { evaluationMonthsBefore: before = 0 } = terms
  return before === 0 ? last : addDays(addMonths(addDays(last, 1), -before), -1)
}
