import type { Instant } from '#kernel'

/** A step on the way: what took its turn, and when. */
export type Step = { readonly at: Instant; readonly says: string }

/** A line of a sentence that did not hold, and how many steps had led there. */
export type Broken = { readonly sentence: string; readonly what: string; readonly after: number }

/** The simulator cannot go on. `way`: everything that led there; `broken`: what did not hold before. */
export class Stuck extends Error {
  constructor(
    says: string,
    readonly way: readonly Step[],
    readonly broken: readonly Broken[],
    cause?: unknown,
  ) {
    super(says, { cause })
  }
}
