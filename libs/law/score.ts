/** How scores are rounded: the region's switch, for no text fixes it. */
export type Rounding = { readonly decimals: number; readonly mode: 'half-up' }

/** `top ÷ bottom` as a decimal string, rounded half up; both not negative. */
export function divide(top: bigint, bottom: bigint, rounding: Rounding): string {
  const scale = 10n ** BigInt(rounding.decimals)
  return decimal((top * scale * 2n + bottom) / (bottom * 2n), rounding.decimals)
}

/** Reads a decimal score (`'89.21'`, `86`) as a whole number of 10^-decimals. Throws a RangeError for more decimals than asked. */
export function scaled(score: string | number, decimals: number): bigint {
  const match = /^(\d+)(?:\.(\d+))?$/.exec(String(score))
  const fraction = match?.[2] ?? ''
  if (!match || fraction.length > decimals) throw new RangeError(`«${score}» is not a score with at most ${decimals} decimals`)
  return BigInt(`${match[1]}${fraction.padEnd(decimals, '0')}`)
}

/** A whole number of 10^-decimals as a decimal string: 947, 2 → `9.47`. */
function decimal(units: bigint, decimals: number): string {
  const digits = units.toString().padStart(decimals + 1, '0')
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
}

/** The mean of several panelists' scores, rounded: 82, 80, 81 → `81.00`. Throws a RangeError for none. */
export function meanScore(scores: readonly (string | number)[], rounding: Rounding): string {
  if (scores.length === 0) throw new RangeError('no scores to take a mean of')
  const precision = Math.max(...scores.map((score) => (String(score).split('.')[1] ?? '').length))
  const total = scores.map((score) => scaled(score, precision)).reduce((a, b) => a + b, 0n)
  return divide(total, BigInt(scores.length) * 10n ** BigInt(precision), rounding)
}

/** The sum of decimal scores: `81.00` + `8.21` → `89.21`. */
export function sumScores(scores: readonly (string | number)[], decimals: number): string {
  return decimal(
    scores.map((score) => scaled(score, decimals)).reduce((a, b) => a + b, 0n),
    decimals,
  )
}

/** Orders two decimal scores by size. */
export function compareScores(a: string | number, b: string | number): -1 | 0 | 1 {
  const precision = Math.max(...[a, b].map((score) => (String(score).split('.')[1] ?? '').length))
  const [left, right] = [scaled(a, precision), scaled(b, precision)]
  return left < right ? -1 : left > right ? 1 : 0
}
