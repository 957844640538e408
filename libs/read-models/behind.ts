import type { ProjectedFact } from './inline.js'
import { spendingChanges, spendingKinds, type SpendingChange } from './spending/spending.projection.js'

/** The follower that feeds the views behind the log: one cursor for all of them. */
export const followerOfViews = 'views'

/** The kinds of fact that change them. */
export const behindKinds: readonly string[] = spendingKinds

/** All changes that facts of the log, in its order, make to the views behind it. */
export const behindChanges = (facts: readonly ProjectedFact[]): SpendingChange[] => facts.flatMap(spendingChanges)
