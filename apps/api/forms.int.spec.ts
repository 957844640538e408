import { apiOnPostgres, type ApiUnderTest } from '../../test/api.js'
import { caseInService, inService } from '../../test/case-in-service.js'
import { award, contractId } from '../../test/signed-contract.js'

type Field = { readonly name: string; readonly value?: unknown; readonly fields?: readonly Field[] }
type Form = {
  readonly allowed: boolean
  readonly says: string
  readonly url: string
  readonly fields: readonly Field[]
  readonly refusals: readonly { readonly says: string; readonly owner?: { readonly says: string }; readonly cure?: object }[]
}

const month = `delivery/${award}/2026-05` as const
let api: ApiUnderTest
let fact = ''
beforeAll(async () => {
  api = await apiOnPostgres({ now: inService })
  for (const { stream, facts } of caseInService) await api.given(stream, facts)
  const data = { item: '个案工作', quantity: 1, on: '2026-05-20', participants: 3, users: ['yd-017'], evidence: 'a'.repeat(64) }
  const done = await api.post(`/v1/contracts/${award}/deliveries/2026-05/record-service`, data, { as: 'ag-1.jb' })
  fact = (done.body as unknown as { facts: { id: string }[] }).facts[0]?.id ?? ''
})
afterAll(() => api.close())
const formOf = (act: string, stream: string, as: string, of = '') =>
  api.get(`/v1/acts/${act}/form?stream=${encodeURIComponent(stream)}${of === '' ? '' : `&fact=${of}`}`, { as })
const form = async (...asked: Parameters<typeof formOf>): Promise<Form> => (await formOf(...asked)).body as unknown as Form

describe('the form that puts an act right', () => {
  it('has the fields of that act, filled in as they are, and a reason', async () => {
    const { allowed, says, fields, url } = await form('CorrectAct', month, 'ag-1.jb', fact)
    expect([allowed, says]).toEqual([true, '更正：服务记录'])
    expect(fields.map(({ name }) => name)).toEqual(['fact', 'data', 'reason'])
    expect(fields[0]?.value).toBe(fact)
    expect(fields[1]?.value).toMatchObject({ item: '个案工作', participants: 3 })
    const answer = { fact, data: { ...(fields[1]?.value as object), participants: 4 }, reason: '少记一人' }
    const corrected = await api.post(url, answer, { as: 'ag-1.jb' })
    expect(corrected.body).toMatchObject({ facts: [{ type: 'ActCorrected' }] })
    expect((await form('CorrectAct', month, 'ag-1.jb', fact)).fields[1]?.value).toMatchObject({ participants: 4 })
  })

  it('that strikes one asks for the reason alone', async () => {
    const { allowed, fields } = await form('StrikeAct', month, 'ag-1.jb', fact)
    expect([allowed, fields.map(({ name }) => name)]).toEqual([true, ['fact', 'reason']])
  })

  it('is of no use to another party, who did not do it, and is not there for a losing bidder', async () => {
    expect(await form('CorrectAct', month, 'tx-ly-host.jb', fact)).toMatchObject({
      allowed: false,
      refusals: [{ says: expect.stringContaining('不是本单位办理的') as string }],
    })
    expect((await formOf('CorrectAct', month, 'ag-2.jb', fact)).status).toBe(404)
  })

  it('is offered beside the receipt of the act to the unit that did it, and to no other', async () => {
    const receipt = async (as: string) => (await api.get(`/v1/facts/${fact}`, { as })).body
    expect(await receipt('ag-1.jb')).toMatchObject({ putRight: fact })
    expect(await receipt('hs-mzj.jb')).not.toHaveProperty('putRight')
  })
})

describe('why an act cannot be done', () => {
  it('is told with who cures it, by name, and by which act', async () => {
    const { refusals } = await form('PublishAcceptance', contractId, 'hs-mzj.jb')
    expect(refusals).toContainEqual(
      expect.objectContaining({
        owner: { role: 'purchaser', says: '购买主体' },
        cure: { act: 'AcceptContract', says: '履约验收' },
      }),
    )
  })
})
