import { given, type GivenFact } from '../../../test/given.js'
import { contractId, law, noon, opened, people, signed } from '../../../test/signed-contract.js'
import { challenge } from '../challenge/challenge.decider.js'
import { contract } from '../contract/contract.decider.js'
import { procurement } from '../procurement/procurement.decider.js'

const other = {
  contract: 'complaint-suspension',
  procurement: 'question-suspends',
  challenge: 'complaint-suspension',
} as const
const stopped: GivenFact = {
  type: 'ClockStopped',
  key: 'q-1',
  at: noon('2026-05-08'),
  data: { from: noon('2026-05-08'), basis: {} },
}
const resumed: GivenFact = { type: 'ClockResumed', key: 'q-1', data: { until: noon('2026-05-12') } }

describe.each([
  ['contract', contract, contractId, 'question-suspends', 'lot'],
  ['procurement', procurement, 'procurement/hs-mzj-2026.mz-06/1', 'complaint-suspension', 'case'],
  ['challenge', challenge, 'challenge/hs-mzj-2026.mz-06/ag-2.1', 'complaint-time', 'case'],
] as const)('the clocks of a %s', (kind, definition, id, rule, scope) => {
  const stop = { key: 'q-1', rule, from: noon('2026-05-08') }
  const before = id === contractId ? [opened, signed] : []
  const asked = (facts: readonly GivenFact[]) =>
    given(definition, id, [...before, ...facts], { law, actor: people.process, now: noon('2026-05-12') })

  it('are stopped under an article', () => {
    asked([])
      .when('StopClock', stop)
      .then([{ type: 'ClockStopped', key: 'q-1', data: { from: stop.from, rule, scope } }])
    for (const none of ['no-such-rule', 'award-confirmation'])
      asked([])
        .when('StopClock', { ...stop, rule: none })
        .refused('StopWithoutBasis')
  })

  it('are not stopped under an article that stops something else (条例 第五十四条, 法 第五十七条)', () => {
    asked([])
      .when('StopClock', { ...stop, rule: other[kind] })
      .refused('StopElsewhere')
  })

  it('are stopped as far as is said, and it is said which obligation', () => {
    const obligation = `obligation/${id}/x`
    asked([])
      .when('StopClock', { ...stop, scope: 'obligation', obligation })
      .then([{ type: 'ClockStopped', data: { scope: 'obligation', obligation } }])
    asked([])
      .when('StopClock', { ...stop, scope: 'obligation' })
      .refused('ScopeUnclear')
  })

  it('are stopped and run on by the process alone', () => {
    const byPeople = given(definition, id, [...before, stopped], { law, now: noon('2026-05-12') })
    byPeople.when('StopClock', { ...stop, key: 'q-2' }).refused('NotYours')
    byPeople.when('ResumeClock', { key: 'q-1', until: noon('2026-05-12') }).refused('NotYours')
  })

  it('are stopped once under a name', () => {
    asked([stopped]).when('StopClock', stop).refused('ClockAlreadyStopped')
    asked([stopped])
      .when('StopClock', { ...stop, key: 'q-2' })
      .then([{ type: 'ClockStopped', key: 'q-2' }])
  })

  it('are stopped from now at the latest', () => {
    asked([])
      .when('StopClock', { ...stop, from: noon('2026-05-12') })
      .then([{ type: 'ClockStopped' }])
    asked([])
      .when('StopClock', { ...stop, from: '2026-05-12T04:00:00.001Z' })
      .refused('StopInTheFuture')
  })

  it('run on once, where they were stopped, and not before that', () => {
    const until = noon('2026-05-12')
    asked([stopped])
      .when('ResumeClock', { key: 'q-1', until })
      .then([{ type: 'ClockResumed', key: 'q-1' }])
    asked([]).when('ResumeClock', { key: 'q-1', until }).refused('ClockNotStopped')
    asked([stopped, resumed]).when('ResumeClock', { key: 'q-1', until }).refused('ClockAlreadyResumed')
    asked([stopped])
      .when('ResumeClock', { key: 'q-1', until: noon('2026-05-07') })
      .refused('ResumedBeforeStopped')
  })
})

it('a stop of one lot of a purchase says which', () => {
  const stop = { key: 'q-1', rule: 'complaint-suspension', from: noon('2026-05-08'), scope: 'lot' }
  const asked = given(procurement, 'procurement/hs-mzj-2026.mz-06/1', [], { law, actor: people.process, now: noon('2026-05-12') })
  asked.when('StopClock', stop).refused('ScopeUnclear')
  asked.when('StopClock', { ...stop, lot: '2' }).then([{ type: 'ClockStopped', data: { scope: 'lot', lot: '2' } }])
})
