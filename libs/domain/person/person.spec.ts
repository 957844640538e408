import type { Day } from '#kernel'
import { given, type GivenFact } from '../../../test/given.js'
import { people } from '../../../test/signed-contract.js'
import { person } from './person.decider.js'
import { dutiesIn, unitsOf, type PersonState } from './person.state.js'

const keeper = { actor: people.operator }
const administrator = { actor: { person: 'hs-mzj.jb', org: 'hs-mzj', roles: ['purchaser'], duties: ['经办', '管理员'] } } as const
const joined = (duties: readonly string[] = ['经办'], more: object = {}): GivenFact => ({
  type: 'PersonJoined',
  key: 'hs-mzj',
  data: { unit: 'hs-mzj', duties, from: '2026-01-01', ...more },
})
const joining = { unit: 'hs-mzj', duties: ['经办'] }
const id = 'person/hs-mzj.new'
const duties = (facts: readonly GivenFact[], on: Day) => dutiesIn(given(person, id, facts).state as PersonState, 'hs-mzj', on)

describe('somebody nobody knows', () => {
  it('joins a unit by the operator, or by the unit’s own administrator, from that day on', () => {
    for (const by of [keeper, administrator])
      given(person, id, [], by)
        .when('JoinUnit', joining)
        .then([{ type: 'PersonJoined', key: 'hs-mzj', data: { ...joining, from: '2026-03-02' } }])
  })

  it('joins by nobody else: not by a colleague, nor by another unit’s administrator', () => {
    given(person, id, []).when('JoinUnit', joining).refused('NotYours')
    given(person, id, [], { actor: { ...administrator.actor, org: 'ag-1' } })
      .when('JoinUnit', joining)
      .refused('NotYours')
  })

  it('joins a unit that is registered', () => {
    given(person, id, [], keeper).when('JoinUnit', { unit: 'nobody', duties: [] }).refused('UnitUnknown')
  })

  it('is in it from a day to a day', () => {
    given(person, id, [], keeper)
      .when('JoinUnit', { ...joining, from: '2026-04-01', until: '2026-06-30' })
      .then([{ type: 'PersonJoined', data: { from: '2026-04-01', until: '2026-06-30' } }])
    given(person, id, [], keeper)
      .when('JoinUnit', { ...joining, from: '2026-04-01', until: '2026-03-31' })
      .refused('DaysReversed')
    const stay = [joined(['经办'], { from: '2026-04-01', until: '2026-06-30' })]
    expect(['2026-03-31', '2026-04-01', '2026-06-30', '2026-07-01'].map((on) => duties(stay, on as Day))).toEqual([
      undefined,
      ['经办'],
      ['经办'],
      undefined,
    ])
  })

  it('is an expert in a pool of experts alone, where there are no others', () => {
    given(person, 'person/ex-20', [], keeper)
      .when('JoinUnit', { unit: 'experts', duties: ['评审专家'] })
      .then([{ type: 'PersonJoined' }])
    given(person, id, [], administrator)
      .when('JoinUnit', { unit: 'hs-mzj', duties: ['评审专家'] })
      .refused('DutyNotOfUnit')
    given(person, id, [], keeper)
      .when('JoinUnit', { unit: 'experts', duties: ['经办'] })
      .refused('DutyNotOfUnit')
  })
})

