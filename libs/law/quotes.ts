import type { Citation } from '#kernel'

/** A text or quote without what printing adds: white space, bold marks, headings. */
const plain = (text: string): string => text.replace(/<!--.*?-->/gs, '').replace(/[\s*#]/g, '')

/** The number that begins a citation's article: 第三十五条 of «第三十五条第一款», 三 of «三». */
const articleOf = (at: string): string => /^第[一二三四五六七八九十百]+条/.exec(at)?.[0] ?? `${at}、`

/** The text of one article, from its number to the next; nothing where the text has no such article. */
function articleText(text: string, at: string): string | undefined {
  const start = articleOf(at)
  const isArticle = start.startsWith('第')
  const lines = text.split('\n').map((line) => line.replace(/\*/g, '').trim())
  const heads = (line: string): boolean =>
    isArticle ? /^第[一二三四五六七八九十百]+条/.test(line) : /^[一二三四五六七八九十]+、/.test(line)
  const first = lines.findIndex((line) => line.startsWith(start))
  if (first < 0) return undefined
  const after = lines.findIndex((line, index) => index > first && heads(line))
  return plain(lines.slice(first, after < 0 ? undefined : after).join('\n'))
}

/** Which words of a quote do not stand in the article it cites, in order (`……` skips); nothing when all do. */
export function missingWords(citation: Citation, text: string): string | undefined {
  const found = articleText(text, citation.article)
  if (found === undefined) return `${citation.instrument} has no ${citation.article}`
  let at = 0
  for (const piece of citation.quote.split('……').map(plain)) {
    const next = found.indexOf(piece, at)
    if (next < 0) return piece
    at = next + piece.length
  }
  return undefined
}
