import type { Law } from '#law'
import { createCalendar } from '#law'
import type { Refusal } from '#kernel'
import type { Expected, ExpectedLine } from '../../programme/index.js'
import { arrivalsOf, awardOf, daysOf, evaluationOf, moneyOf } from './came-to.js'
import { last, recordOfUnit, type Unit } from './contract-record.js'
import { differences, type Difference } from './differences.js'
import { legalDayDifferences } from './legal-days.js'
import type { Recorded } from './record.js'

/** What a line, or a lot of it, came to. */
export type CameTo = {
  readonly outcome: 'closed' | 'terminated' | 'refused' | 'open'
  readonly values: { readonly [name: string]: Expected }
  readonly record: Recorded
}

/** Read from what was written alone; `refused`: why the line was not planned. */
export function cameTo(unit: Unit, all: Recorded, refused: readonly Refusal[]): CameTo {
  const record = recordOfUnit(all, unit)
  if (refused.length > 0) {
    const article = [...new Set(refused.flatMap(({ basis }) => (basis ? [`${basis.instrument} ${basis.article}`] : [])))]
    const values = { refusal: refused.map(({ code }) => code).join(', '), article: article.join(', ') }
    return { outcome: 'refused', values, record }
  }
  const outcome = last(record, 'ContractTerminated') ? 'terminated' : last(record, 'ContractClosed') ? 'closed' : 'open'
  const owing = new Map(record.owed.map(({ act, rule }) => [act, rule]))
  const values = {
    ...awardOf(record),
    ...evaluationOf(record),
    ...moneyOf(record, createCalendar().knownThrough),
    ...arrivalsOf(record),
    days: daysOf(record),
    irregularities: record.irregularities.map(({ act, article }) => ({ act: owing.get(act) ?? act, article })),
    breaches: record.owed
      .filter(({ breached }) => breached)
      .map(({ rule, due, met }) => ({ duty: rule, due, ...(met === null ? {} : { done: met }) })),
  }
  return { outcome, values, record }
}

/** Where it came to something else than was expected. Words for people (`notes`) are not compared. */
export function lineDifferences(expected: ExpectedLine, { outcome, values, record }: CameTo, law: Law): readonly Difference[] {
  const { notes: _notes, legalDays, ...others } = expected
  return [
    ...differences(others, { outcome, ...values }),
    ...legalDayDifferences((legalDays ?? []) as readonly Expected[], record, law),
  ]
}
