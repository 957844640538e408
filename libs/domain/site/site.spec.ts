import { given } from '../../../test/given.js'
import { people } from '../../../test/signed-contract.js'
import { site } from './site.decider.js'

const data = { host: 'tx-ly-host', district: 'tx', kind: 'town-centre', communities: 3, certifiedCommunityWorkers: 3 }

describe('a site', () => {
  it('is registered once, by the operator alone', () => {
    given(site, 'site/tx-ly', [], { actor: people.operator })
      .when('RegisterSite', data)
      .then([{ type: 'SiteRegistered', data }])
    given(site, 'site/tx-ly', []).when('RegisterSite', data).refused('NotYours')
    given(site, 'site/tx-ly', [{ type: 'SiteRegistered', data }], { actor: people.operator })
      .when('RegisterSite', data)
      .refused('SiteAlreadyRegistered')
  })

  it('has whole communities, none at least', () => {
    given(site, 'site/tx-ly', [], { actor: people.operator })
      .when('RegisterSite', { ...data, communities: 0 })
      .then([{ type: 'SiteRegistered' }])
    given(site, 'site/tx-ly', [], { actor: people.operator })
      .when('RegisterSite', { ...data, communities: -1 })
      .refused('CountMalformed')
    given(site, 'site/tx-ly', [], { actor: people.operator })
      .when('RegisterSite', { ...data, communities: 1.5 })
      .refused('CountMalformed')
  })
})
