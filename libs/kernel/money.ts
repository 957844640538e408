/** Money in 分 (¥0.01) as a decimal string, so that it survives JSON and never meets a float: `'19650000'` is 196,500 元. */
export type Fen = `${bigint}`

/** Reads 元 with at most two decimals (`196500`, `'0.05'`). Throws a RangeError for anything else. */
export function yuan(amount: number | string): Fen {
  const match = /^(-?)(\d+)(?:\.(\d{1,2}))?$/.exec(String(amount))
  if (!match) throw new RangeError(`«${amount}» is not an amount in 元 with at most two decimals`)
  const [, sign = '', whole = '0', cents = ''] = match
  return `${BigInt(sign + whole + cents.padEnd(2, '0'))}`
}

/** Reads 分 as written in facts and DTOs. Throws a RangeError for anything but an integer. */
export function fen(text: string): Fen {
  if (!/^-?\d+$/.test(text)) throw new RangeError(`«${text}» is not an amount in 分: write a whole number`)
  return `${BigInt(text)}`
}

export const sum = (amounts: readonly Fen[]): Fen => `${amounts.reduce((total, amount) => total + BigInt(amount), 0n)}`
export const minus = (from: Fen, amount: Fen): Fen => `${BigInt(from) - BigInt(amount)}`
export const compareMoney = (a: Fen, b: Fen): -1 | 0 | 1 => (BigInt(a) < BigInt(b) ? -1 : BigInt(a) > BigInt(b) ? 1 : 0)

/** `amount × numerator ÷ denominator`, rounded half up to the 分 (away from zero for negative amounts). */
export function times(amount: Fen, numerator: bigint | number, denominator: bigint | number = 1): Fen {
  const product = BigInt(amount) * BigInt(numerator)
  const divisor = BigInt(denominator)
  const magnitude = product < 0n !== divisor < 0n ? -1n : 1n
  const [top, bottom] = [product < 0n ? -product : product, divisor < 0n ? -divisor : divisor]
  return `${magnitude * ((top * 2n + bottom) / (bottom * 2n))}`
}

/**
 * Divides an amount by whole-number weights: each part rounded down, the remainder on the last part,
 * so that the parts always add up to the amount.
 */
export function shares(amount: Fen, weights: readonly number[]): Fen[] {
  const total = weights.reduce((a, b) => a + b, 0)
  const parts = weights.map((weight) => (BigInt(amount) * BigInt(weight)) / BigInt(total))
  const rest = BigInt(amount) - parts.reduce((a, b) => a + b, 0n)
  return parts.map((part, index): Fen => `${index === parts.length - 1 ? part + rest : part}`)
}

/** `196,500.00 元`, for people. */
export function inYuan(amount: Fen): string {
  const value = BigInt(amount)
  const [sign, magnitude] = value < 0n ? ['-', -value] : ['', value]
  const whole = (magnitude / 100n).toString().replace(/\B(?=(\d{3})+$)/g, ',')
  return `${sign}${whole}.${(magnitude % 100n).toString().padStart(2, '0')} 元`
}
