import type { Instant } from '#kernel'
import { given } from '../../../test/given.js'
import { award } from './award.decider.js'

const id = 'award/hs-sgb-2026.mz-04.1'
const data = { title: '社工项目第三方评估服务', provider: 'ev-2', price: '19800000' }
const lead = { actor: { org: 'hs-sgb', person: 'hs-sgb.qf', roles: ['lead' as const, 'purchaser' as const] } }

describe('an award made elsewhere', () => {
  it('is registered by its purchaser from its papers', () => {
    given(award, id, [], { ...lead, registered: true })
      .when('RegisterAward', data)
      .then([{ type: 'AwardRegistered', data: { purchaser: 'hs-sgb', provider: 'ev-2' } }])
  })

  it('is not made here: without papers it is refused', () => {
    given(award, id, [], lead).when('RegisterAward', data).refused('EvidenceMissing')
  })

  it('is registered once', () => {
    given(award, id, [{ type: 'AwardRegistered', data: { ...data, purchaser: 'hs-sgb' } }], { ...lead, registered: true })
      .when('RegisterAward', data)
      .refused('AwardAlreadyRegistered')
  })

  it('is no matter for somebody who buys nothing', () => {
    given(award, id, [], { actor: { org: 'ag-1', person: 'ag-1.jb', roles: ['provider'] }, registered: true })
      .when('RegisterAward', data)
      .refused('NotYours')
  })

  it('was bought from somebody else', () => {
    given(award, id, [], { ...lead, registered: true })
      .when('RegisterAward', { ...data, provider: 'hs-sgb' })
      .refused('BoughtFromOneself')
  })

  it('is of a case of the unit that registers it', () => {
    given(award, 'award/hs-mzj-2026.mz-04.1', [], { ...lead, registered: true })
      .when('RegisterAward', data)
      .refused('AwardOfAnotherUnit')
  })

  it.each([
    ['2024-12-31', false],
    ['2025-01-01', true],
    ['2027-12-31', true],
    ['2028-01-01', false],
  ])('was made in the year of its plan, or in the one before or after: %s', (day, may) => {
    const now = `${day}T04:00:00.000Z` as Instant
    const registering = given(award, id, [], { ...lead, registered: true, now }).when('RegisterAward', data)
    if (may) registering.then([{ type: 'AwardRegistered' }])
    else registering.refused('AwardNotOfItsYear')
  })

  it('bears the number of a case and a lot', () => {
    given(award, 'award/mz-04', [], { ...lead, registered: true })
      .when('RegisterAward', data)
      .refused('AwardMisnumbered')
  })
})
