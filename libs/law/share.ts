import type { Fen } from '#kernel'

/** `percent` % of an amount, rounded down to the 分: the most that «不超过百分之…» lets through. */
export const atMostPercent = (amount: Fen, percent: number): Fen => `${(BigInt(amount) * BigInt(percent)) / 100n}`

/** `percent` % of an amount, rounded half up to the 分. */
export const percentOf = (amount: Fen, percent: number): Fen => `${(BigInt(amount) * BigInt(percent) * 2n + 100n) / 200n}`
