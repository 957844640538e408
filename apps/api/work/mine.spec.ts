import type { Actor } from '#domain'
import type { Draft } from '#engine'
import { endOf, type Day } from '#kernel'
import { createLaw, openEnded } from '#law'
import { partIn, partOfUndrafted, timeOf, urgencyOf, workingDaysTo } from './mine.js'

/** Plain weeks: Saturday and Sunday off. */
const law = createLaw()
const daysTo = (day: Day, today: Day): number => workingDaysTo(day, today, law)

describe('working days left', () => {
  it.each<[Day, Day, number]>([
    ['2026-11-24', '2026-11-24', 0],
    ['2026-11-25', '2026-11-24', 1],
    ['2026-11-30', '2026-11-27', 1],
    ['2026-11-28', '2026-11-27', 0],
    ['2026-11-20', '2026-11-24', -2],
    // Overdue over a weekend is still overdue.
    ['2026-11-27', '2026-11-28', -1],
  ])('to %s on %s: %d', (day, today, left) => expect(daysTo(day, today)).toBe(left))
})

describe('how urgent something is', () => {
  const urgency = (day: Day, now = '2026-11-24T02:00:00.000Z' as const) =>
    urgencyOf(endOf(day), day, now, daysTo(day, '2026-11-24'))
  it('overdue from 24:00 of its day, not before', () => {
    expect(urgency('2026-11-23')).toBe('overdue')
    expect(urgency('2026-11-24')).toBe('today')
    expect(urgencyOf(endOf('2026-11-24'), '2026-11-24', endOf('2026-11-24'), 0)).toBe('overdue')
  })
  it('soon up to the third working day', () => {
    expect(urgency('2026-11-27')).toBe('soon')
    expect(urgency('2026-11-30')).toBe('later')
  })
  it('far off after the twentieth', () => {
    expect([daysTo('2026-12-22', '2026-11-24'), urgency('2026-12-22')]).toEqual([20, 'later'])
    expect([daysTo('2026-12-23', '2026-11-24'), urgency('2026-12-23')]).toEqual([21, 'far'])
  })
})

describe('when something owed is to be done', () => {
  const on = (day: Day) =>
    timeOf(
      { due: endOf(day), bearer: { role: 'provider', org: 'ag-1' }, mode: 'must', standing: 'open', provisional: false },
      { law, now: '2026-11-24T02:00:00.000Z' },
    )
  it('on its last day, with the working days left', () => {
    expect(on('2026-11-25')).toEqual({
      urgency: 'soon',
      due: { at: endOf('2026-11-25'), day: '2026-11-25', workingDays: 1, provisional: false },
    })
  })
  it('on no day as long as its clock stands and nobody knows until when', () => {
    expect(on(openEnded)).toEqual({ urgency: 'later' })
  })
})

describe('what somebody may do about a draft', () => {
  const of = (person: string, ...duties: string[]): Actor => ({ person, org: 'hs-mzj', roles: [], duties })
  const draft = (more: Partial<Draft>): Draft =>
    ({
      status: 'open',
      draftedBy: 'a',
      steps: ['经办', '审核', '签发'],
      signed: [{ person: 'a', step: '经办', at: '' }],
      ...more,
    }) as Draft
  const twice = { signed: [...draft({}).signed, { person: 'b', step: '审核', at: '2026-11-24T02:00:00.000Z' as const }] }
  it('its next step is theirs who have that duty, and who has signed it signs no other', () => {
    expect(partIn(draft({}), of('b', '审核'))).toBe('review')
    expect(partIn(draft({}), of('c', '签发'))).toBe('watch')
    expect(partIn(draft(twice), of('c', '签发'))).toBe('issue')
    expect(partIn(draft(twice), of('b', '审核', '签发'))).toBe('watch')
  })
  it('returned it is whoever drafted it who goes on', () => {
    const returned = draft({ status: 'returned', signed: draft({}).signed })
    expect([partIn(returned, of('a', '经办')), partIn(returned, of('d', '经办'))]).toEqual(['revise', 'watch'])
  })
  it('what is owed and not drafted is for whoever drafts, or for everybody where nothing is signed', () => {
    expect([partOfUndrafted(['经办', '签发'], of('a', '经办')), partOfUndrafted(['经办', '签发'], of('c', '签发'))]).toEqual([
      'do',
      'watch',
    ])
    expect(partOfUndrafted([], of('ag-1.jb'))).toBe('do')
  })
})
