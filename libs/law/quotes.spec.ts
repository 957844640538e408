import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { instruments, type Instrument } from './instruments.js'
import { missingWords } from './quotes.js'
import type { Rule } from './rule.js'
import { rules } from './rules.js'

const folder = process.env['LAW_TEXTS'] ?? '../shared/law/texts'
const atHand = existsSync(folder)

const citations = (rules as readonly Rule[]).flatMap((rule) =>
  rule.entries
    .filter((entry) => entry.status === 'verified')
    .flatMap((entry) =>
      [entry.source, ...(entry.also ?? [])].map(
        (source) => [`${rule.id}: ${source.instrument} ${source.article}`, source] as const,
      ),
    ),
)

const textOf = (instrument: string): string => {
  const { text } = (instruments as Readonly<Record<string, Instrument>>)[instrument] ?? {}
  return text === undefined ? '' : readFileSync(join(folder, text), 'utf8')
}

if (!atHand)
  console.warn(`\n  *** ${citations.length} quotes NOT compared: no official texts in «${folder}» (set LAW_TEXTS) ***\n`)

;(atHand ? describe : describe.skip)('a verified quote stands in the article it cites', () => {
  it.each(citations)('%s', (_, citation) => {
    expect(missingWords(citation, textOf(citation.instrument))).toBeUndefined()
  })
})

describe('the comparison', () => {
  const text = '第一条 甲乙。\n\n（一）丙；\n\n第二条 丁戊己。'
  const cite = (article: string, quote: string) => ({ instrument: '某法', article, quote })

  it('finds words over the lines of one article, leaving out what …… leaves out', () => {
    expect(missingWords(cite('第一条', '甲乙。（一）丙'), text)).toBeUndefined()
    expect(missingWords(cite('第二条第一款', '丁……己'), text)).toBeUndefined()
  })

  it('misses a changed word, words of the next article, and words in another order', () => {
    expect(missingWords(cite('第一条', '甲丙'), text)).toBe('甲丙')
    expect(missingWords(cite('第一条', '丁戊'), text)).toBe('丁戊')
    expect(missingWords(cite('第二条', '己……丁'), text)).toBe('丁')
    expect(missingWords(cite('第三条', '丁'), text)).toContain('has no 第三条')
  })
})
