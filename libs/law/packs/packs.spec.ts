import { existsSync, readFileSync } from 'node:fs'
import { load } from 'js-yaml'
import { createLaw } from '../law.js'
import type { RegionPack } from './pack.js'
import { readPack } from './read-pack.js'

/** A pack as a programme file writes it. */
const written = {
  appliesTo: ['341000', 'its districts'],
  validFrom: '2025-01-01',
  status: 'sample',
  here: 'training',
  thresholds: { services: { limit: 500000, openTender: 2000000 }, base: 'wholeTerm' },
  selfRun: { quotes: 3, showWorkingDays: 3, collectiveDecisionFrom: 100000 },
  smePriceDeduction: { small: 20, micro: 20, consortium: 6 },
  advancePayment: { sme: [40, 70], other: [10, 30] },
  grades: [
    { grade: '优秀', from: 90 },
    { grade: '合格', from: 60 },
    { grade: '不合格', from: 0 },
  ],
  gradeEffect: {
    优秀: { pay: 'full', renew: true },
    合格: { pay: 'full', renew: true },
    不合格: { pay: 'accepted', rectifyDays: 30, reevaluate: 1, renew: false },
  },
  midTermPass: 60,
  planOpinionWorkingDays: 10,
  switches: {
    rollWeekend: true,
    scoreRounding: { decimals: 2, mode: 'half-up' },
    abnormallyLowBid: 'off',
    financeApprovesEachPayment: true,
  },
  costClasses: { 人员: 80 },
  certificateReward: { 社会工作师: 2000 },
  monthlyAllowance: { 社会工作师: 200 },
  professionalSupervision: { perQuarter: 2 },
  internalApproval: { steps: ['经办', '审核', '签发'], collective: ['SignContract'] },
  vacancyDeduction: { per: 'day', of: 'item 驻点专业服务', graceDays: 15 },
  itemPrices: 'scaled to the award, remainder on the last item',
}

const pack = readPack(written)
const faults = (change: object): string => {
  try {
    readPack({ ...written, ...change })
    return 'none'
  } catch (error) {
    return String(error)
  }
}

describe('a region pack', () => {
  it('is read into 分 and days', () => {
    expect(pack).toMatchObject({
      region: '341000',
      districts: true,
      thresholds: { services: { limit: '50000000', openTender: '200000000' } },
      certificateReward: { 社会工作师: '200000' },
    })
  })

  it.each([
    [
      'a figure that is missing',
      { midTermPass: undefined },
      'pack.midTermPass: a whole number from 0 to 100 was expected, not nothing',
    ],
    ['a field nobody knows', { midtermPass: 60 }, 'pack: no field is called «midtermPass»'],
    [
      'a share above a hundred',
      { smePriceDeduction: { small: 101, micro: 20, consortium: 6 } },
      'pack.smePriceDeduction.small: a whole number from 0 to 100',
    ],
    [
      'an amount that is none',
      { selfRun: { quotes: 3, showWorkingDays: 3, collectiveDecisionFrom: '十万' } },
      'pack.selfRun.collectiveDecisionFrom: an amount in 元 was expected, not «十万»',
    ],
    [
      'a limit above the open-tender threshold',
      { thresholds: { services: { limit: 3, openTender: 2 }, base: 'wholeTerm' } },
      'the limit is above the open-tender threshold',
    ],
    [
      'grades that leave the lowest scores out',
      {
        grades: [
          { grade: '优秀', from: 90 },
          { grade: '合格', from: 60 },
          { grade: '不合格', from: 1 },
        ],
      },
      'the last grade must begin at 0',
    ],
    [
      'grades not in order',
      {
        grades: [
          { grade: '合格', from: 60 },
          { grade: '优秀', from: 90 },
          { grade: '不合格', from: 0 },
        ],
      },
      'from the best down',
    ],
    [
      'a grade without effect',
      { gradeEffect: { 优秀: { pay: 'full', renew: true }, 合格: { pay: 'full', renew: true } } },
      'pack.gradeEffect: nothing for «不合格»',
    ],
    [
      'a range the wrong way round',
      { advancePayment: { sme: [70, 40], other: [10, 30] } },
      'pack.advancePayment.sme: two shares, the smaller first',
    ],
    ['a region that is no code', { appliesTo: ['黄山市'] }, 'pack.appliesTo: a six-digit region code'],
    [
      'a day that does not exist',
      { validFrom: '2025-02-30' },
      'pack.validFrom: a day as 2025-01-01 was expected, not «2025-02-30»',
    ],
    ['a part that is missing: one fault, not one for each of its fields', { selfRun: undefined }, '1 fault(s)'],
  ])('is refused for %s', (_, change, says) => {
    expect(faults(change)).toContain(says)
  })

  it('has all its faults told at once', () => {
    expect(faults({ midTermPass: 'x', planOpinionWorkingDays: 0 })).toContain('2 fault(s)')
  })

  it('reads `off` also where YAML made it false', () => {
    expect(readPack({ ...written, switches: { ...written.switches, abnormallyLowBid: false } }).switches.abnormallyLowBid).toBe(
      'off',
    )
  })

  const programme = '../shared/data/huangshan.yaml'
  ;(existsSync(programme) ? it : it.skip)('is read from the programme of Huangshan', () => {
    const { pack: raw } = load(readFileSync(programme, 'utf8')) as { pack: unknown }
    expect(readPack(raw)).toMatchObject({ region: '341000', status: 'sample' })
  })

  it('may have the directory of what is bought, and how much a unit buys of one kind by its own rule', () => {
    const read = readPack({ ...written, directory: ['社会工作服务'], selfRun: { ...written.selfRun, sameItemBelow: 500000 } })
    expect([read.directory, read.selfRun.sameItemBelow]).toEqual([['社会工作服务'], '50000000'])
    expect(faults({ directory: '社会工作服务' })).toContain('pack.directory')
    expect(faults({ selfRun: { ...written.selfRun, sameItemBelow: 'much' } })).toContain('pack.selfRun.sameItemBelow')
  })

  it('may say when plans are asked for, when a registering is late, and what silence means', () => {
    const said = {
      planningCalendar: { compileFrom: '09-01' },
      registerWithin: 20,
      silence: { host: 'deemed', finance: 'escalate', lead: 'none' },
    }
    expect(readPack({ ...written, ...said })).toMatchObject(said)
    expect(faults({ planningCalendar: { compileFrom: '13-01' } })).toContain('pack.planningCalendar.compileFrom')
    expect(faults({ registerWithin: 0 })).toContain('pack.registerWithin')
    expect(faults({ silence: { ...said.silence, host: 'yes' } })).toContain('pack.silence.host')
  })
})

