import type { Context } from '../context.js'
import { satisfies, streamOfOccasion } from '../process.js'

/** Whether one of the occasions is there. The streams they stand in must be relied on. */
export const isMet = (doneBy: readonly string[], context: Context): boolean =>
  doneBy
    .map(streamOfOccasion)
    .flatMap((id) => context.others.facts(id))
    .some((fact) => satisfies(doneBy, fact))
