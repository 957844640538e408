import { given } from './directory.js'
import { byName, entries, fields, list, mistake, number, oneOf, optional, text, whole, yes, type Place } from './reader.js'
import { readTranches, type ProgrammeTranche } from './tranches.js'

/** Why nothing is set aside for small firms, or for which industry everything is: each with its article. */
export type SmeReserve = { readonly no: string } | { readonly whole: string; readonly industry: string }

/** What follows where the mid-term check fails twice: the contract ends, or so many percent of its tranche are paid. */
export type MidTermFailsTwice = 'terminate' | { readonly reduceTranche: number }

/** Steps at which a request can be returned. */
const steps = ['review', 'approval', 'payment'] as const

/**
 * How tranches are asked for and paid: `parts`: the shares (percent) of the invoices of one, `vouchers`: those that each invoice is paid in;
 * `returned`: the step at which the first request for each is returned; `silentHosts`: hosts say nothing of them.
 */
type Invoices = {
  readonly afterConditionDays: number
  readonly paidAfterDays: number
  readonly parts: readonly number[]
  readonly vouchers: readonly number[]
  readonly returned?: (typeof steps)[number]
  readonly silentHosts: boolean
}

/** What holds for a line that says nothing else. Scores and weights of 100, days as 日. */
export type Terms = {
  /** None where there is no check. */
  readonly midTermScore?: number
  readonly midTermAfterMonths: number
  readonly evaluationScores: Readonly<Record<string, number>>
  readonly indicatorWeights: Readonly<Record<string, number>>
  readonly invoices: Invoices
  readonly registeredAfterDays: number
  readonly tranches: readonly ProgrammeTranche[]
  /** The line whose winner evaluates this one. */
  readonly evaluatorFrom?: string
  readonly smeReserve: SmeReserve
  readonly midTermFailsTwice: MidTermFailsTwice
  /** By the contract, a day; where nothing is agreed the law says. */
  readonly lateInterest?: { readonly ratePerDay: number }
}

// prettier-ignore
const names = [
  'renewal', 'midTerm', 'evaluationScores', 'invoices', 'platform', 'tranches', 'midTermCheckAfterMonths', 'evaluator', 'smeReserve',
  'indicatorWeights', 'contract', 'lateInterest',
] as const

const score = (one: Place): number => number(one, 0, 100)

/** `defaults:`. */
export function readDefaults(place: Place): Terms {
  const field = fields(place, names)
  const weights = byName(field('indicatorWeights'), score)
  const all = total(Object.values(weights))
  if (all !== 100) mistake(field('indicatorWeights'), `make the weights add up to 100, not ${all}`, undefined)
  optional(field('renewal'), (renewal) => oneOf(renewal, ['none']))
  return {
    midTermAfterMonths: whole(field('midTermCheckAfterMonths'), 1),
    evaluationScores: readScores(field('evaluationScores')),
    indicatorWeights: weights,
    invoices: readInvoices(field('invoices')),
    registeredAfterDays: whole(fields(field('platform'), ['registeredAfterDays'])('registeredAfterDays')),
    tranches: readTranches(field('tranches')),
    smeReserve: readReserve(field('smeReserve')),
    midTermFailsTwice: optional(field('contract'), readContract) ?? 'terminate',
    ...given({
      midTermScore: readMidTerm(field('midTerm')),
      evaluatorFrom: optional(field('evaluator'), awardOf),
      lateInterest: optional(field('lateInterest'), readLateInterest),
    }),
  }
}

function readInvoices(place: Place): Invoices {
  const field = fields(place, ['afterConditionDays', 'paidAfterDays', 'parts', 'vouchers', 'returned', 'silentHosts'])
  const sharesOf = (name: 'parts' | 'vouchers') => {
    const found = optional(field(name), (one) => list(one, (share) => whole(share, 1, 100))) ?? [100]
    if (total(found) !== 100) mistake(field(name), `make the shares add up to 100, not ${total(found)}`, undefined)
    return found
  }
  return {
    afterConditionDays: whole(field('afterConditionDays')),
    paidAfterDays: whole(field('paidAfterDays')),
    parts: sharesOf('parts'),
    vouchers: sharesOf('vouchers'),
    silentHosts: optional(field('silentHosts'), yes) ?? false,
    ...given({ returned: optional(field('returned'), (one) => oneOf(one, steps)) }),
  }
}

const total = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0)

/** Scores by indicator, of 100. */
export const readScores = (place: Place): Terms['evaluationScores'] => byName(place, score)

/** `none`, or the score of the check. */
export const readMidTerm = (place: Place): number | undefined =>
  place.raw === 'none' ? undefined : score(fields(place, ['score'])('score'))

/** `{ no: article }` or `{ whole: article, industry }`. */
export function readReserve(place: Place): SmeReserve {
  const field = fields(place, ['no', 'whole', 'industry'])
  const [no, whole] = [optional(field('no'), text), optional(field('whole'), text)]
  if (whole !== undefined && no === undefined) return { whole, industry: text(field('industry')) }
  return { no: no ?? mistake(place, 'say why not reserved, with the article', '') }
}

/** `contract:` of a line: what follows where the check fails twice. */
export function readContract(place: Place): MidTermFailsTwice {
  const twice = fields(place, ['midTermFailsTwice'])('midTermFailsTwice')
  if (twice.raw === 'terminate') return 'terminate'
  return entries(twice).length === 0
    ? mistake(twice, 'write terminate, or { reduceTranche: percent that is paid }', 'terminate')
    : { reduceTranche: score(fields(twice, ['reduceTranche'])('reduceTranche')) }
}

/** `{ by: contract, ratePerDay }`. */
export function readLateInterest(place: Place): NonNullable<Terms['lateInterest']> {
  const field = fields(place, ['by', 'ratePerDay'])
  oneOf(field('by'), ['contract'])
  return { ratePerDay: number(field('ratePerDay'), 0, 1) }
}

/** `awardOf mz-04` → `mz-04`. */
function awardOf(place: Place): string {
  const [, line] = /^awardOf ([a-z0-9-]+)$/.exec(text(place)) ?? []
  return line ?? mistake(place, 'write «awardOf» and the line whose winner it is (awardOf mz-04)', '')
}