const edition = (change: Partial<RegionPack>): RegionPack => ({ ...pack, ...change })

describe('looking a region up', () => {
  const law = createLaw({ packs: [pack] })

  it('finds the city’s edition for a district that it covers', () => {
    expect(law.pack('341002', '2026-03-02')).toMatchObject({ known: true, version: '341000@2025-01-01', status: 'sample' })
  })

  it('answers what is missing, and whom to ask, where nothing is encoded: never a default', () => {
    expect(law.pack('340100', '2026-03-02')).toEqual({ known: false, says: '未录入340100的地区参数，请向同级财政部门核实后录入' })
    expect(law.pack('341000', '2024-12-31')).toMatchObject({ known: false })
    expect(law.pack('341000', '2025-01-01')).toMatchObject({ known: true })
  })

  it('does not take a neighbour’s edition, nor that of a city which does not cover its districts', () => {
    const alone = createLaw({ packs: [edition({ districts: false })] })
    expect(alone.pack('341002', '2026-03-02').known).toBe(false)
    expect(alone.pack('341000', '2026-03-02').known).toBe(true)
  })

  it('prefers a district’s own edition', () => {
    const both = createLaw({ packs: [pack, edition({ region: '341002', districts: false, midTermPass: 70 })] })
    expect(both.pack('341002', '2026-03-02')).toMatchObject({ version: '341002@2025-01-01' })
  })

  it('falls from district to city to province for thresholds, which the law leaves to the province, and for nothing else', () => {
    const province = createLaw({ packs: [edition({ region: '340000', districts: false })] })
    expect(province.figure('thresholds', '341002', '2026-03-02')).toMatchObject({ known: true, version: '340000@2025-01-01' })
    expect(province.figure('midTermPass', '341002', '2026-03-02').known).toBe(false)
    expect(province.figure('midTermPass', '340000', '2026-03-02')).toMatchObject({ known: true, value: 60 })
  })

  it('uses the weekend switch of the region that is asked for', () => {
    const strict = createLaw({ packs: [edition({ switches: { ...pack.switches, rollWeekend: false } })] })
    const question = { rule: 'contract-signing', from: '2026-03-12', region: '341000' } as const
    expect(strict.due(question).day).toBe('2026-04-11')
    expect(law.due(question).day).toBe('2026-04-13')
    expect(strict.due({ ...question, from: '2025-09-01' }).day).toBe('2025-10-09')
  })
})

describe('editions of one region', () => {
  const first = edition({ validUntil: '2025-12-31' })
  const second = edition({ validFrom: '2026-01-01', midTermPass: 65 })

  it('follow each other without a day between', () => {
    const law = createLaw({ packs: [second, first] })
    expect([law.pack('341000', '2025-12-31'), law.pack('341000', '2026-01-01')]).toMatchObject([
      { version: '341000@2025-01-01' },
      { version: '341000@2026-01-01' },
    ])
  })

  it('are refused where they overlap or leave a gap', () => {
    expect(() => createLaw({ packs: [pack, second] })).toThrow('overlaps')
    expect(() => createLaw({ packs: [edition({ validUntil: '2026-01-01' }), second] })).toThrow('overlaps')
    expect(() => createLaw({ packs: [edition({ validUntil: '2025-12-30' }), second] })).toThrow(
      'nothing holds for 341000 between 2025-12-30 and 2026-01-01',
    )
  })
})
