import { createHash } from 'node:crypto'
import type { Day } from '#kernel'
import { createLaw } from '../law.js'
import { beyondTheLaw, type Binding } from './bounds.js'
import { contractTemplates } from './lookup.js'
import { modelContract } from './model-contract.js'
import type { AgreedTerm, Clause, ContractTemplate, TermClause } from './template.js'

const law = createLaw()
const of = (region: string, title: string, more: Partial<ContractTemplate>): ContractTemplate => ({
  ...modelContract,
  region,
  title,
  validFrom: '2026-01-01',
  ...more,
})
const first = of('341000', '黄山市2026年版', { districts: true, validUntil: '2026-12-31' })
const second = of('341000', '黄山市2027年版', { districts: true, validFrom: '2027-01-01' })
const templates = [modelContract, first, second]
const titles = (region: string, on: Day) =>
  createLaw({ templates })
    .templates(region, on)
    .map(({ title }) => title)

describe('a region’s contracts are made', () => {
  it('by its edition in force, else by the model contract, which it may choose as well', () => {
    expect(titles('341000', '2026-06-01')).toEqual(['黄山市2026年版', '示范文本第一版'])
    expect(titles('341000', '2025-12-31')).toEqual(['示范文本第一版'])
    expect(titles('440100', '2026-06-01')).toEqual(['示范文本第一版'])
  })

  it('by the next edition from its first day on', () => {
    expect(titles('341000', '2026-12-31')).toEqual(['黄山市2026年版', '示范文本第一版'])
    expect(titles('341000', '2027-01-01')).toEqual(['黄山市2027年版', '示范文本第一版'])
  })

  it('in a district by the city’s, unless it has its own', () => {
    expect(titles('341002', '2026-06-01')).toEqual(['黄山市2026年版', '示范文本第一版'])
    const own = createLaw({ templates: [...templates, of('341002', '屯溪区2026年版', {})] })
    expect(own.templates('341002', '2026-06-01').map(({ title }) => title)).toEqual(['屯溪区2026年版', '示范文本第一版'])
  })

  it('by an edition that is named also when it is not in force any more', () => {
    expect(createLaw({ templates }).template('黄山市2026年版')).toBe(first)
    expect(law.template('黄山市2026年版')).toBeUndefined()
  })
})

describe('editions of a template', () => {
  const making =
    (...some: ContractTemplate[]) =>
    () =>
      createLaw({ templates: some })

  it('neither overlap nor leave a gap', () => {
    expect(making(first, { ...second, validFrom: '2026-12-31' })).toThrow('overlaps')
    expect(making(first, { ...second, validFrom: '2027-01-02' })).toThrow('nothing holds')
    expect(making(first, second)).not.toThrow()
  })

  it('are called differently: lines and contracts know them by that', () => {
    expect(making(first, { ...second, title: first.title })).toThrow('黄山市2026年版')
  })
})

/** Of the clauses of every edition, as they were when it came into force. */
const digests: Readonly<Record<string, string>> = {
  示范文本第一版: '5be88232862484413c97603254395d2db172264958cfb6b726a23836b739ee82',
}

describe.each(contractTemplates)('$title', ({ title, clauses, validUntil }) => {
  it('says in its words the days that are counted', () => {
    for (const { quote, term } of Object.values(clauses) as Clause[]) {
      const word = { day: '日', workingDay: '个工作日', month: '个月' }[term?.unit ?? 'day']
      if (term) expect(quote).toMatch(new RegExp(`(?<!\\d)${term.n}${word}`))
    }
  })

  it('has every clause that a process stands on, while contracts are made by it', () => {
    if (validUntil === undefined) expect(Object.keys(clauses).sort()).toEqual(Object.keys(modelContract.clauses).sort())
  })

  it('keeps to the law', () => {
    for (const [clause, { term }] of Object.entries(clauses) as [TermClause, Clause][])
      if (term) expect(beyondTheLaw(law, { clause, term, by: 'procurement', on: '2026-11-27' })).toBeUndefined()
  })

  // What contracts are made by is not edited: who changes it adds an edition.
  it('is what it was when the first contract was made by it', () => {
    expect(createHash('sha256').update(JSON.stringify(clauses)).digest('hex')).toBe(digests[title])
  })
})

describe('a term that is agreed', () => {
  const on = '2026-03-02'
  const beyond = (clause: TermClause, n: number, more: { unit?: AgreedTerm['unit']; by?: Binding; on?: Day } = {}) =>
    beyondTheLaw(law, { clause, term: { n, unit: more.unit ?? 'day' }, by: more.by ?? 'procurement', on: more.on ?? on })

  it('of the signing is thirty days at most (法 第四十六条)', () => {
    expect(beyond('signing', 30)).toBeUndefined()
    expect(beyond('signing', 31)).toMatchObject({ atMost: 30, basis: { article: '第四十六条' } })
    expect(beyond('signing', 31, { by: 'sme' })).toBeUndefined()
  })

  it('of the payment is thirty days from the invoice (财库〔2019〕38号), outside the procurement law sixty to an SME (条例802 第九条)', () => {
    expect(beyond('invoice-payment', 30)).toBeUndefined()
    expect(beyond('invoice-payment', 31)).toMatchObject({ atMost: 30, basis: { instrument: '财库〔2019〕38号' } })
    expect(beyond('invoice-payment', 60, { by: 'sme' })).toBeUndefined()
    expect(beyond('invoice-payment', 61, { by: 'sme' })).toMatchObject({ atMost: 60, basis: { article: '第九条第一款' } })
    expect(beyond('invoice-payment', 61, { by: 'sme', on: '2025-05-31' })).toBeUndefined()
  })

  it('in working days or months is as long as it can become', () => {
    // Sixteen working days end within thirty days wherever they begin; seventeen do not before the holiday of 国庆.
    expect([law.addWorkingDays('2026-09-09', 16), law.addWorkingDays('2026-09-24', 17)]).toEqual(['2026-10-08', '2026-10-26'])
    expect(beyond('signing', 16, { unit: 'workingDay' })).toBeUndefined()
    expect(beyond('signing', 17, { unit: 'workingDay' })).toBeDefined()
    expect(beyond('signing', 1, { unit: 'month' })).toBeDefined()
  })

  it('is the parties’ own where no law speaks', () => {
    expect(beyond('replacement', 300)).toBeUndefined()
  })
})
