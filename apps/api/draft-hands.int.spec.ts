import pg from 'pg'
import * as way from '../../libs/domain/procurement/mz-06.fixture.js'
import { apiOnPostgres, paper, type ApiUnderTest } from '../../test/api.js'

const filing = { act: 'FileImplementationPlan', stream: way.stream, data: { number: 'F-1' } }
const publishing = {
  act: 'PublishIntention',
  stream: way.stream,
  data: { address: 'https://example.cn/i', disclosureReview: 'X-1' },
}
const nowhere = 'contract/hs-mzj-2026.mz-99.1/contract-signing'

let api: ApiUnderTest
beforeEach(async () => {
  api = await apiOnPostgres({ now: '2026-02-01T02:00:00.000Z' })
  await api.given(way.stream, [way.opened, way.surveyed])
})
afterEach(() => api.close())

const post = (what: object, as = 'hs-mzj.jb', key?: string) =>
  api.post('/v1/drafts', what, { as, ...(key === undefined ? {} : { key }) })
const drafted = async (what: object = publishing, key?: string): Promise<string> => {
  const { status, body } = await post(what, 'hs-mzj.jb', key)
  expect({ status, body }).toMatchObject({ status: 200 })
  return body['id'] as string
}
const step = (id: string, name: string, as: string, seen: number, body: object = {}) =>
  api.post(`/v1/drafts/${id}/${name}`, body, { as, headers: { 'if-match': `"${seen}"` } })

describe('a key that something was drafted under', () => {
  it('gives that draft for that content alone, however far it has come', async () => {
    const id = await drafted(publishing, 'd-1')
    const same = async (version: number) => {
      expect(await post(filing, 'hs-mzj.jb', 'd-1')).toMatchObject({ status: 422, body: { code: 'IdempotencyKeyReused' } })
      expect(await post(publishing, 'hs-mzj.jb', 'd-1')).toMatchObject({ status: 200, body: { id, version } })
    }
    await same(1)
    await step(id, 'review', 'hs-mzj.sh', 1)
    await same(2)
    await step(id, 'issue', 'hs-mzj.qf', 2)
    await same(4)
  })

  it('does not give a draft for what it was only revised to', async () => {
    const id = await drafted(publishing, 'd-1')
    const other = { ...publishing, data: { ...publishing.data, address: 'https://example.cn/another' } }
    await step(id, 'revise', 'hs-mzj.jb', 1, { data: other.data })
    expect(await post(other, 'hs-mzj.jb', 'd-1')).toMatchObject({ status: 422, body: { code: 'IdempotencyKeyReused' } })
    expect(await post(publishing, 'hs-mzj.jb', 'd-1')).toMatchObject({ status: 200, body: { id, data: other.data } })
  })
})

it.each(['-'.repeat(36), '0'.repeat(36), 'no-draft'])('a draft called %s is not there', async (id) => {
  expect((await api.get(`/v1/drafts/${id}`, { as: 'hs-mzj.jb' })).status).toBe(404)
  expect((await step(id, 'review', 'hs-mzj.sh', 1)).status).toBe(404)
})

describe('an act that can never be a unit’s own', () => {
  const bid = { price: '19000000', document: paper }
  const cases = [
    [{ act: 'RequestBudget', stream: 'plan/hs-mzj-2026', data: { number: 'Y-1' } }, 'plans/hs-mzj-2026/request-budget', 'hs-sfj'],
    [publishing, `cases/${way.caseId}/attempts/1/publish-intention`, 'hs-sfj'],
    [publishing, `cases/${way.caseId}/publish-intention`, 'hs-sjj'],
    [{ act: 'SubmitBid', stream: `bid/${way.caseId}/1/1/ag-1`, data: bid }, `bids/${way.caseId}/1/1/ag-1/submit`, 'hs-mzj'],
    [
      { act: 'RedateObligation', stream: `obligation/${nowhere}`, data: { why: '放假安排已公布' } },
      `obligations/${encodeURIComponent(nowhere)}/redate`,
      'hs-mzj',
    ],
  ] as const

  it.each(cases)('is refused as not theirs, not sent through their hands: %j', async (what, address, org) => {
    const notYours = { status: 403, body: { code: 'NotYours', refusals: [{ code: 'NotYours' }] } }
    expect(await api.post(`/v1/${address}`, what.data, { as: `${org}.qf` })).toMatchObject(notYours)
    expect(await post(what, `${org}.jb`)).toMatchObject(notYours)
    const owner = new pg.Pool({ connectionString: api.database.ownerUrl, max: 1 })
    const { rows } = await owner.query<{ act: string }>('select act from store.refusal where org = $1 order by id', [org])
    await owner.end()
    // Like any act that is refused: both are known to the auditor and to their own leader.
    expect(rows.map(({ act }) => act)).toEqual([what.act, what.act])
  })

  it('is not called one without signatures either, where the unit has no steps', async () => {
    expect(await post(publishing, 'ag-1.jb')).toMatchObject({ status: 403, body: { refusals: [{ code: 'NotYours' }] } })
  })
})

