import { othersElsewhere } from '../../../test/elsewhere.js'
import { given, type GivenFact } from '../../../test/given.js'
import {
  award,
  contractId,
  hash,
  law,
  lawOfNoRegion,
  noon,
  opened,
  openedWith,
  people,
  signed,
  started,
  terms,
} from '../../../test/signed-contract.js'
import { midTermCheck } from './mid-term-check.decider.js'

const id = `mid-term-check/${award}/1` as const
const others = { [contractId]: [opened, signed, started] }
const ofTwoYears = {
  [contractId]: [
    openedWith({ term: { months: 24 } }),
    signed,
    { ...started, data: { ...started.data, until: '2028-04-14', due: '2028-04-14T16:00:00.000Z' } },
  ],
}
const scheduled: GivenFact = { type: 'MidTermCheckScheduled', data: { on: '2026-10-20' } }
const ordered: GivenFact = {
  type: 'RectificationOrdered',
  key: '1',
  data: { score: 58, findings: '记录不全', pass: 60, by: '2026-11-19', due: '2026-11-19T16:00:00.000Z' },
}
const rectified: GivenFact = { type: 'RectificationSubmitted', key: '1', data: { report: '已补', evidence: hash } }
const passed: GivenFact = { type: 'MidTermPassed', data: { score: 86, findings: '', pass: 60 } }

const failed: GivenFact = { type: 'MidTermFailed', key: 'reduce', data: { score: 50, findings: '', pass: 60, pays: 50 } }

const concluding = (score: number, { facts = [] as readonly GivenFact[], now = noon('2026-10-20'), more = {}, by = {} } = {}) =>
  given(midTermCheck, id, facts, { others, law, now, ...more }).when('ConcludeMidTermCheck', {
    score,
    findings: '记录不全',
    ...by,
  })

describe('the second mid-term check', () => {
  const second = `mid-term-check/${award}/2` as const

  it.each([
    ['ScheduleMidTermCheck', { on: '2027-11-20' }],
    ['ConcludeMidTermCheck', { score: 86, findings: '规范' }],
  ])('is begun once the first has its result: %s', (act, data) => {
    const asked = (more: object, now = '2027-10-20') =>
      given(midTermCheck, second, [], { others: { ...ofTwoYears, ...more }, law, now: noon(now) }).when(act, data)
    asked({}).refused('NumberSkipped')
    asked({ [id]: [scheduled] }).refused('NumberSkipped')
    asked({ [id]: [ordered] }).refused('NumberSkipped')
    asked({ [id]: [ordered, rectified] }).refused('NumberSkipped')
    expect(asked({ [id]: [passed] }).decision).toHaveProperty('accepted')
    expect(asked({ [id]: [ordered, rectified, failed] }).decision).toHaveProperty('accepted')
  })

  it('is that of the second service year: not before its own months, and none where the service is over by then', () => {
    const concluding = (others: object, day: string) =>
      given(midTermCheck, second, [], { others: { ...others, [id]: [passed] }, law, now: noon(day) }).when(
        'ConcludeMidTermCheck',
        { score: 86, findings: '规范' },
      )
    concluding(ofTwoYears, '2027-10-14').refused('MidTermTooEarly')
    concluding(ofTwoYears, '2027-10-15').then([{ type: 'MidTermPassed' }])
    concluding(others, '2026-10-20').refused('NoCheckAgreed')
  })
})

it.each([
  ['ScheduleMidTermCheck', { on: '2026-10-20' }],
  ['ConcludeMidTermCheck', { score: 86, findings: '规范' }],
])('where no check is agreed there is none: %s', (act, data) => {
  const { midTermAfterMonths: _none, ...unchecked } = terms
  const without = { ...opened, data: { ...opened.data, terms: unchecked } }
  given(midTermCheck, id, [], { others: { [contractId]: [without, signed, started] }, law, now: noon('2026-10-20') })
    .when(act, data)
    .refused('NoCheckAgreed')
})

