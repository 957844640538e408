import { given } from '../../../test/given.js'
import { people } from '../../../test/signed-contract.js'
import { organization } from './organization.decider.js'

const data = {
  name: '示例甲社会工作服务中心',
  kind: 'provider',
  region: '341000',
  roles: ['provider'],
  creditCode: '52341000SAMPLE0001',
}

describe('an organization nobody registered', () => {
  it('is registered by the operator alone', () => {
    given(organization, 'organization/ag-1', [], { actor: people.operator })
      .when('RegisterOrganization', data)
      .then([{ type: 'OrganizationRegistered', data }])
    given(organization, 'organization/ag-1', []).when('RegisterOrganization', data).refused('NotYours')
  })

  it.each(['ag.1', 'ag/1', 'ag:1', 'a'.repeat(21), ''])('is not named %s: its name is part of the numbers of cases', (name) => {
    given(organization, `organization/${name}`, [], { actor: people.operator })
      .when('RegisterOrganization', data)
      .refused('NameMalformed')
  })

  it('has a credit code of eighteen places, if it has one', () => {
    const asked = given(organization, 'organization/ag-1', [], { actor: people.operator })
    asked.when('RegisterOrganization', { ...data, creditCode: data.creditCode.slice(1) }).refused('CreditCodeMalformed')
    const { creditCode: _none, ...without } = data
    asked.when('RegisterOrganization', without).then([{ type: 'OrganizationRegistered' }])
  })
})

describe('a registered organization', () => {
  it('is not registered again', () => {
    given(organization, 'organization/ag-1', [{ type: 'OrganizationRegistered', data }], { actor: people.operator })
      .when('RegisterOrganization', data)
      .refused('OrganizationAlreadyRegistered')
  })
})

describe('what changed at a unit since it was registered', () => {
  const registered = { type: 'OrganizationRegistered', data: { ...data, grade: '3A', annualCheck: '合格' } }
  const recording = (said: object, actor: object = people.operator, facts: Parameters<typeof given>[2] = [registered]) =>
    given(organization, 'organization/ag-1', facts, { actor }).when('RecordStanding', said)

  it('is recorded by the operator: a grade, a size, and the yearly check, which may come to the same again', () => {
    recording({ grade: '4A' }).then([{ type: 'StandingRecorded', data: { grade: '4A' } }])
    recording({ size: '小型企业' }).then([{ type: 'StandingRecorded' }])
    recording({ annualCheck: '合格' }).then([{ type: 'StandingRecorded' }])
    recording({ grade: '4A' }, people.provider).refused('NotYours')
  })

  it('is a change of a unit that is there', () => {
    recording({}).refused('NothingChanged')
    recording({ grade: '3A' }).refused('NothingChanged')
    recording({ grade: '4A' }, people.operator, []).refused('OrganizationNotRegistered')
    recording({ grade: '4A' }, people.operator, [registered, { type: 'StandingRecorded', data: { grade: '4A' } }]).refused(
      'NothingChanged',
    )
  })
})

describe('the roles of a unit', () => {
  const registered = { type: 'OrganizationRegistered', data }
  const asOperator = (facts = [registered] as Parameters<typeof given>[2]) =>
    given(organization, 'organization/ag-1', facts, { actor: people.operator })

  it('are given and taken by the operator alone', () => {
    asOperator()
      .when('GiveRoles', { roles: ['evaluator'] })
      .then([{ type: 'RolesGiven', data: { roles: ['evaluator'] } }])
    asOperator()
      .when('TakeRoles', { roles: ['provider'], why: '不再承接' })
      .then([{ type: 'RolesTaken', data: { roles: ['provider'], why: '不再承接' } }])
    for (const act of ['GiveRoles', 'TakeRoles'])
      given(organization, 'organization/ag-1', [registered])
        .when(act, { roles: ['host'], why: '' })
        .refused('NotYours')
  })

  it('are those it was registered with, with what was given and without what was taken', () => {
    const { state } = asOperator([
      registered,
      { type: 'RolesGiven', data: { roles: ['evaluator', 'host'] } },
      { type: 'RolesTaken', data: { roles: ['provider', 'host'], why: '' } },
    ])
    expect(state).toMatchObject({ roles: ['evaluator'] })
  })

  it('are not given twice, nor taken where they are not held', () => {
    asOperator()
      .when('GiveRoles', { roles: ['provider', 'host'] })
      .refused('RolesHeld')
    asOperator()
      .when('TakeRoles', { roles: ['host'], why: '' })
      .refused('RolesNotHeld')
  })

  it('are those of a unit that is registered', () => {
    asOperator([])
      .when('GiveRoles', { roles: ['host'] })
      .refused('OrganizationNotRegistered')
    asOperator([])
      .when('TakeRoles', { roles: ['host'], why: '' })
      .refused('OrganizationNotRegistered')
  })
})
