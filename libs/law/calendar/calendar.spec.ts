import { addDays, type Day } from '#kernel'
import { changedDues } from '../changed-dues.js'
import { createLaw } from '../law.js'
import { changedDays, createCalendar } from './calendar.js'

const calendar = createCalendar()

function days(from: Day, to: Day): Day[] {
  const all: Day[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) all.push(day)
  return all
}

/** The State Council's lists of 2020–2026, kept apart from the package that the calendar reads. */
const lists: Readonly<Record<string, { off: string; on: string; workingDays: number }>> = {
  2020: {
    off: '01-01 01-24~02-02 04-04~04-06 05-01~05-05 06-25~06-27 10-01~10-08',
    on: '01-19 04-26 05-09 06-28 09-27 10-10',
    workingDays: 249,
  },
  2021: {
    off: '01-01~01-03 02-11~02-17 04-03~04-05 05-01~05-05 06-12~06-14 09-19~09-21 10-01~10-07',
    on: '02-07 02-20 04-25 05-08 09-18 09-26 10-09',
    workingDays: 250,
  },
  2022: {
    off: '01-01~01-03 01-31~02-06 04-03~04-05 04-30~05-04 06-03~06-05 09-10~09-12 10-01~10-07 12-31',
    on: '01-29 01-30 04-02 04-24 05-07 10-08 10-09',
    workingDays: 249,
  },
  2023: {
    off: '01-01~01-02 01-21~01-27 04-05 04-29~05-03 06-22~06-24 09-29~10-06',
    on: '01-28 01-29 04-23 05-06 06-25 10-07 10-08',
    workingDays: 249,
  },
  2024: {
    off: '01-01 02-10~02-17 04-04~04-06 05-01~05-05 06-10 09-15~09-17 10-01~10-07',
    on: '02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12',
    workingDays: 251,
  },
  2025: {
    off: '01-01 01-28~02-04 04-04~04-06 05-01~05-05 05-31~06-02 10-01~10-08',
    on: '01-26 02-08 04-27 09-28 10-11',
    workingDays: 248,
  },
  2026: {
    off: '01-01~01-03 02-15~02-23 04-04~04-06 05-01~05-05 06-19~06-21 09-25~09-27 10-01~10-07',
    on: '01-04 02-14 02-28 05-09 09-20 10-10',
    workingDays: 248,
  },
}

describe.each(Object.entries(lists))('the calendar of %s', (year, list) => {
  const span = (part: string): readonly Day[] => {
    const [from = '', to = from] = part.split('~')
    return days(`${year}-${from}` as Day, `${year}-${to}` as Day)
  }
  const off = new Set(list.off.split(' ').flatMap(span))
  const on = new Set(list.on.split(' ').flatMap(span))
  const all = days(`${Number(year)}-01-01` as Day, `${Number(year)}-12-31` as Day)

  it('is that of the published list, day by day', () => {
    const weekend = (day: Day): boolean => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())
    const expected = all.map((day) => `${day} ${off.has(day) ? 'holiday' : on.has(day) || !weekend(day) ? 'working' : 'weekend'}`)
    expect(all.map((day) => `${day} ${calendar.kind(day)}`)).toEqual(expected)
  })

  it(`has ${list.workingDays} working days`, () => {
    expect(all.filter(calendar.isWorking)).toHaveLength(list.workingDays)
  })
})

describe('the calendar', () => {
  it('knows 2004 to 2026 and says so of nothing else', () => {
    expect([calendar.knownFrom, calendar.knownThrough]).toEqual(['2004-01-01', '2026-12-31'])
    expect((['2003-12-31', '2004-01-01', '2026-12-31', '2027-01-01'] as const).map(calendar.isKnown)).toEqual([
      false,
      true,
      true,
      false,
    ])
  })

  it('takes a year without a list for plain weeks, so that a due there is provisional', () => {
    expect([calendar.kind('2027-02-06'), calendar.kind('2027-02-08')]).toEqual(['weekend', 'working'])
    expect(createLaw().due({ rule: 'contract-filing', from: '2026-12-28' })).toMatchObject({
      day: '2027-01-06',
      provisional: true,
    })
  })

  it('lets an override go before the list, with its reason in the derivation', () => {
    const law = createLaw({ overrides: [{ day: '2026-04-01', kind: 'holiday', reason: '抗洪救灾停工' }] })
    const due = law.due({ rule: 'contract-signing', from: '2026-03-02' })
    expect(due.day).toBe('2026-04-02')
    expect(due.derivation.at(-1)).toBe('4月1日为抗洪救灾停工，顺延至4月2日')
  })

  it('refuses a list that would leave a year out', () => {
    expect(() => createCalendar({ lists: [{ year: 2028, off: [], on: [], source: '样例' }] })).toThrow('2027')
  })
})

describe('a new holiday list', () => {
  const list = {
    year: 2027,
    off: ['2027-01-01', '2027-02-06', '2027-02-08'],
    on: ['2027-02-07'],
    source: '2027年放假安排（样例）',
  } as const
  const before = createLaw()
  const after = createLaw({ lists: [list] })

  it('makes the year known', () => {
    expect(after.calendar.knownThrough).toBe('2027-12-31')
    expect(changedDays(before.calendar, after.calendar, '2026-12-30', '2027-01-02')).toEqual(['2027-01-01', '2027-01-02'])
  })

  it('gives the set of terms it changes: moved, or no longer provisional', () => {
    const questions = [
      { rule: 'contract-filing', from: '2026-12-01' },
      { rule: 'contract-filing', from: '2026-12-28' },
      { rule: 'question-reply', from: '2027-02-01' },
    ] as const
    const changed = changedDues(before, after, questions)
    expect(changed.map(({ question, was, is }) => [question.from, was.day, is.day, is.provisional])).toEqual([
      ['2026-12-28', '2027-01-06', '2027-01-07', false],
      ['2027-02-01', '2027-02-10', '2027-02-10', false],
    ])
  })
})
