import { addDays, addMonths, at, day, dayOf, daysBetween, endOf, instant, weekdayNumber } from './time.js'
import { fen, inYuan, shares, sum, times, yuan } from './money.js'
import { termInWords } from './glossary.js'
import { namedInSentence, spoken } from './spoken.js'
import fc from 'fast-check'

describe('days and moments', () => {
  it('a day ends where the next begins, at 24:00 in Asia/Shanghai', () => {
    expect(endOf('2026-03-02')).toBe('2026-03-02T16:00:00.000Z')
    expect(dayOf(endOf('2026-03-02'))).toBe('2026-03-03')
    expect(dayOf('2026-03-02T15:59:59.999Z')).toBe('2026-03-02')
  })

  it('an hour is an hour in Shanghai', () => {
    expect(at('2026-03-16', '09:30')).toBe('2026-03-16T01:30:00.000Z')
    expect(instant('2026-03-16T09:30:00+08:00')).toBe('2026-03-16T01:30:00.000Z')
  })

  it.each(['2026-02-30', '2026-13-01', '26-01-01', '2026-1-1', ''])('%p is no day', (text) => {
    expect(() => day(text)).toThrow(RangeError)
  })

  it.each(['2026-02-30T00:00:00Z', '2026-03-02T00:00:00', '2026-03-02', 'T00:00:00Z'])('%p is no moment', (text) => {
    expect(() => instant(text)).toThrow(RangeError)
  })

  it('a month after the last day of January is the last day of February', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28')
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29')
    expect(addMonths('2026-04-15', 12)).toBe('2027-04-15')
  })

  it('adding days and counting them agree', () => {
    fc.assert(
      fc.property(fc.integer({ min: -4000, max: 4000 }), (n) => daysBetween('2026-03-02', addDays('2026-03-02', n)) === n),
    )
  })

  it('the calendar is that of Date, from 1799 to 2201', () => {
    const midnight = Date.parse('1799-01-01T00:00:00Z')
    const wrong = Array.from({ length: 147_000 }, (_, n) => {
      const date = new Date(midnight + n * 86_400_000)
      const there = addDays('1799-01-01', n)
      return there === date.toISOString().slice(0, 10) && weekdayNumber(there) === date.getUTCDay() ? [] : [there]
    }).flat()
    expect(wrong).toEqual([])
    expect(addDays('1799-01-01', 146_999)).toBe('2201-06-22')
  })

  it.each([
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2026-12-31', 2, '2027-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-15', -13, '2024-12-15'],
    ['2026-12-01', 1, '2027-01-01'],
  ] as const)('%s and %i months is %s', (from, months, there) => {
    expect(addMonths(from, months)).toBe(there)
  })
})

describe('money', () => {
  it('is read in 元 with two decimals at most, and never rounded', () => {
    expect(yuan('0.05')).toBe('5')
    expect(yuan(196500)).toBe('19650000')
    expect(() => yuan('0.005')).toThrow(RangeError)
    expect(() => fen('1.5')).toThrow(RangeError)
  })

  it('is rounded half up to the 分', () => {
    expect(times('100', 1, 8)).toBe('13')
    expect(times('38401800', 10, 100)).toBe('3840180')
    expect(times('-5', 1, 2)).toBe('-3')
  })

  it('its shares always add up, the remainder on the last', () => {
    expect(shares('10000', [30, 40, 30])).toEqual(['3000', '4000', '3000'])
    expect(shares('100', [1, 1, 1])).toEqual(['33', '33', '34'])
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 15n }),
        fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 12 }),
        (amount, weights) => sum(shares(`${amount}`, weights)) === `${amount}`,
      ),
    )
  })

  it('is shown to people in 元', () => {
    expect(inYuan('19650000')).toBe('196,500.00 元')
    expect(inYuan('-5')).toBe('-0.05 元')
  })
})

describe('a sentence as people read it', () => {
  const names = new Map([
    ['ag-1', '示例甲社会工作服务中心'],
    ['hs-mzj', '黄山市民政局'],
  ])
  const read = (sentence: string) => spoken(sentence, (id) => names.get(id))

  it('has days and months as they are said, and moments in Shanghai’s time', () => {
    expect(read('服务期至2026-03-31，2026-04的月报')).toBe('服务期至2026年3月31日，2026年4月的月报')
    expect(read('响应截止时间（2026-03-16T01:30:00.000Z）已过')).toBe('响应截止时间（2026年3月16日9:30）已过')
    expect(read('至2026-03-24T16:00:00.000Z')).toBe('至2026年3月24日24:00')
    expect(read('至2026-03-24T15:59:00.000Z')).toBe('至2026年3月24日23:59')
  })

  it('has names for ids, and leaves numbers that only contain one', () => {
    expect(read('ag-1尚未提交最后报价')).toBe('示例甲社会工作服务中心尚未提交最后报价')
    expect(read('hs-mzj-2026.mz-06.1的合同，hs-mzj.qf经办')).toBe('hs-mzj-2026.mz-06.1的合同，hs-mzj.qf经办')
    expect(read('加入了单位experts')).toBe('加入了单位评审专家库')
    expect(namedInSentence('ag-1、ag-2尚未评分')).toEqual(['ag-1', 'ag-2'])
  })

  it('has the marks of Chinese round what it quotes', () => {
    expect(read('没有«作出采购决定»这一步')).toBe('没有“作出采购决定”这一步')
  })

  it('never calls an agreed term by its name in the code', () => {
    expect([termInWords('mid-term-check'), termInWords('something-new'), termInWords('公示期')]).toEqual([
      '中期检查期',
      '期限',
      '公示期',
    ])
  })
})
