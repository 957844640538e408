import { addDays, daysBetween, type Day, type Stop } from '#kernel'
import fc from 'fast-check'
import { createLaw } from '../law.js'

const law = createLaw()
const basis = { instrument: '样例', article: '第一条', quote: '' }
const ledger = (from: Day, n: number, unit: 'day' | 'workingDay', stops: readonly Stop[] = []) =>
  law
    .ledger(law.agreed({ name: '样例', from, term: { n, unit }, stops, basis }))
    .map(({ from: first, to, says }) => [first, to, says])

describe('how a day was counted', () => {
  it('is told in lines of days that are alike, the first day not among them', () => {
    expect(ledger('2026-03-20', 2, 'workingDay')).toEqual([
      ['2026-03-21', '2026-03-22', '周六、周日，不计'],
      ['2026-03-23', '2026-03-24', '第1至2个工作日'],
    ])
  })

  it('says which holiday does not count, and that a weekend is worked', () => {
    expect(ledger('2026-09-30', 2, 'workingDay')).toEqual([
      ['2026-10-01', '2026-10-07', '国庆节，不计'],
      ['2026-10-08', '2026-10-09', '第1至2个工作日'],
    ])
    expect(ledger('2026-10-09', 1, 'workingDay')).toEqual([['2026-10-10', '2026-10-10', '第1个工作日']])
  })

  it('says where it rolled to', () => {
    expect(ledger('2026-03-02', 5, 'day')).toEqual([
      ['2026-03-03', '2026-03-07', '第1至5日'],
      ['2026-03-08', '2026-03-09', '遇休息日顺延'],
    ])
  })

  it('says where the clock stood, under which article, and ends where nobody knows until when', () => {
    const stop = { from: '2026-03-04T02:00:00.000Z', basis } as const
    expect(ledger('2026-03-02', 3, 'day', [{ ...stop, until: '2026-03-06T02:00:00.000Z' }])).toEqual([
      ['2026-03-03', '2026-03-03', '第1日'],
      ['2026-03-04', '2026-03-05', '中止（样例第一条），不计'],
      ['2026-03-06', '2026-03-07', '第2至3日'],
      ['2026-03-08', '2026-03-09', '遇休息日顺延'],
    ])
    expect(ledger('2026-03-02', 3, 'day', [stop])).toEqual([
      ['2026-03-03', '2026-03-03', '第1日'],
      ['2026-03-04', '2026-03-04', '中止（样例第一条），不计'],
    ])
  })

  it('goes on with the next term where one starts when another runs out', () => {
    const lines = law.ledger(law.due({ rule: 'question', from: '2026-03-19', by: '结果' }))
    expect(lines.map(({ says }) => says)).toEqual([
      '第1个工作日',
      '周六、周日，不计',
      '第1至5个工作日',
      '周六、周日，不计',
      '第6至7个工作日',
    ])
  })

  it('counted back has the days between the day found and what it must precede', () => {
    const due = law.latest({ rule: 'intention-notice', before: '2026-04-01' })
    const lines = law.ledger(due)
    expect(due.day).toBe('2026-03-02')
    expect(lines.map(({ from, to, says }) => [from, to, says])).toEqual([['2026-03-03', '2026-04-01', '第1至30日']])
  })

  it('has as many days that count as the term has, and no day twice', () => {
    const anyDay = fc.integer({ min: 0, max: 8_000 }).map((n) => addDays('2004-01-01', n))
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: 1, max: 60 }),
        fc.constantFrom('day' as const, 'workingDay' as const),
        (from, n, unit) => {
          const due = law.agreed({ name: '样例', from, term: { n, unit }, basis })
          const lines = law.ledger(due)
          const days = (some: typeof lines) => some.reduce((sum, one) => sum + daysBetween(one.from, one.to) + 1, 0)
          expect(days(lines.filter(({ counts }) => counts))).toBe(n)
          expect(days(lines)).toBe(daysBetween(from, due.day))
          expect(lines.at(-1)?.to).toBe(due.day)
        },
      ),
    )
  })
})
