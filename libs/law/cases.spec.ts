import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { load } from 'js-yaml'
import { judge, type Case } from './cases.js'
import { createLaw } from './law.js'
import { mutate } from './mutate.js'
import { rules } from './rules.js'

const here = import.meta.dirname
const files = readdirSync(here, { recursive: true, encoding: 'utf8' }).sort()
const caseFiles = files.filter((file) => file.endsWith('.cases.yaml'))
const cases = new Map(
  caseFiles.map((file) => [basename(file, '.cases.yaml'), load(readFileSync(join(here, file), 'utf8')) as Case[]]),
)

const law = createLaw()

describe.each([...cases])('%s', (rule, ofRule) => {
  it.each(ofRule.map((one) => [one.name, one] as const))('%s', (_, one) => {
    expect(judge(law, rule, one)).toBeUndefined()
  })
})

describe('the cases', () => {
  it('stand beside their rules, one file a rule', () => {
    const ruleFiles = files.filter((file) => file.endsWith('.rule.ts'))
    expect(caseFiles.map((file) => file.replace('.cases.yaml', ''))).toEqual(
      ruleFiles.map((file) => file.replace('.rule.ts', '')),
    )
    expect(ruleFiles.map((file) => basename(file, '.rule.ts')).sort()).toEqual(rules.map(({ id }) => id).sort())
  })

  it('show on which side of every change of the law they stand: the day before and the day', () => {
    const bare = rules.flatMap((rule) => rule.entries.map((entry) => ({ rule: rule.id, from: entry.from })))
    const missing = bare.filter(({ rule, from }) => !(cases.get(rule) ?? []).some((one) => one.on === from))
    expect(missing).toEqual([])
  })

  it('fail when what they expect is not so', () => {
    expect(judge(law, 'tender-period', { name: '', given: { from: '2026-01-27' }, then: { day: '2026-02-25' } })).toContain(
      '2026-02-25',
    )
    expect(judge(law, 'tender-period', { name: '', given: { from: '2026-01-27' }, then: 'none' })).toContain('an answer came')
    expect(
      judge(law, 'tender-period', { name: '', on: '2026-01-27', then: { from: '2003-01-01' }, cites: '政府采购法 第三十六条' }),
    ).toContain('第三十六条')
  })

  it('notice every figure changed by one, up or down', () => {
    const { changed, survivors } = mutate(cases)
    expect(survivors).toEqual([])
    expect(changed).toBeGreaterThan(700)
  })
})
