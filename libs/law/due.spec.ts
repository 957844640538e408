import { addDays, at, dayOf, daysBetween, endOf, type Citation, type Day, type Stop } from '#kernel'
import fc from 'fast-check'
import { countBackward, countForward, openEnded } from './calendar/count.js'
import { join } from './calendar/stops.js'
import { createLaw } from './law.js'
import type { Rule, Term } from './rule.js'
import { rules } from './rules.js'

const law = createLaw()
const { calendar } = law
const basis: Citation = { instrument: '样例', article: '停止', quote: '' }
const rolls = (day: Day): boolean => !calendar.isWorking(day)

const firstDay = '2004-01-01' as Day
const anyDay = fc.integer({ min: 0, max: daysBetween(firstDay, '2026-06-30') }).map((n) => addDays(firstDay, n))
const anyUnit = fc.constantFrom('day' as const, 'workingDay' as const)
const anyN = fc.integer({ min: 1, max: 40 })

/** Stops around a start: from some minutes after it, for some minutes; some with `atMost`. */
const stopsAfter = (from: Day) =>
  fc
    .array(
      fc.record({
        after: fc.integer({ min: -5_000, max: 90_000 }),
        length: fc.integer({ min: 0, max: 40_000 }),
        atMost: fc.option(fc.integer({ min: 1, max: 30 }), { nil: undefined }),
      }),
      { maxLength: 4 },
    )
    .map((raw): Stop[] => {
      const moment = (minutes: number) => new Date(Date.parse(at(from)) + minutes * 60_000).toISOString() as Stop['from']
      return raw.map(({ after, length, atMost }) => ({
        from: moment(after),
        until: moment(after + length),
        basis,
        ...(atMost === undefined ? {} : { atMost }),
      }))
    })

/** Counts one day after another, asking of each by itself whether it counts: slow, and nothing shared with the library's way. */
function bruteForce(from: Day, n: number, unit: 'day' | 'workingDay', stops: readonly Stop[]): Day {
  const standsStill = (day: Day): boolean =>
    stops.some((stop) => {
      const lastMoment = Date.parse(endOf(day)) - 1
      const own = stop.atMost === undefined ? Number.POSITIVE_INFINITY : Date.parse(endOf(addDays(dayOf(stop.from), stop.atMost)))
      return Date.parse(stop.from) <= lastMoment && lastMoment < Math.min(own, Date.parse(stop.until ?? '9999-12-31T00:00:00Z'))
    })
  let day = from
  let left = n
  while (left > 0) {
    day = addDays(day, 1)
    if (!standsStill(day) && (unit === 'day' || calendar.isWorking(day))) left -= 1
  }
  while (rolls(day)) day = addDays(day, 1)
  return day
}

const question = fc
  .tuple(anyDay, anyN, anyUnit)
  .chain(([from, n, unit]) => stopsAfter(from).map((stops) => ({ from, n, unit, stops })))

describe('counting forward', () => {
  it('agrees with a day counter, with any stops, over 2004–2026', () => {
    fc.assert(
      fc.property(question, ({ from, n, unit, stops }) => {
        const due = law.agreed({ name: '样例', from, term: { n, unit }, stops, basis })
        expect(due.day).toBe(bruteForce(from, n, unit, stops))
        expect(due.at).toBe(endOf(due.day))
      }),
      { numRuns: 400 },
    )
  })

  it('is never shortened by one stop more', () => {
    fc.assert(
      fc.property(question, fc.nat(), ({ from, n, unit, stops }, which) => {
        const fewer = stops.filter((_, index) => index !== which % Math.max(1, stops.length))
        const day = (some: readonly Stop[]): Day => law.agreed({ name: '样例', from, term: { n, unit }, stops: some, basis }).day
        expect(day(stops) >= day(fewer)).toBe(true)
      }),
      { numRuns: 200 },
    )
  })

  it('does not see in which order the stops are written, nor one written twice', () => {
    fc.assert(
      fc.property(question, ({ from, n, unit, stops }) => {
        const due = law.agreed({ name: '样例', from, term: { n, unit }, stops, basis })
        expect(law.agreed({ name: '样例', from, term: { n, unit }, stops: [...stops, ...stops].reverse(), basis }).day).toBe(
          due.day,
        )
      }),
      { numRuns: 100 },
    )
  })

  it('is not changed by a stop that begins after the due', () => {
    fc.assert(
      fc.property(question, fc.integer({ min: 1, max: 5_000 }), ({ from, n, unit }, minutes) => {
        const due = law.agreed({ name: '样例', from, term: { n, unit }, basis })
        const late: Stop = { from: new Date(Date.parse(due.at) + minutes * 60_000).toISOString() as Stop['from'], basis }
        expect(law.agreed({ name: '样例', from, term: { n, unit }, stops: [late], basis }).day).toBe(due.day)
      }),
      { numRuns: 100 },
    )
  })

  it('has no due while nobody has lifted the stop, and says how much is left', () => {
    const due = law.due({ rule: 'contract-signing', from: '2026-03-02', stops: [{ from: '2026-03-10T02:00:00.000Z', basis }] })
    expect(due).toMatchObject({ day: openEnded, provisional: true })
    expect(due.derivation).toContain('签约期30日：暂停中，恢复后还有23日')
  })

  it('ends months on the day of the same number', () => {
    const month = (from: Day, n: number) => law.agreed({ name: '整改期', from, term: { n, unit: 'month' }, basis }).day
    expect([month('2026-04-15', 12), month('2025-01-31', 1), month('2026-08-01', 2)]).toEqual([
      '2027-04-15',
      '2025-02-28',
      '2026-10-08',
    ])
  })

  it('names a rule, an entry and lines for people', () => {
    expect(law.agreed({ name: '整改期', from: '2026-03-02', term: { n: 30, unit: 'day' }, basis })).toEqual({
      spans: [{ first: '2026-03-03', last: '2026-04-01', rolledTo: '2026-04-01', unit: 'day', stops: [] }],
      rule: '整改期',
      entry: '2026-03-02',
      day: '2026-04-01',
      at: '2026-04-01T16:00:00.000Z',
      provisional: false,
      status: 'agreed',
      basis,
      derivation: ['3月2日起算，30日', '整改期30日至4月1日'],
    })
  })
})

