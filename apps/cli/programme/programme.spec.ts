import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { repository } from '../../../infra/repository.mjs'
import { itemsOf, lineNamed, planLineOf, programmeFrom } from './index.js'

const yaml = readFileSync(join(repository, 'infra', 'sample', 'huangshan.yaml'), 'utf8')
const changed = (...changes: readonly (readonly [string, string])[]): string =>
  changes.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`the sample no longer says «${from}»`)
    return text.replace(from, to)
  }, yaml)
const mistakesOf = (text: string): readonly string[] => {
  try {
    programmeFrom(text)
    return []
  } catch (error) {
    return (error as Error).message
      .split('\n')
      .slice(1)
      .map((line) => line.trim())
  }
}

describe('the sample programme', () => {
  const programme = programmeFrom(yaml)

  it('has the end of a contract decided collectively, whether the purchaser proposes it or agrees to it', () => {
    expect(programme.pack.internalApproval.collective).toEqual(
      expect.arrayContaining(['ProposeTermination', 'TerminateContract']),
    )
  })

  it('is read whole: every plan, every line, hosts of all sites, the pack', () => {
    expect(programme.plans.flatMap((plan) => plan.lines).map((line) => line.id)).toEqual([
      'mz-06',
      'mz-01',
      'mz-02',
      'mz-03',
      'mz-05',
      'mz-04',
      'sf-01',
      'sf-02',
      'cl-01',
      'yj-01',
      'tx-01',
      'jy-01',
      'jy-02',
    ])
    expect(programme.organizations).toContainEqual({ id: 'tx-ly-host', name: '黎阳镇', kind: 'host', roles: ['host'] })
    expect(programme.pack.thresholds.services.limit).toBe('50000000')
    expect(programme.workers.map(({ id }) => id)).toEqual(['w-11', 'w-12', 'w-21', 'w-22', 'w-41', 'w-42'])
  })

  it('takes money in 元 and keeps it in 分', () => {
    const line = lineNamed(programme, 'mz-06')
    expect(line.budget).toBe('19650000')
    expect(line.bids).toContainEqual({ provider: 'ag-2', price: '18000000', attempt: 1 })
    expect(itemsOf(line)[0]).toEqual({ item: '驻点专业服务', unit: '月', quantity: 12, price: '930000', amount: '11160000' })
  })

  it('fills in what a line does not say from the defaults', () => {
    expect(lineNamed(programme, 'mz-03')).toMatchObject({
      midTermScore: 86,
      midTermAfterMonths: 6,
      registeredAfterDays: 20,
      evaluatorFrom: 'mz-04',
    })
  })

  it('takes the items of another line, as they are a lot or scaled to the budget to the 分', () => {
    expect(itemsOf(lineNamed(programme, 'mz-01'))[0]).toMatchObject({ item: '驻点专业服务', quantity: 48, amount: '44640000' })
    const scaled = lineNamed(programme, 'mz-02').lots[0]
    expect(scaled?.items.reduce((total, item) => total + BigInt(item.amount), 0n)).toBe(20_500_000n)
  })

  it('gives AddPlanLine everything that purchase and contract will need', () => {
    expect(planLineOf(programme, 'mz-06')).toMatchObject({
      line: 'mz-06',
      route: 'here',
      bidsDue: '2026-03-16T01:30:00.000Z',
      evaluator: 'ev-2',
      posts: 2,
      lots: [{ lot: '1' }],
      sites: [{ site: 'tx-ly', host: 'tx-ly-host', kind: 'town-centre', certifiedWorkers: 3 }],
      parties: { payer: 'hs-mzj', finance: 'hs-czj', supervisor: 'tx', host: 'tx-ly-host' },
    })
  })

  it('names the agent where the line is run on the platform', () => {
    expect(planLineOf(programme, 'mz-06', 'platform').parties.procurementAgent).toBe('pa-1')
    expect(planLineOf(programme, 'mz-06').parties.procurementAgent).toBeUndefined()
  })

  it('has copies of a line under ids of their own', () => {
    expect(planLineOf(programme, 'mz-06c12').line).toBe('mz-06c12')
    expect(() => lineNamed(programme, 'mz-07c2')).toThrow(/no line «mz-07c2».*mz-06, mz-01/)
    expect(() => lineNamed(programme, 'mz-06c1')).toThrow(/no line/)
  })

  it('says what a line still lacks to be planned', () => {
    expect(() => planLineOf(programme, 'mz-03')).toThrow(/«mz-03» cannot be planned yet: add arrival, bidsDue, procurementStarts/)
  })
})

describe('a programme with mistakes', () => {
  it('has all of them told at once, each with its place and what to write', () => {
    const mistakes = mistakesOf(
      changed(
        ['bidsDue: 2026-03-16T09:30:00+08:00', 'bidsDue: 2026-03-16'],
        ['困境儿童个案, unit: 个, quantity: 60, price: 3000', '困境儿童个案, unit: 个, quantity: 60, price: 3001'],
        ['evaluation: { by: ev-2 } ', 'evaluation: { by: ev-9 } '],
        ['arrival: 2026-04-15', 'arival: 2026-04-15'],
        ['midTermPass: 60', 'midTermPass: sixty'],
      ),
    )
    expect(mistakes).toEqual([
      expect.stringContaining('pack.midTermPass: a whole number from 0 to 100 was expected'),
      expect.stringContaining('plans[0].lines[0]: no field is called «arival»'),
      expect.stringContaining(
        'plans[0].lines[0].bidsDue: write a moment with its offset, as 2026-03-16T09:30:00+08:00, not «2026-03-16»',
      ),
      expect.stringContaining('plans[0].lines[3].items: make quantity × price add up to the budget'),
      expect.stringContaining('mz-06.evaluation.by: there is no organization «ev-9»'),
    ])
  })

  it.each<readonly [string, string, string]>([
    [
      'source: { 福彩公益金: 196500 }',
      'source: { 福彩公益金: 196499.99 }',
      'lines[0].source: make the sources add up to the budget, 196,500.00 元',
    ],
    ['2 working days late', 'two days late', 'platform.plant.contract-publication: write «2 working days late»'],
    ['ag-4: [70, 71, 69]', 'ag-4: [70, 71]', 'mz-06.qualityScores.ag-4: write one figure a panelist, 3'],
    ['ag-4: [70, 71, 69]', 'ag-5: [70, 71, 69]', 'mz-06.qualityScores.ag-5: has no bid'],
    ['- id: mz-01', '- id: mz-06', 'the line «mz-06» stands there twice'],
    ['procurementStarts: 2026-03-02', 'procurementStarts: 2026-02-30', 'write a day as 2026-03-02, not «2026-02-30»'],
    ['parties: { payer: hs-mzj,', 'parties: { payer: hs-mjz,', 'mz-06.parties.payer: there is no organization «hs-mjz»'],
    [', cw: 经办, fz: 签发 }', ' }', 'people.perOrganization: nobody is cw, fz; add them with their duty'],
    ['items: as mz-06 }', 'items: as mz-60 }', 'there is no line «mz-60» above this one'],
  ])('«%s» written as «%s»', (from, to, says) => {
    expect(mistakesOf(changed([from, to])).join('\n')).toContain(says)
  })

  it('says where text is no YAML', () => {
    expect(() => programmeFrom('region: {code: 1')).toThrow(/this is no YAML/)
  })
})
