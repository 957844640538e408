import type { Actor } from '#domain'
import { streamOfOccasion, subjectOf } from '#domain/process'
import { dayOf, streamKey, streamKind, type Instant, type StreamId } from '#kernel'

/** A stream that has facts, with the sites, posts, tranches and checks that it agreed. */
export type Begun = {
  readonly stream: StreamId
  readonly agreed: readonly { readonly type: string; readonly key: string | null }[]
}

/** What a case offers streams by: those that have facts, what is owed and open in it, and the lots of its newest attempt, as `<case>/<attempt>/<lot>`. */
export type InCase = {
  readonly caseId: string
  readonly begun: readonly Begun[]
  readonly owed: readonly { readonly id: StreamId; readonly doneBy: readonly string[] }[]
  readonly lots: readonly string[]
}

/** Kinds of facts by which a contract agrees what is begun below it, with the kind of stream that is begun. */
export const agreedBelow: Readonly<Record<string, string>> = {
  SiteAgreed: 'assignment',
  PostAgreed: 'post',
  TrancheAgreed: 'payment',
  CheckAgreed: 'mid-term-check',
}

/**
 * Streams of a case in which somebody may have something to do: those that have facts, those in which what is owed would be done, and those that may
 * be begun without being owed. A bidder's next question is numbered among their own: how many others have asked is not theirs to know. Obligations have
 * no acts for people.
 */
export function streamsOffered({ caseId, begun, owed, lots }: InCase, asker: Actor, now: Instant): StreamId[] {
  const there = begun.map(({ stream }) => stream)
  const doneIn = owed.flatMap(({ id, doneBy }) => [...doneBy.map(streamOfOccasion), subjectOf(id)])
  const below = begun.filter(({ stream }) => streamKind(stream) === 'contract').flatMap((one) => belowContract(one, now))
  return [...new Set([...there, ...doneIn, ...below, ...(mayBid(asker) ? ofBidder(caseId, there, lots, asker) : [])])]
}

/** Whether somebody's unit may sell what is bought. */
export const mayBid = ({ roles }: Actor): boolean => roles.includes('provider') || roles.includes('evaluator')

/** A bidder's bid for each lot, and their next question. */
function ofBidder(caseId: string, there: readonly StreamId[], lots: readonly string[], { org }: Actor): StreamId[] {
  const questions: StreamId = `challenge/${caseId}/${org}.`
  const next = there.filter((stream) => stream.startsWith(questions)).length + 1
  return [...lots.map((lot): StreamId => `bid/${lot}/${org}`), `${questions}${next}`]
}

/** What may be begun below a signed contract before it is owed: each site, post, tranche and check agreed, this month's record, the evaluation. */
function belowContract({ stream, agreed }: Begun, now: Instant): StreamId[] {
  if (agreed.length === 0) return []
  const award = streamKey(stream)
  return [
    ...agreed.map(({ type, key }): StreamId => `${agreedBelow[type] ?? 'assignment'}/${award}/${key?.split('/', 1)[0] ?? ''}`),
    `delivery/${award}/${dayOf(now).slice(0, 7)}`,
    `evaluation/${award}/1`,
  ]
}
