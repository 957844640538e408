import { given, type GivenFact } from '../../../test/given.js'
import { award, contractId, opened, people, signed } from '../../../test/signed-contract.js'
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
  it('may be proposed again, as the second round', () => {
    given(assignment, id, [proposed, refused], { others })
      .when('ProposeAssignment')
      .then([{ type: 'AssignmentProposed', key: '2' }])
  })
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