describe('counting backward', () => {
  it('agrees with forward: from the day found the whole term fits, from the next it does not', () => {
    fc.assert(
      fc.property(question, ({ from: before, n, unit, stops: raw }) => {
        const stops = join(raw)
        const raws = (from: Day): Day => countForward(calendar, from, { n, unit, stops }, () => false).raw
        const { day } = countBackward(calendar, before, { n, unit, stops })
        expect(raws(day) <= before).toBe(true)
        expect(raws(addDays(day, 1)) > before).toBe(true)
      }),
      { numRuns: 200 },
    )
  })

  it('gives for every forward term the latest start whose due is not past the end, also where the end is a day off', () => {
    const forward = (rules as readonly Rule[])
      .filter(({ kind }) => kind === 'term')
      .flatMap((rule) => (rule as Rule<Term>).entries.map((entry) => ({ rule: rule.id, by: entry.by ?? [], value: entry.value })))
      .filter(({ value }) => value.count === 'forward' && value.after === undefined)
    const end = fc.integer({ min: 0, max: 700 }).map((n) => addDays('2025-06-01', n))
    fc.assert(
      fc.property(fc.constantFrom(...forward), end, ({ rule, by }, before) => {
        const ask = { rule, by, on: '2025-06-01' } as const
        const start = law.latest({ ...ask, before }).day
        expect(law.due({ ...ask, from: start }).day <= before).toBe(true)
        expect(law.due({ ...ask, from: addDays(start, 1) }).day > before).toBe(true)
      }),
      { numRuns: 400 },
    )
  })

  it('finds the last of several days that end on a short month’s last day', () => {
    const back = (before: Day) => countBackward(calendar, before, { n: 3, unit: 'month', stops: [] }).day
    expect([back('2026-02-28'), back('2026-02-27'), back('2026-05-15')]).toEqual(['2025-11-30', '2025-11-27', '2026-02-15'])
  })

  it('never rolls, also onto a holiday', () => {
    expect(law.due({ rule: 'clarification-before-tender', from: '2026-03-05' }).day).toBe('2026-02-18')
    expect(calendar.isWorking('2026-02-18')).toBe(false)
  })
})

describe('the law as a whole', () => {
  it('refuses a rule it does not have, and counting what is no term', () => {
    expect(() => law.due({ rule: 'no-such-rule', from: '2026-03-02' })).toThrow('no rule')
    expect(() => law.due({ rule: 'price-weight', from: '2026-03-02' })).toThrow('no term')
    expect(() => law.due({ rule: 'expert-draw', from: '2026-03-02' })).toThrow('say which case')
    expect(() => law.due({ rule: 'expert-draw', from: '2026-03-02', by: '竞争性磋商' })).toThrow('nothing for')
  })

  it('has only terms whose `after` is a term', () => {
    const terms = (rules as readonly Rule[]).filter(({ kind }) => kind === 'term') as readonly Rule<Term>[]
    const after = terms.flatMap(({ entries }) => entries.flatMap(({ value }) => value.after ?? []))
    expect(after.filter((id) => !terms.some((term) => term.id === id))).toEqual([])
  })

  it('counts working days both ways', () => {
    expect([
      law.addWorkingDays('2026-02-13', 2),
      law.addWorkingDays('2026-02-24', -1),
      law.addWorkingDays('2026-02-15', 0),
    ]).toEqual(['2026-02-24', '2026-02-14', '2026-02-24'])
    expect([law.workingDaysBetween('2026-02-13', '2026-02-24'), law.workingDaysBetween('2026-02-24', '2026-02-13')]).toEqual([
      2, -2,
    ])
  })

  it('tells a case on which a rule is silent from one it answers', () => {
    expect(law.speaks('panel-composition', '2026-03-02', '单一来源')).toBe(false)
    expect(law.speaks('panel-composition', '2026-03-02', '竞争性磋商')).toBe(true)
    expect(law.speaks('panel-composition', '2014-12-30', '竞争性磋商')).toBe(false)
  })

  it('cites the entry of the governing day', () => {
    expect(law.citation('sme-deduction', '2022-06-30').instrument).toBe('财库〔2020〕46号')
    expect(law.entry<{ small: { atMost: number } }>('sme-deduction', '2022-07-01')).toMatchObject({
      from: '2022-07-01',
      status: 'reported',
      value: { small: { atMost: 20 } },
    })
  })
})
