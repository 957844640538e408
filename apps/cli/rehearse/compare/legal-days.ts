import type { Day, Instant } from '#kernel'
import { dayOf } from '#kernel'
import type { Law } from '#law'
import type { Expected } from '../../programme/index.js'
import { all } from './contract-record.js'
import { differences, type Difference } from './differences.js'
import type { Owed, Recorded } from './record.js'

/** A day that was to be kept: which rule, from when, the last day. */
type LegalDay = { readonly rule: string; readonly from: Day; readonly due: Day; readonly provisional?: true }

/** As the file has it: with what its rule was asked with. */
type ExpectedDay = { readonly rule: string; readonly from: string; readonly due: string; readonly provisional?: boolean }

type Guarded = (record: Recorded) => readonly Day[]

/** The days on which a kind of fact happened, in each attempt at the purchase. */
const each =
  (type: string): Guarded =>
  (record) =>
    all(record, type).map(({ on }) => on)

const closings: Guarded = (record) =>
  ['DocumentIssued', 'DocumentAmended'].flatMap((type) => all(record, type)).map(({ data }) => dayOf(data['bidsDue'] as Instant))

/**
 * What nobody owes as a duty: terms that an act has to leave, and the thirty days of an invoice where another rule's day comes first, counted by the
 * law from each of the facts that start them.
 */
const guarded: Readonly<{ [rule: string]: Guarded }> = {
  'intention-notice': each('IntentionPublished'),
  'consultation-period': each('DocumentIssued'),
  'consultation-document-supply': each('DocumentIssued'),
  'clarification-before-consultation': closings,
  'tender-period': each('DocumentIssued'),
  'tender-document-supply': each('DocumentIssued'),
  'clarification-before-tender': closings,
  'evaluation-report': each('EvaluationReported'),
  'invoice-payment': each('PaymentRequested'),
  'agreed:invoice-payment': each('PaymentRequested'),
}

/** A contract's own thirty days from an invoice are counted as the notice counts its. */
const countedAs: Readonly<{ [rule: string]: string }> = { 'agreed:invoice-payment': 'invoice-payment' }

/** What files call by the unit's own rule: the showing of a result. */
const ownRules: Readonly<{ [rule: string]: string }> = { 'agreed:showing': 'own:show-result' }

/** `agreed:monthly-report/2026-04`: a rule, and which of several where the key says it. */
const named = ({ rule, key }: Owed): readonly string[] => [ownRules[rule] ?? rule, ...(key === null ? [] : [`${rule}/${key}`])]

/**
 * Where the days that were expected were other ones. Compared are the day that starts the count, the last day, and whether it is provisional; what a
 * rule was asked with (`by`, `stops`) shows in the last day. One of several of a rule is compared with that which starts on its day, else the n-th
 * with the n-th: what is owed beside them is no difference.
 */
export function legalDayDifferences(
  expected: readonly Expected[],
  record: Recorded,
  law: Law,
  at = 'legalDays',
): readonly Difference[] {
  const seen = new Map<string, number>()
  return expected.flatMap((one) => {
    const { rule, from, due, provisional } = one as ExpectedDay
    const wanted = { rule, from, due, ...(provisional === true ? { provisional } : {}) }
    const index = seen.get(wanted.rule) ?? 0
    seen.set(wanted.rule, index + 1)
    const there = legalDays(wanted.rule, record, law)
    const got = there.find((day) => day.from === from) ?? there[index] ?? null
    return differences(wanted, got, `${at}.${wanted.rule}${index === 0 ? '' : `#${index + 1}`}`)
  })
}

function legalDays(rule: string, record: Recorded, law: Law): readonly LegalDay[] {
  const owed = record.owed.filter((one) => named(one).includes(rule))
  const counted = (guarded[rule]?.(record) ?? [])
    .filter((from) => !owed.some((one) => one.from === from))
    .map((from) => ({ from, ...law.due({ rule: countedAs[rule] ?? rule, from }) }))
  return [...owed, ...counted.map(({ from, day, provisional }) => ({ from, due: day, provisional }))].map(
    ({ from, due, provisional }) => ({ rule, from, due, ...(provisional ? { provisional: true } : {}) }),
  )
}
