import { instant } from '#kernel'
import { law, mz06 } from '../../../libs/domain/plan/mz-06.fixture.js'
import { aYearOn, daysOf, gapBetween, lastDayOf, lineBefore, methodOf } from './line-explained.js'

const days = (changed: Partial<typeof mz06>) => daysOf({ ...mz06, ...changed }, '341000', law)

describe('the days of a line', () => {
  it('are told beside the first or last lawful one: 磋商 leaves ten days, the intention thirty', () => {
    expect(days({})).toMatchObject([
      { says: '公开采购意向', legal: '2026-01-31', bound: 'latest' },
      { says: '发出采购文件', planned: '2026-03-02' },
      { says: '响应截止', planned: '2026-03-16', legal: '2026-03-12', bound: 'earliest', kept: true },
      { says: '进驻，服务开始', planned: '2026-04-15' },
      { says: '服务届满', planned: '2027-04-14' },
    ])
  })

  it('say so where a closing comes a day too early, and not on the first lawful day', () => {
    const closing = (bidsDue: string) => days({ bidsDue: instant(bidsDue) }).find(({ says }) => says === '响应截止')?.kept
    expect(closing('2026-03-12T01:30:00.000Z')).toBe(true)
    expect(closing('2026-03-11T01:30:00.000Z')).toBe(false)
  })

  it('of a purchase of one’s own are bound by no term', () => {
    expect(days({ route: 'selfRun', method: '比选' }).map(({ legal }) => legal)).toEqual(Array.from({ length: 4 }))
  })
})

describe('the method of a line', () => {
  it('is told with the limit it is measured by, and of every method whether it is open', () => {
    const told = methodOf(mz06, '341000', law)
    expect(told).toMatchObject({ statutory: true, amount: '58950000', limit: '50000000', openTender: '200000000' })
    const chosen = told?.methods.find((one) => one.chosen)
    expect(chosen).toMatchObject({ method: '竞争性磋商', allowed: true })
    expect(chosen?.basis.instrument).not.toBe('')
  })

  it('is not guessed for a region without figures', () => {
    expect(methodOf(mz06, '999999', law)).toBeUndefined()
  })
})

describe('a line of the year before', () => {
  const earlier = { ...mz06, arrival: '2025-04-15' } as const

  it('goes on without a gap where the next begins on the day after its last', () => {
    expect(lastDayOf(earlier)).toBe('2026-04-14')
    expect(gapBetween(earlier, mz06)).toBe(0)
    expect(gapBetween(earlier, { ...mz06, arrival: '2026-04-16' })).toBe(1)
    expect(gapBetween(earlier, { ...mz06, arrival: '2026-04-14' })).toBe(-1)
  })

  it('is that of the same name, else of the same entry of the directory at one of its sites', () => {
    const [other, elsewhere] = [
      { ...mz06, line: 'x' },
      { ...mz06, line: 'y', sites: [] },
    ]
    expect(lineBefore(mz06, [other, mz06])).toBe(mz06)
    expect(lineBefore(mz06, [elsewhere, other])).toBe(other)
    expect(lineBefore(mz06, [elsewhere])).toBeUndefined()
  })

  it('is the start of the next with its days a year on, without what finance agreed to for it alone', () => {
    const agreed = { ...mz06, financeAgreed: { on: '2026-01-04', number: '1' } } as const
    expect(aYearOn(agreed)).toEqual({
      ...mz06,
      procurementStarts: '2027-03-02',
      bidsDue: '2027-03-16T01:30:00.000Z',
      arrival: '2027-04-15',
    })
  })
})
