import { existsSync, readFileSync } from 'node:fs'
import { rules } from './rules.js'

const page = readFileSync('docs/law-coverage.md', 'utf8')
const facts = process.env['LAW_FACTS'] ?? '../shared/law/rules.md'

/** First cells of the tables below the headings that the library must cover. */
function rowsOf(text: string): readonly { readonly section: string; readonly row: string }[] {
  let section = ''
  return text.split('\n').flatMap((line) => {
    section = /^#{2,3} (\d+b?)\./.exec(line)?.[1] ?? (line.startsWith('## ') ? '' : section)
    const isCovered = ['0b', '1', '2', '3', '4', '5', '6', '6b', '7', '7b'].includes(section)
    const cell = /^\| ?([^|]*?) ?\|/.exec(line)?.[1]?.trim()
    const isRow = cell !== undefined && !/^(rule|place|region \/ year|row|-+)$/.test(cell)
    return isCovered && isRow ? [{ section, row: cell }] : []
  })
}

describe('docs/law-coverage.md', () => {
  it('names every rule of the library, and no other', () => {
    const linked = [...page.matchAll(/libs\/law\/[\w-]+\/([\w-]+)\.rule\.ts/g)].map(([, id]) => id)
    expect([...new Set(linked)].sort()).toEqual(rules.map(({ id }) => id).sort())
  })

  it('links to files that are there', () => {
    const links = [...page.matchAll(/\]\(\.\.\/([^)]+)\)/g)].map(([, path]) => path ?? '')
    expect(links.filter((path) => !existsSync(path))).toEqual([])
  })

  it('says of every row which rule encodes it, or why none can', () => {
    const silent = page.split('\n').filter((line) => /^\| /.test(line) && !/\]\(|—|^\| (row|what) \|/.test(line))
    expect(silent.filter((line) => !/令110 第二十五|imported goods|works projects|集中采购|Penalties/.test(line))).toEqual([])
  })

  ;(existsSync(facts) ? it : it.skip)('has every row of the facts file, in its section and order', () => {
    const expected = rowsOf(readFileSync(facts, 'utf8'))
    expect(expected.length).toBeGreaterThan(180)
    expect(rowsOf(page)).toEqual(expected)
  })
})
