import { given } from '../../../test/given.js'
import { people } from '../../../test/signed-contract.js'
import { practitioner } from './practitioner.decider.js'

const data = { org: 'ag-1', certificate: '社会工作师' }

describe('a practitioner nobody registered', () => {
  it('is registered by the own provider or by the operator', () => {
    for (const actor of [people.provider, people.operator]) {
      given(practitioner, 'practitioner/w-11', [], { actor })
        .when('RegisterPractitioner', data)
        .then([{ type: 'PractitionerRegistered', data }])
    }
  })

  it('is registered neither by another provider nor by a purchaser', () => {
    given(practitioner, 'practitioner/w-11', [], { actor: { ...people.provider, org: 'ag-2' } })
      .when('RegisterPractitioner', data)
      .refused('NotOwnWorker')
    given(practitioner, 'practitioner/w-11', []).when('RegisterPractitioner', data).refused('NotYours')
  })

  it('has one of the three certificates', () => {
    given(practitioner, 'practitioner/w-11', [], { actor: people.provider })
      .when('RegisterPractitioner', { ...data, certificate: '心理咨询师' })
      .refused('UnknownCertificate')
  })
})

describe('a registered practitioner', () => {
  it('is not registered again', () => {
    given(practitioner, 'practitioner/w-11', [{ type: 'PractitionerRegistered', data }], { actor: people.provider })
      .when('RegisterPractitioner', data)
      .refused('PractitionerAlreadyRegistered')
  })
})
