import { dayOf, leftInWords, longDay, shownDay, shownMoment, timeOf } from './days.js'

it('days are said as people say them, with their year where it is another', () => {
  expect(shownDay('2026-11-26', '2026-11-24')).toBe('11月26日 周四')
  expect(shownDay('2027-03-01', '2026-11-24')).toBe('2027年3月1日 周一')
  expect(longDay('2026-11-24')).toBe('2026年11月24日 星期二')
})

it('a moment is of its day in Shanghai, whatever the machine’s own zone', () => {
  expect([dayOf('2026-03-19T16:00:00.000Z'), timeOf('2026-03-19T16:00:00.000Z')]).toEqual(['2026-03-20', '00:00'])
  expect(shownMoment('2026-03-20T02:00:00.000Z')).toBe('2026年3月20日 10:00')
})

describe('what is left', () => {
  const due = (day: string, workingDays: number, at = `${day}T16:00:00.000Z`) =>
    leftInWords({ at, day, workingDays }, '2026-11-24')
  it('today runs to its hour, or to 24:00', () => {
    expect(due('2026-11-24', 0)).toBe('今天 24:00 前')
    expect(due('2026-11-24', 0, '2026-11-24T01:30:00.000Z')).toBe('今天 09:30 前')
  })
  it('before and after today is told in working days', () => {
    expect([due('2026-11-20', -2), due('2026-11-25', 1)]).toEqual(['逾期 2 个工作日', '剩 1 个工作日'])
  })
})
