import type { Instant } from '#kernel'
import type { Context, KnownFact } from '../context.js'
import { satisfies, streamOfOccasion } from '../process.js'

/** Whether one of the occasions is there. The streams they stand in must be relied on. */
export const isMet = (doneBy: readonly string[], context: Context): boolean =>
  doneBy
    .map(streamOfOccasion)
    .flatMap((id) => context.others.facts(id))
    .some((fact) => satisfies(doneBy, fact))

/**
 * Whether a fact that meets an obligation shows that it was met in time. What was registered after its time was over does so once somebody else says
 * that it is true, and not by itself.
 */
export const isInTime = (
  { on, recordedAt, unproven }: KnownFact,
  { due, askAt }: { readonly due: Instant; readonly askAt: Instant },
): boolean => on <= due && !(unproven === true && recordedAt > askAt)
