import { byName, entries, fields, isMapping, list, mistake, oneOf, type Place } from './reader.js'

/** A value as the file has it: compared, never calculated with. */
export type Expected = string | number | boolean | readonly Expected[] | { readonly [name: string]: Expected }

// prettier-ignore
const lineNames = [
  'outcome', 'refusal', 'article', 'bids', 'winner', 'evaluated', 'contract', 'draft', 'evaluation', 'reevaluation', 'tranches', 'deductions',
  'deduction', 'lateInterest', 'acceptedValue', 'refund', 'bridge', 'rebuy', 'paidToAll', 'paid', 'payable', 'renewal', 'arrivalBySite',
  'irregularities', 'breaches', 'withdrawnIrregularities', 'notes', 'days', 'legalDays',
] as const

// prettier-ignore
const wholeNames = [
  'cases', 'closed', 'terminated', 'refused', 'contracts', 'contracted', 'paid', 'refund', 'deduction', 'lateInterest', 'renewed',
  'irregularities', 'breaches',
] as const

/** What a line, or a lot of it, is to come to. */
export type ExpectedLine = {
  readonly outcome: 'closed' | 'terminated' | 'refused'
} & { readonly [name in (typeof lineNames)[number]]?: Expected }

/** What the file says must come out. Nothing but the comparison at the end of a rehearsal reads it. */
export type Expectation = {
  readonly whole: { readonly [name in (typeof wholeNames)[number]]?: Expected }
  readonly plans: Readonly<Record<string, Expected>>
  /** By line, `mz-06`, or by line and lot, `mz-01/tx-yd`. */
  readonly lines: Readonly<Record<string, ExpectedLine>>
}

/** `expect:`. */
export function readExpectation(place: Place): Expectation {
  const field = fields(place, ['whole', 'plans', 'lines'])
  return {
    whole: readOf(field('whole'), wholeNames),
    plans: byName(field('plans'), (plan) => readOf(plan, ['days', 'agreedDays', 'outcome']) as Expected),
    lines: byName(field('lines'), readExpectedLine),
  }
}

function readExpectedLine(place: Place): ExpectedLine {
  const { raw } = place
  const outcome = oneOf({ ...place, at: `${place.at}.outcome`, raw: isMapping(raw) ? raw['outcome'] : undefined }, [
    'closed',
    'terminated',
    'refused',
  ])
  return { ...readOf(place, lineNames), outcome }
}

const readOf = <Name extends string>(place: Place, names: readonly Name[]): { readonly [name in Name]?: Expected } => {
  fields(place, names)
  return Object.fromEntries(entries(place).map(([name, value]) => [name, readValue(value)])) as { [name in Name]?: Expected }
}

function readValue(place: Place): Expected {
  const { raw } = place
  if (Array.isArray(raw)) return list(place, readValue)
  if (isMapping(raw)) return byName(place, readValue)
  return typeof raw === 'string' || typeof raw === 'number' || typeof raw === 'boolean'
    ? raw
    : mistake(place, 'write what is expected', '')
}
