import type { Instant } from '#kernel'
import type { Acts } from './acts.js'

/**
 * What a walk stands on. Temporal is one ground, the simulator another; whatever holds for walks of one holds for those of the other.
 */
export type Ground = {
  /** The moment it now is for this walk. */
  readonly now: Instant
  /**
   * Has an act done, and gives its answer. One at a time, in the order asked: answers that come side by side could come in another order
   * when the walk is walked again. An act that fails is asked again, after a pause, until it answers; it holds up no other meanwhile.
   */
  ask<Name extends keyof Acts>(act: Name, request: Parameters<Acts[Name]>[0]): Promise<Awaited<ReturnType<Acts[Name]>>>
  /**
   * Waits for the condition, or for the moment if there is one; true when the condition holds. A condition that does not hold at once is looked
   * at again only when all that could run has run.
   */
  until(condition: () => boolean, moment?: Instant): Promise<boolean>
}
