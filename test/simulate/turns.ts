import type { Chance } from './chance.js'

/** Something that may happen now. `run` ends when it has happened. */
export type Turn = { readonly says: string; readonly run: () => Promise<void> }

/** Everything that may happen now. What happens next, chance says. */
export class Turns {
  private readonly waiting: Turn[] = []

  constructor(private readonly chance: Chance) {}

  add(turn: Turn): void {
    this.waiting.push(turn)
  }

  /** Takes one out; undefined where nothing may happen now. */
  draw(): Turn | undefined {
    return this.waiting.length === 0 ? undefined : this.waiting.splice(this.chance.below(this.waiting.length), 1)[0]
  }
}

/** When everything that can go on by itself has gone as far as it goes: nothing here waits for the outside, so microtasks are all there is. */
export const allHasRun = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