describe('a mid-term check', () => {
  it('is passed at the pass mark and above, and a rectification is ordered below it', () => {
    concluding(61).then([{ type: 'MidTermPassed', data: { score: 61 } }])
    concluding(60).then([{ type: 'MidTermPassed', data: { score: 60 } }])
    concluding(59).then([
      { type: 'RectificationOrdered', key: '1', data: { score: 59, by: '2026-11-19', due: '2026-11-19T16:00:00.000Z' } },
    ])
  })

  it('names another day of rectification where the purchaser gives one, tomorrow at the earliest', () => {
    concluding(58, { by: { by: '2026-10-21' } }).then([{ type: 'RectificationOrdered', data: { by: '2026-10-21' } }])
    concluding(58, { by: { by: '2026-10-20' } }).refused('RectificationDayPassed')
  })

  it('knows no score beside 0 to 100', () => {
    concluding(100).then([{ type: 'MidTermPassed' }])
    concluding(101).refused('ScoreOutOfRange')
    concluding(-1).refused('ScoreOutOfRange')
  })

  it('is held after half the term by the contract, not a moment before', () => {
    concluding(86, { now: '2026-10-14T16:00:00.000Z' }).then([{ type: 'MidTermPassed' }])
    concluding(86, { now: '2026-10-14T15:59:59.999Z' }).refused('MidTermTooEarly', '第七条')
  })

  it('leaves an irregularity where one was held too early and is registered', () => {
    concluding(86, { now: '2026-10-14T15:59:59.999Z', more: { registered: true, others: othersElsewhere(others) } }).then([
      { type: 'MidTermPassed' },
      { type: 'IrregularityFound', key: 'MidTermTooEarly' },
    ])
  })

  it('is not concluded without the pass mark of the region', () => {
    concluding(86, { more: { law: lawOfNoRegion } }).refused('NotEncodedForRegion')
  })

  it('is not concluded by the provider', () => {
    concluding(86, { more: { actor: people.provider } }).refused('NotYours')
  })

  it('is neither scheduled nor concluded before the service has started', () => {
    const notStarted = { others: { [contractId]: [opened, signed] } }
    concluding(86, { more: notStarted }).refused('ServiceNotStarted')
    given(midTermCheck, id, [], { ...notStarted, law, now: noon('2026-10-15') })
      .when('ScheduleMidTermCheck', { on: '2026-10-20' })
      .refused('ServiceNotStarted')
  })

  it('has nothing to rectify', () => {
    given(midTermCheck, id, [], { others, law, actor: people.provider })
      .when('SubmitRectification', { report: '', evidence: hash })
      .refused('NothingToRectify')
  })
})

describe('a scheduled check', () => {
  it('is scheduled by purchaser or supervisor, for today at the earliest and within the service', () => {
    const scheduling = (on: string, actor: object = people.supervisor) =>
      given(midTermCheck, id, [], { others, law, actor, now: noon('2026-10-15') }).when('ScheduleMidTermCheck', { on })
    scheduling('2026-10-15').then([{ type: 'MidTermCheckScheduled', data: { on: '2026-10-15' } }])
    scheduling('2026-10-20', people.purchaser).then([{ type: 'MidTermCheckScheduled' }])
    scheduling('2026-10-14').refused('DayHasPassed')
    scheduling('2027-04-15').refused('DayOutsideService')
    scheduling('2026-10-20', people.provider).refused('NotYours')
  })

  it('is not scheduled twice', () => {
    given(midTermCheck, id, [scheduled], { others, law, now: noon('2026-10-15') })
      .when('ScheduleMidTermCheck', { on: '2026-10-21' })
      .refused('MidTermAlreadyScheduled')
  })

  it('is not concluded before its day', () => {
    concluding(86, { facts: [scheduled], now: '2026-10-19T15:59:59.999Z' }).refused('CheckNotYetHeld')
    concluding(86, { facts: [scheduled], now: '2026-10-19T16:00:00.000Z' }).then([{ type: 'MidTermPassed' }])
  })
})

describe('a rectification that was ordered', () => {
  it('is answered once by the provider', () => {
    const answering = (facts: readonly GivenFact[]) =>
      given(midTermCheck, id, facts, { others, law, actor: people.provider }).when('SubmitRectification', {
        report: '已补',
        evidence: hash,
      })
    answering([ordered]).then([{ type: 'RectificationSubmitted', key: '1' }])
    answering([ordered, rectified]).refused('RectificationAlreadySubmitted')
  })

  it('is not re-checked before it is answered', () => {
    concluding(74, { facts: [ordered] }).refused('RectificationNotSubmitted')
  })

  it('is re-checked after the answer: passed, or failed, with what the contract says of that', () => {
    concluding(74, { facts: [ordered, rectified] }).then([{ type: 'MidTermPassed' }])
    concluding(59, { facts: [ordered, rectified] }).then([{ type: 'MidTermFailed', key: 'terminate', data: { score: 59 } }])
    const reducing = { [contractId]: [openedWith({ midTermFailedPays: 50 }), signed, started] }
    concluding(59, { facts: [ordered, rectified], more: { others: reducing } }).then([
      { type: 'MidTermFailed', key: 'reduce', data: { pays: 50 } },
    ])
  })
})

it('a check that failed twice is not concluded a third time', () => {
  const failed: GivenFact = { type: 'MidTermFailed', key: 'terminate', data: { score: 58, findings: '', pass: 60 } }
  concluding(90, { facts: [ordered, rectified, failed] }).refused('MidTermAlreadyFailed')
})

describe('a check that was passed', () => {
  it('is not concluded twice', () => {
    concluding(90, { facts: [passed] }).refused('MidTermAlreadyPassed')
  })
})
