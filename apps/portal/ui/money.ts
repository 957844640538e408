/** An amount of 分 in 元: '19650000' → 196,500.00. */
export function inYuan(fen: string): string {
  const digits = fen.padStart(3, '0')
  return `${digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',')}.${digits.slice(-2)}`
}

/** What somebody typed as 元 (196,500 or 196500.5), in 分; undefined for what is no amount. */
export function inFen(yuan: string): string | undefined {
  const [, whole, part = ''] = /^(0|[1-9]\d{0,12})(?:\.(\d{1,2}))?$/.exec(yuan.trim().replace(/[,，\s]/g, '')) ?? []
  return whole === undefined ? undefined : `${whole}${part.padEnd(2, '0')}`.replace(/^0+(?=\d)/, '')
}

/** Amounts of 分 in one, in 元. */
export const sumInYuan = (amounts: readonly string[]): string =>
  inYuan(String(amounts.reduce((sum, fen) => sum + BigInt(fen), 0n)))
