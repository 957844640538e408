import { apiOnPostgres, type ApiUnderTest } from '../../test/api.js'
import { caseInService, inService } from '../../test/case-in-service.js'
import { award, conditionMet, contractId, noon } from '../../test/signed-contract.js'

type Payable = { readonly next: string; readonly owedToMe: boolean; readonly waitsFor: readonly { readonly mine: boolean }[] }

describe('the money of a unit', () => {
  let api: ApiUnderTest
  beforeAll(async () => {
    api = await apiOnPostgres({ now: inService })
    for (const { stream, facts } of caseInService) await api.given(stream, facts)
    await api.given(contractId, [{ ...conditionMet(2), at: noon('2026-05-22') }])
  })
  afterAll(() => api.close())
  const payables = async (as: string) => (await api.get('/v1/me/money', { as })).body['payables'] as readonly Payable[]

  it('is owed to its provider, and to be paid by the purchaser: the same, from both sides', async () => {
    const shape = (some: readonly Payable[]) =>
      some.map(({ next, owedToMe, waitsFor }) => [next, owedToMe, waitsFor.some(({ mine }) => mine)])
    expect(shape(await payables('ag-1.jb'))).toEqual([
      ['PayInterest', true, false],
      ['RequestPayment', true, true],
      ['condition', true, false],
    ])
    expect(shape(await payables('hs-mzj.jb'))).toEqual([
      ['PayInterest', false, true],
      ['RequestPayment', false, false],
      ['condition', false, false],
    ])
  })

  it('says which fact met a condition, and the sums of the contract', async () => {
    const { body } = await api.get('/v1/me/money', { as: 'ag-1.jb' })
    const { met } = (body['payables'] as { readonly met?: { readonly fact: string } }[])[1] ?? {}
    expect((await api.get(`/v1/facts/${met?.fact}`, { as: 'ag-1.jb' })).body).toMatchObject({ says: '付款条件成就' })
    expect(body['contracts']).toMatchObject([{ award, payable: '19000000', paid: '5700000' }])
  })

  it('is nothing to a losing bidder, to a panelist and to nobody', async () => {
    for (const as of ['ag-2.jb', 'ag-5.jb', 'ex-06']) expect(await payables(as)).toEqual([])
    expect((await api.get('/v1/me/money')).status).toBe(401)
  })
})
