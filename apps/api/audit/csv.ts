/** What a spreadsheet would take for a formula is text. */
const plain = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)

const cell = (text: string): string => `"${plain(text).replaceAll('"', '""')}"`

/** A table as CSV (RFC 4180), with the mark by which a spreadsheet reads it as UTF-8. */
export const csv = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`
