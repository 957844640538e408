import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Refusal } from '#kernel'
import { repository } from '../../../../infra/repository.mjs'
import { lineNamed, programmeFrom } from '../../programme/index.js'
import { compare, exitCodeOf } from './comparison.js'
import { notYet } from './not-yet.js'
import { comparisonTold } from './told.js'

const programme = programmeFrom(readFileSync(join(repository, 'infra', 'sample', 'huangshan.yaml'), 'utf8'))
const lines = (...ids: readonly string[]) => ids.map((id) => lineNamed(programme, id))
const opened = {
  stream: 'plan/hs-jyj-2026',
  type: 'PlanOpened',
  key: null,
  caseId: null,
  lot: null,
  on: '2025-09-01',
  data: {},
} as const
const refusedBy = (line: string, code: string, basis: Refusal['basis']) => ({
  record: { facts: [opened], owed: [], irregularities: [] },
  refused: new Map([[line, [{ code, says: '不能列入', ...(basis ? { basis } : {}) }]]]),
})

describe('a line of the programme', () => {
  it.each([
    ['mz-06', []],
    ['jy-02', []],
    ['mz-03', []],
    ['yj-01', []],
    ['mz-07', []],
  ])('%s cannot be played yet without %j', (id, missing) => {
    expect(notYet(programme, lineNamed(programme, id))).toEqual(missing)
  })
})

describe('a rehearsal compared with what its file expects', () => {
  it('is as expected where a line is refused for the reason and under the article that were expected', () => {
    const comparison = compare(
      programme,
      lines('jy-02'),
      refusedBy('jy-02', 'LabourSupply', { instrument: '财政部令第102号', article: '第十条', quote: '' }),
      true,
    )
    expect(comparison.lines).toEqual([{ line: 'jy-02', lot: null, outcome: 'refused', expected: 'refused', differs: [] }])
    expect(comparison.plans).toEqual([{ plan: 'hs-jyj-2026', differs: [] }])
    expect(comparison.whole).toBeNull()
    expect(exitCodeOf(comparison)).toBe(0)
    expect(comparisonTold(comparison)).toContain('jy-02  refused, as expected')
  })

  it('differs where the reason is another, and the exit code says so', () => {
    const comparison = compare(programme, lines('jy-02'), refusedBy('jy-02', 'PostsMissing', undefined), true)
    expect(comparison.lines[0]?.differs).toEqual([
      { at: 'refusal', expected: 'LabourSupply', got: 'PostsMissing' },
      { at: 'article', expected: '财政部令第102号 第十条', got: '' },
    ])
    expect(exitCodeOf(comparison)).toBe(1)
    expect(comparisonTold(comparison)).toContain('    refusal: expected "LabourSupply", got "PostsMissing"')
  })

  it('has each lot of a line that cannot be played yet, with what is missing, and an exit code of its own', () => {
    const comparison = compare(programme, lines('mz-01'), undefined, true)
    expect(comparison.lines.map(({ line, lot, outcome }) => `${line}/${lot ?? ''} ${outcome}`)).toEqual(
      ['tx-yd', 'tx-yz', 'tx-yx', 'tx-lj'].map((lot) => `mz-01/${lot} notYet`),
    )
    expect(comparison.lines[0]).toMatchObject({ expected: 'closed', differs: [] })
    expect(exitCodeOf(comparison)).toBe(2)
    expect(comparisonTold(comparison)).toContain('mz-01/tx-yd  not played yet: arrival of a lot, days.evaluationDraft')
  })

  it('is compared with nothing where it was run by another route than the file is written for', () => {
    const comparison = compare(programme, lines('jy-02'), refusedBy('jy-02', 'PostsMissing', undefined), false)
    expect(comparison.lines[0]).toMatchObject({ expected: null, differs: [] })
    expect(comparison.plans).toEqual([])
  })
})
