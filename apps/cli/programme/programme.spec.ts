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

  it('is read whole: every plan, every line, hosts of all sites, the pack', () => {
    expect(programme.plans.flatMap((plan) => plan.lines).map((line) => line.id)).toEqual([
      'mz-06',
      'mz-01',
      'mz-02',
      'mz-03',
      'mz-05',
      'mz-07',
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
    expect(programme.workers.map(({ org }) => org)).toEqual(expect.arrayContaining(['ag-1', 'ag-7']))
    expect(programme.exceptions).toHaveLength(21)
    expect(Object.keys(programme.expect?.lines ?? {})).toHaveLength(20)
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
    const changedTo = programmeFrom(
      changed(
        [', items: as mz-06 }', ', items: as mz-06 scaled }'],
        ['budget: 196500, posts', 'budget: 205000, posts'],
        ['本级预算: 786000', '本级预算: 820000'],
      ),
    )
    const scaled = lineNamed(changedTo, 'mz-01').lots[0]
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
      sites: [{ site: 'tx-ly', host: 'tx-ly-host', kind: 'town-centre' }],
      parties: { payer: 'hs-mzj', finance: 'hs-czj', supervisor: 'tx' },
    })
  })

  it('names the agent where the line is run on the platform', () => {
    expect(planLineOf(programme, 'mz-06', 'platform').parties.procurementAgent).toBe('pa-1')
    expect(planLineOf(programme, 'mz-06').parties.procurementAgent).toBeUndefined()
  })

  it('has copies of a line under ids of their own', () => {
    expect(planLineOf(programme, 'mz-06c12').line).toBe('mz-06c12')
    expect(() => lineNamed(programme, 'mz-08c2')).toThrow(/no line «mz-08c2».*mz-06, mz-01/)
    expect(() => lineNamed(programme, 'mz-06c1')).toThrow(/no line/)
  })

  it('says what a line still lacks to be planned', () => {
    const plans = programme.plans.map((plan) => ({
      ...plan,
      lines: plan.lines.map(({ term: _none, ...line }) => line),
    }))
    expect(() => planLineOf({ ...programme, plans }, 'mz-05')).toThrow(/«mz-05» cannot be planned yet: add term to it/)
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
      expect.stringContaining('plans[0].lines[0].evaluation.by: there is no organization «ev-9»'),
      expect.stringContaining('plans[0].lines[0].arrival: write the first day of the service'),
    ])
  })

  it.each<readonly [string, string, string]>([
    [
      'source: { 福彩公益金: 196500 }',
      'source: { 福彩公益金: 196499.99 }',
      'lines[0].source: make the sources add up to the budget, 196,500.00 元',
    ],
    ['2 working days late', 'two days late', 'platform.plant.contract-publication: write «2 working days late»'],
    ['ag-4: [70, 71, 69]', 'ag-4: [70, 71]', 'plans[0].lines[0].qualityScores.ag-4: write one figure a panelist, 3'],
    ['ag-4: [70, 71, 69]', 'ag-5: [70, 71, 69]', 'plans[0].lines[0].qualityScores.ag-5: has no bid'],
    ['- id: mz-01', '- id: mz-06', 'the line «mz-06» stands there twice'],
    ['procurementStarts: 2026-03-02 ', 'procurementStarts: 2026-02-30 ', 'write a day as 2026-03-02, not «2026-02-30»'],
    [
      'parties: { payer: hs-mzj,',
      'parties: { payer: hs-mjz,',
      'plans[0].lines[0].parties.payer: there is no organization «hs-mjz»',
    ],
    [', cw: 财务经办, fz: 财务签发 }', ' }', 'people.perOrganization: nobody is cw, fz; add them with their duty'],
    ['items: as mz-06 }', 'items: as mz-60 }', 'there is no line «mz-60» above this one'],
    ['small: 20, micro: 20', 'small: 20, micro: 15', 'pack.smePriceDeduction.micro: write 20, as for small firms, not 15 (财库'],
    ['town-centre: 2, community', 'town-centre: 1, community', 'standard.town-centre: write 2 (黄社〔2020〕3号 二（一）), not 1'],
    ['small: 20, micro: 20', 'small: 21, micro: 21', 'pack.smePriceDeduction.small: write a number from 10 to 20, not 21'],
    [
      'term: { years: 1, renewableTo: 3 }   # 3 × 196500',
      'term: { years: 1, renewableTo: 2 }   # 3 × 196500',
      'plans[0].lines[0].route: 393,000.00 元 is below the limit of 500,000.00 元: write selfRun, or voluntary: true beside it',
    ],
    [
      'term: { years: 1, renewableTo: 3 }   # 3 × 196500',
      'term: { years: 1, renewableTo: 3 }\n        voluntary: true   # 3 × 196500',
      'plans[0].lines[0].voluntary: 589,500.00 元 reaches the limit of 500,000.00 元: bought as the law says, route here or platform',
    ],
    [
      'supervisor: tx, host: tx-ly-host',
      'supervisor: hs-mzj',
      'plans[0].lines[0].parties.supervisor: hs-mzj buys this line: name another supervisor',
    ],
    ['supervisor: tx, host: tx-ly-host', 'supervisor: hs-jyj', 'plans[0].lines[0].parties.supervisor: hs-jyj is no supervisor'],
    [
      '{ share: 70, on: 履约验收合格 }',
      '{ share: 60, on: 履约验收合格 }',
      'plans[1].lines[0].tranches: make the shares add up to 100, not 90',
    ],
    [
      '{ rest: true, on: 履约验收合格 }',
      '{ share: 10, on: 履约验收合格 }',
      'plans[2].lines[1].tranches: write one tranche with rest: true, not 0',
    ],
    ['on: 年度开始', 'on: 年度末', 'plans[0].lines[5].tranches[0].on: write one of 合同签订, 年度开始'],
    ['on: 到岗满月, months: 3', 'on: 到岗满月', 'plans[5].lines[0].tranches[1].months: write after how many months'],
    [
      'postsBySite: { tx-lj: 2, hz-ys: 1 }',
      'postsBySite: { tx-lj: 2, hz-ys: 2 }',
      'plans[3].lines[0].postsBySite: make them add up to posts, 3, not 4',
    ],
    [
      'byLot:\n          tx-yd:',
      'byLot:\n          tx-xx:',
      'plans[0].lines[1].byLot: there is no lot «tx-xx» in lots; there are tx-yd',
    ],
    ['        ground: 2026', '        note: 2026', 'plans[4].lines[0].selectBy: add ground: why nobody else was asked'],
    ['        termGrounds: ', '        grounds: ', 'plans[0].lines[5].term: a contract of 36 months: add termGrounds'],
    ['priceWeight: 0\n', 'priceWeight: 10\n', 'plans[3].lines[0].priceWeight: a fixed price has priceWeight 0, not 10'],
    [
      'smeReserve: { whole: 财库〔2020〕46号 第七条, industry: 其他未列明行业 }',
      'smeReserve: {}',
      'plans[0].lines[5].smeReserve: say why not reserved, with the article',
    ],
    [
      'smeDeduction: 15',
      'smeDeduction: 9',
      'plans[0].lines[2].byLot.hz-ys.smeDeduction: write a number from 10 to 20 (财库〔2022〕19号), not 9',
    ],
    [
      'bidsDue: 2026-03-16T09:30:00+08:00\n        priceWeight: 10',
      'bidsDue: 2026-03-11T09:30:00+08:00\n        priceWeight: 10',
      'plans[0].lines[0].bidsDue: too early: not before 2026-03-12 (财库〔2014〕214号',
    ],
    ['arrival: 2026-04-15', 'arrival: 2026-03-16', 'plans[0].lines[0].arrival: not before the contract is signed'],
    ['staff: [w-61, w-62, w-63]', 'staff: [w-11, w-62, w-63]', 'plans[3].lines[0].staff: w-11 is no worker of ag-6'],
    ['staff: [w-28, w-29]', 'staff: [w-28, w-27]', 'plans[5].lines[0].staff: w-27 stands in two contracts'],
    ['staff: [w-28, w-29]', 'staff: [w-28]', 'plans[5].lines[0].staff: write one worker a post, 2, not 1'],
    [
      'evaluates: [mz-01, mz-02, mz-03,',
      'evaluates: [mz-01, mz-02,',
      'plans[0].lines[3].evaluation.by: ev-2 has no award that covers mz-03',
    ],
    [
      'days: { signed: 2026-04-07 }',
      'days: { sealed: 2026-04-07 }',
      'plans[0].lines[2].byLot.hz-xxn.days: no act is called «sealed»',
    ],
    ['kind: latePayment', 'kind: latePayed', 'exceptions[8]: no kind is called «latePayed»; there are failedAndRerun'],
    ['line: sf-01, tranche: 4', 'line: sf-03, tranche: 4', 'exceptions[8].line: there is no line «sf-03» in any plan'],
    [
      'lot: tx-yx, by',
      'lot: tx-yy, by',
      'exceptions[1].line: there is no lot «tx-yy» in lots of mz-01; there are tx-yd, tx-yz, tx-yx, tx-lj',
    ],
    [
      'tranche: 4, paid: 2026-11-23',
      'tranche: 4, payed: 2026-11-23',
      'exceptions[8]: no field is called «payed»; there are tranche, paid',
    ],
    [
      'kind: partAccepted, line: mz-03, item: 家庭访视',
      'kind: partAccepted, line: mz-03, item: 家访',
      'exceptions[6].item: there is no item «家访»; there are 困境儿童个案',
    ],
    [
      'line: tx-01, tranche: 2',
      'line: tx-01, tranche: 5',
      'exceptions[12].tranche: there is no tranche «5»; there are 1, 2, 3, 4',
    ],
    [
      'line: mz-03, site: hz-ys',
      'line: mz-03, site: tx-yd',
      'exceptions[4].site: there is no site «tx-yd»; there are hz-ys, sx-hc',
    ],
    ['replacement: w-43', 'replacement: w-99', 'exceptions[3].replacement: there is no worker «w-99»'],
    [
      '        financeAgreed: { on: 2026-02-25, number: 样例财采〔2026〕2号 }\n',
      '',
      'plans[3].lines[0].fixedPrice: add financeAgreed',
    ],
    ['        bidsDue: 2026-04-20T09:30:00+08:00\n', '', 'plans[6].lines[0].bidsDue: write when bids are due'],
    [
      'supervisor: tx, host: tx-ly-host',
      'supervisor: tx, host: tx-yd-host',
      'plans[0].lines[0].parties.host: tx-yd-host hosts no site of this line; there are tx-ly-host',
    ],
    [
      'procurementStarts: 2026-03-31,',
      'procurementStarts: 2026-04-07,',
      'exceptions[0].rerun.bidsDue: too early: not before 2026-04-17',
    ],
    [
      'ag-1: [76, 75, 77] } }',
      'ag-1: [76, 75] } }',
      'exceptions[0].rerun.qualityScores.ag-1: write one figure a panelist, 3, not 2',
    ],
    ['    sf-02:\n      outcome', '    sf-09:\n      outcome', 'expect.lines.sf-09: there is no line «sf-09» in any plan'],
    ['dl: 采购人代表', 'dl: 代表人', 'people.perOrganization.dl: write one of 经办, 审核, 签发, 采购人代表'],
  ])('«%s» written as «%s»', (from, to, says) => {
    expect(mistakesOf(changed([from, to])).join('\n')).toContain(says)
  })

  it('is refused where it is of another version: nothing else of it is looked at', () => {
    expect(mistakesOf(changed(['version: 2', 'version: 1'], ['midTermPass: 60', 'midTermPass: sixty']))).toEqual([
      'version: write 2, not 1',
    ])
    expect(mistakesOf(changed(['version: 2\n', '']))).toEqual(['version: write 2, not nothing'])
  })

  it('says where text is no YAML', () => {
    expect(() => programmeFrom('region: {code: 1')).toThrow(/this is no YAML/)
  })
})
