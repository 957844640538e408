import type { Day, Instant } from '#kernel'
import { dayOf } from '#kernel'
import type { Law } from '#law'
import type { Expected } from '../../programme/index.js'
import { last } from './contract-record.js'
import { differences, type Difference } from './differences.js'
import type { Owed, Recorded } from './record.js'

/** A day that was to be kept: which rule, from when, the last day. */
type LegalDay = { readonly rule: string; readonly from: Day; readonly due: Day; readonly provisional?: true }

/** As the file has it: with what its rule was asked with. */
type ExpectedDay = { readonly rule: string; readonly from: string; readonly due: string; readonly provisional?: boolean }

/** What nobody owes as a duty: terms that an act has to leave, counted by the law from the fact that starts them. */
const guarded: Readonly<{ [rule: string]: (record: Recorded) => Day | undefined }> = {
  'intention-notice': (record) => last(record, 'IntentionPublished')?.on,
  'consultation-period': (record) => last(record, 'DocumentIssued')?.on,
  'consultation-document-supply': (record) => last(record, 'DocumentIssued')?.on,
  'clarification-before-consultation': closing,
  'tender-period': (record) => last(record, 'DocumentIssued')?.on,
  'tender-document-supply': (record) => last(record, 'DocumentIssued')?.on,
  'clarification-before-tender': closing,
  'evaluation-report': (record) => last(record, 'EvaluationReported')?.on,
}

function closing(record: Recorded): Day | undefined {
  const due = last(record, 'DocumentIssued')?.data['bidsDue']
  return due === undefined ? undefined : dayOf(due as Instant)
}

/** What files call by the unit's own rule: the showing of a result. */
const ownRules: Readonly<{ [rule: string]: string }> = { 'agreed:showing': 'own:show-result' }

/** `agreed:monthly-report/2026-04`: a rule, and which of several where the key says it. */
const named = ({ rule, key }: Owed): readonly string[] => [ownRules[rule] ?? rule, ...(key === null ? [] : [`${rule}/${key}`])]

/**
 * Where the days that were expected were other ones. Compared are the day that starts the count, the last day, and whether it is provisional; what a
 * rule was asked with (`by`, `stops`) shows in the last day. The n-th of a rule with the n-th: what is owed beside them is no difference.
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
    const got = legalDays(wanted.rule, record, law)[index] ?? null
    return differences(wanted, got, `${at}.${wanted.rule}${index === 0 ? '' : `#${index + 1}`}`)
  })
}

function legalDays(rule: string, record: Recorded, law: Law): readonly LegalDay[] {
  const owed = record.owed.filter((one) => named(one).includes(rule))
  if (owed.length > 0)
    return owed.map(({ from, due, provisional }) => ({ rule, from, due, ...(provisional ? { provisional: true } : {}) }))
  const from = guarded[rule]?.(record)
  if (from === undefined) return []
  const { day, provisional } = law.due({ rule, from })
  return [{ rule, from, due: day, ...(provisional ? { provisional: true } : {}) }]
}
