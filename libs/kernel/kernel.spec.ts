import { addDays, addMonths, at, day, dayOf, daysBetween, endOf, instant } from './time.js'
import { fen, inYuan, shares, sum, times, yuan } from './money.js'
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