describe('somebody in a unit', () => {
  it('joins a second by the operator; an administrator draws nobody away whose time there is not over', () => {
    const elsewhere = (more: object = {}): GivenFact => ({
      type: 'PersonJoined',
      key: 'ag-1',
      data: { unit: 'ag-1', duties: ['经办'], from: '2026-01-01', ...more },
    })
    const drawn = (...facts: readonly GivenFact[]) => given(person, id, facts, administrator).when('JoinUnit', joining)
    drawn(elsewhere()).refused('InAnotherUnit')
    drawn(elsewhere({ until: '2026-03-02' })).refused('InAnotherUnit')
    drawn(elsewhere({ from: '2026-04-01' })).refused('InAnotherUnit')
    given(person, id, [elsewhere()], keeper)
      .when('JoinUnit', joining)
      .then([{ type: 'PersonJoined' }])
    drawn(elsewhere({ until: '2026-03-01' })).then([{ type: 'PersonJoined' }])
    drawn(elsewhere(), { type: 'PersonLeft', key: 'ag-1', data: { unit: 'ag-1', why: '调离' } }).then([{ type: 'PersonJoined' }])
  })

  it('does not join it again, unless they left or their time is over', () => {
    const again = (facts: readonly GivenFact[]) => given(person, id, facts, administrator).when('JoinUnit', joining)
    again([joined()]).refused('AlreadyInUnit')
    again([joined(['经办'], { until: '2026-03-02' })]).refused('AlreadyInUnit')
    again([joined(['经办'], { until: '2026-03-01' })]).then([{ type: 'PersonJoined' }])
    again([joined(), { type: 'PersonLeft', key: 'hs-mzj', data: { unit: 'hs-mzj', why: '调离' } }]).then([
      { type: 'PersonJoined' },
    ])
  })

  it('leaves it at once', () => {
    given(person, id, [joined()], administrator)
      .when('LeaveUnit', { unit: 'hs-mzj', why: '调离' })
      .then([{ type: 'PersonLeft', key: 'hs-mzj', data: { unit: 'hs-mzj', why: '调离' } }])
    given(person, id, [joined()]).when('LeaveUnit', { unit: 'hs-mzj', why: '调离' }).refused('NotYours')
    const left = [joined(), { type: 'PersonLeft', key: 'hs-mzj', data: { unit: 'hs-mzj', why: '调离' } }]
    expect(duties(left, '2026-03-02')).toBeUndefined()
    expect(unitsOf(given(person, id, left).state as PersonState, '2026-03-02')).toEqual([])
    given(person, id, left, administrator).when('LeaveUnit', { unit: 'hs-mzj', why: '调离' }).refused('NotInUnit')
  })

  it('has the duties that were last named', () => {
    given(person, id, [joined()], administrator)
      .when('ChangeDuties', { unit: 'hs-mzj', duties: ['审核'] })
      .then([{ type: 'DutiesChanged', key: 'hs-mzj', data: { unit: 'hs-mzj', duties: ['审核'] } }])
    const changed = [joined(), { type: 'DutiesChanged', key: 'hs-mzj', data: { unit: 'hs-mzj', duties: ['审核'] } }]
    expect(duties(changed, '2026-03-02')).toEqual(['审核'])
    given(person, id, [joined()]).when('ChangeDuties', { unit: 'hs-mzj', duties: [] }).refused('NotYours')
    given(person, id, [], administrator).when('ChangeDuties', { unit: 'hs-mzj', duties: [] }).refused('NotInUnit')
    given(person, id, [joined()], administrator)
      .when('ChangeDuties', { unit: 'hs-mzj', duties: ['评审专家'] })
      .refused('DutyNotOfUnit')
  })

  it('stands in for a colleague for some days, with that one’s duties beside their own', () => {
    const days = { from: '2026-03-10' as Day, until: '2026-03-20' as Day }
    const asked = { unit: 'hs-mzj', standsInFor: 'hs-mzj.qf', ...days }
    given(person, id, [joined()], administrator)
      .when('NameDeputy', asked)
      .then([{ type: 'DeputyNamed', key: 'hs-mzj', data: { ...asked, duties: ['签发'] } }])
    const named = [joined(), { type: 'DeputyNamed', key: 'hs-mzj', data: { ...asked, duties: ['签发'] } }]
    expect(['2026-03-09', '2026-03-10', '2026-03-20', '2026-03-21'].map((on) => duties(named, on as Day))).toEqual([
      ['经办'],
      ['经办', '签发'],
      ['经办', '签发'],
      ['经办'],
    ])
    const refused = (data: object, code: string) =>
      given(person, id, [joined()], administrator)
        .when('NameDeputy', { ...asked, ...data })
        .refused(code)
    refused({ standsInFor: 'hs-mzj.new' }, 'DeputyOfOneself')
    refused({ standsInFor: 'ag-1.jb' }, 'NotInUnit')
    refused({ standsInFor: 'nobody.jb' }, 'PersonUnknown')
    refused({ until: '2026-03-09' }, 'DaysReversed')
    given(person, id, [], administrator).when('NameDeputy', asked).refused('NotInUnit')
    given(person, id, [joined()]).when('NameDeputy', asked).refused('NotYours')
  })
})
