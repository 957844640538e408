/** A run of chance: the same for the same seed, on every machine. */
export type Chance = {
  /** A whole number from 0 to below `n`. */
  readonly below: (n: number) => number
}

/** Chance from a seed (mulberry32: 32 bits of state, more than enough to shuffle with). */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
  return { below: (n) => next() % n }
}
