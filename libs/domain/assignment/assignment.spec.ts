import { given, type GivenFact } from '../../../test/given.js'
import { award, contractId, noon, opened, people, signed } from '../../../test/signed-contract.js'
import { assignment } from './assignment.decider.js'

const id = `assignment/${award}/tx-ly` as const
const others = { [contractId]: [opened, signed] }
const proposed: GivenFact = { type: 'AssignmentProposed', key: '1', data: { site: 'tx-ly', provider: 'ag-1' } }
const accepted: GivenFact = { type: 'AssignmentAccepted', data: { site: 'tx-ly', host: 'tx-ly-host' } }
const refused: GivenFact = { type: 'AssignmentRefused', key: '1', data: { reason: '场地在修' } }

describe('a site of a signed contract', () => {
  it('is proposed to by the purchaser, with the provider of the contract', () => {
    given(assignment, id, [], { others })
      .when('ProposeAssignment')
      .then([{ type: 'AssignmentProposed', key: '1', data: { site: 'tx-ly', provider: 'ag-1' } }])
  })

  it('is not proposed to while the contract is not signed', () => {
    given(assignment, id, [], { others: { [contractId]: [opened] } })
      .when('ProposeAssignment')
      .refused('ContractNotSigned')
  })

  it('is not proposed to by the provider', () => {
    given(assignment, id, [], { others, actor: people.provider }).when('ProposeAssignment').refused('NotYours')
  })

  it('must be one that the contract names', () => {
    given(assignment, `assignment/${award}/tx-yz`, [], { others }).when('ProposeAssignment').refused('NotASiteOfThisContract')
  })

  it('has nothing to accept before it is proposed to', () => {
    given(assignment, id, [], { others, actor: people.host }).when('AcceptAssignment').refused('AssignmentNotProposed')
  })
})

describe('a proposed assignment', () => {
  it('is accepted by the host of the site', () => {
    given(assignment, id, [proposed], { others, actor: people.host })
      .when('AcceptAssignment')
      .then([{ type: 'AssignmentAccepted', data: { host: 'tx-ly-host' } }])
  })

  it('is not accepted by the host of another site', () => {
    given(assignment, id, [proposed], { others, actor: { ...people.host, org: 'tx-yz-host' } })
      .when('AcceptAssignment')
      .refused('NotYours')
  })

  it('is refused with a reason, not without', () => {
    const asked = given(assignment, id, [proposed], { others, actor: people.host })
    asked.when('RefuseAssignment', { reason: '场地在修' }).then([{ type: 'AssignmentRefused', key: '1' }])
    asked.when('RefuseAssignment', { reason: ' ' }).refused('ReasonMissing')
  })

  it('is not proposed a second time', () => {
    given(assignment, id, [proposed], { others }).when('ProposeAssignment').refused('AssignmentAlreadyProposed')
  })

  it('has no room before it is accepted', () => {
    given(assignment, id, [proposed], { others, actor: people.host })
      .when('ProvideRoom', { room: '二楼' })
      .refused('AssignmentNotAccepted')
  })
})

describe('a refused assignment', () => {
  const again = (arrival?: string) =>
    given(assignment, id, [proposed, refused], { others, now: noon('2026-04-16') }).when('ProposeAssignment', { arrival })

  it('is proposed again with another day of arrival, as the second round', () => {
    again('2026-04-22').then([{ type: 'AssignmentProposed', key: '2', data: { arrival: '2026-04-22' } }])
    again().refused('ArrivalMissing')
  })

  it('is proposed for a day that has not passed, within the service as agreed', () => {
    again('2026-04-16').then([{ type: 'AssignmentProposed' }])
    again('2026-04-15').refused('DayHasPassed')
    again('2027-04-14').then([{ type: 'AssignmentProposed' }])
    again('2027-04-15').refused('DayOutsideService')
    given(assignment, id, [proposed, refused], { others, now: noon('2026-04-01') })
      .when('ProposeAssignment', { arrival: '2026-04-14' })
      .refused('DayOutsideService')
  })

  it('is accepted for the day that was proposed last, which is then due', () => {
    const second: GivenFact = {
      type: 'AssignmentProposed',
      key: '2',
      data: { site: 'tx-ly', provider: 'ag-1', arrival: '2026-04-22' },
    }
    given(assignment, id, [proposed, refused, second], { others, actor: people.host })
      .when('AcceptAssignment')
      .then([{ type: 'AssignmentAccepted', data: { arrival: '2026-04-22', due: '2026-04-22T16:00:00.000Z' } }])
  })
})

it('the first proposal is for the day of the contract, and names no other', () => {
  given(assignment, id, [], { others }).when('ProposeAssignment', { arrival: '2026-04-22' }).refused('ArrivalIsAgreed')
})

describe('an accepted assignment', () => {
  it('is given its room once', () => {
    given(assignment, id, [proposed, accepted], { others, actor: people.host })
      .when('ProvideRoom', { room: '二楼' })
      .then([{ type: 'RoomProvided' }])
    given(assignment, id, [proposed, accepted, { type: 'RoomProvided', data: { room: '二楼' } }], { others, actor: people.host })
      .when('ProvideRoom', { room: '二楼' })
      .refused('RoomAlreadyProvided')
  })

  it('is not accepted twice', () => {
    given(assignment, id, [proposed, accepted], { others, actor: people.host })
      .when('AcceptAssignment')
      .refused('AssignmentAlreadyAccepted')
  })
})