describe('whose step it is', () => {
  it('comes before the version that was seen', async () => {
    const id = await drafted()
    await step(id, 'revise', 'hs-mzj.jb', 1, { data: { ...publishing.data, address: 'https://example.cn/another' } })
    for (const [name, as, body] of [
      ['review', 'hs-mzj.qf', {}],
      ['return', 'hs-mzj.qf', { why: '地址有误' }],
      ['revise', 'hs-mzj.sh', { data: publishing.data }],
      ['issue', 'hs-mzj.sh', {}],
      ['withdraw', 'hs-mzj.sh', {}],
    ] as const) {
      expect({ name, ...(await step(id, name, as, 1, body)) }).toMatchObject({ name, status: 403, body: { code: 'NotYours' } })
    }
  })

  it('comes before what is left to do, and what was done comes before both', async () => {
    const id = await drafted()
    await step(id, 'review', 'hs-mzj.sh', 1)
    expect((await step(id, 'review', 'hs-mzj.dl', 2)).body.refusals).toMatchObject([{ code: 'NotYourStep' }])
    expect((await step(id, 'review', 'hs-mzj.qf', 2)).body.refusals).toMatchObject([{ code: 'OnlyIssueIsLeft' }])
    await step(id, 'issue', 'hs-mzj.qf', 2)
    expect((await step(id, 'review', 'hs-mzj.qf', 4)).body.refusals).toMatchObject([{ code: 'DraftIssued' }])
  })
})

describe('what is said with a step', () => {
  it.each([
    ['review', 'hs-mzj.sh'],
    ['withdraw', 'hs-mzj.jb'],
  ])('that takes nothing is refused: %s', async (name, as) => {
    const id = await drafted()
    expect(await step(id, name, as, 1, { foo: 1 })).toMatchObject({
      status: 400,
      body: { faults: [{ at: 'foo', says: '没有这个字段' }] },
    })
    expect(await step(id, name, as, 1, [1])).toMatchObject({ status: 400 })
    expect(await step(id, name, as, 1)).toMatchObject({ status: 200 })
  })

  it.each([' ', '\t\n', '\u3000', '\u200b'])('must say something: %j does not', async (blank) => {
    const id = await drafted()
    expect(await step(id, 'return', 'hs-mzj.sh', 1, { why: blank })).toMatchObject({
      status: 400,
      body: { faults: [{ at: 'why' }] },
    })
    expect(await post({ act: 'RemovePlanLine', stream: 'plan/hs-mzj-2026', data: { line: 'mz-06', why: blank } })).toMatchObject({
      status: 400,
      body: { faults: [{ at: 'data.why', says: '不能为空' }] },
    })
  })

  it('is faulty at the place where it was said, whatever is wrong with it', async () => {
    const faulty = async (data: object) => {
      const { status, body } = await post({ ...publishing, data })
      expect(status).toBe(400)
      return body.faults?.map(({ at }) => at)
    }
    expect(await faulty({ ...publishing.data, extra: 1 })).toEqual(['data.extra'])
    expect(await faulty({ ...publishing.data, address: 'javascript:alert(1)' })).toEqual(['data.address'])
    expect(await faulty({ ...publishing.data, address: '\ud800' })).toEqual(['data.address'])
    expect(await faulty({ ...publishing.data, registered: { occurredAt: '2026-02-30' } })).toEqual([
      'data.registered.occurredAt',
      'data.registered.evidence',
    ])
    expect((await post({ ...publishing, data: [] })).body.faults).toMatchObject([{ at: 'data' }])
  })

  it.each([[[]], [[{}]], ['"text"'], ['1']])('is an object: %j is not, and that is said in Chinese', async (body) => {
    const replies = await Promise.all([
      api.post('/v1/drafts', body, { as: 'hs-mzj.jb' }),
      api.post(`/v1/cases/${way.caseId}/attempts/1/publish-intention`, body, { as: 'hs-mzj.qf' }),
    ])
    for (const { status, body } of replies) {
      expect(status).toBe(400)
      expect(`${body['detail'] as string}${JSON.stringify(body.faults ?? '')}`).not.toMatch(/Validation|expected/)
      expect(body['detail']).toContain('JSON 对象')
    }
  })
})
