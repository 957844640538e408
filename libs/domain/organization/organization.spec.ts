import { given } from '../../../test/given.js'
import { people } from '../../../test/signed-contract.js'
import { organization } from './organization.decider.js'

const data = { name: '示例甲社会工作服务中心', kind: 'provider', roles: ['provider'], creditCode: '52341000SAMPLE0001' }

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
