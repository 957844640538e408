import * as way from '../../libs/domain/procurement/mz-06.fixture.js'
import { apiOnPostgres, type ApiUnderTest } from '../../test/api.js'
import type { GivenFact } from '../../test/given.js'

const opened = (over: object = {}): GivenFact => ({
  type: 'ContractOpened',
  at: '2026-03-27T02:00:00.000Z',
  data: {
    caseId: 'hs-mzj-2026.mz-06',
    procurement: 'procurement/hs-mzj-2026.mz-06/1',
    lot: '1',
    region: '341000',
    plan: 'hs-mzj-2026',
    line: 'mz-06',
    route: 'here',
    method: '竞争性磋商',
    parties: { purchaser: ['ag-2'], provider: ['ag-1'], host: ['tx-ly-host'] },
    terms: {
      title: '屯溪区黎阳镇社工站运营服务',
      amount: '19000000',
      items: [],
      posts: 1,
      term: { months: 12 },
      arrival: '2026-04-15',
      midTermAfterMonths: 6,
      evaluation: true,
      indicatorWeights: {},
      publicService: true,
      sme: false,
      station: true,
      tranches: [],
      sites: [{ site: 'tx-ly', host: 'tx-ly-host' }],
    },
    awardedOn: '2026-03-27T02:00:00.000Z',
    ...over,
  },
})

describe('an act over HTTP', () => {
  let api: ApiUnderTest
  let contracts = 0
  /** A contract drafted for ag-2 (purchaser), ag-1 (provider) and tx-ly-host; gives its address. */
  const drafted = async (): Promise<string> => {
    contracts += 1
    const award = `hs-mzj-2026.c-${contracts}.1`
    await api.given(`contract/${award}`, [opened({ caseId: `hs-mzj-2026.c-${contracts}` })])
    return `/v1/contracts/${award}`
  }
  const signing = { as: 'provider', number: 'HT-1' }

  beforeAll(async () => {
    api = await apiOnPostgres()
  })
  afterAll(async () => {
    await api.close()
  })

  it('gives the facts it made true, and the version as ETag', async () => {
    const reply = await api.post(`${await drafted()}/sign`, signing, { as: 'ag-1.jb' })
    expect(reply).toMatchObject({
      status: 200,
      headers: { etag: '"2"' },
      body: { version: 2, facts: [{ type: 'PartySigned', key: 'provider/ag-1', says: '一方签署', version: 2 }] },
    })
  })

  it('sent twice is done once, and answered alike', async () => {
    const contract = await drafted()
    const first = await api.post(`${contract}/sign`, signing, { as: 'ag-1.jb', key: 'k-1' })
    const second = await api.post(`${contract}/sign`, signing, { as: 'ag-1.jb', key: 'k-1' })
    expect(second.status).toBe(200)
    expect(second.body).toEqual(first.body)
    expect(second.headers['idempotent-replayed']).toBe('true')
  })

  it('of a purchase is about its newest attempt where the address names none', async () => {
    const caseId = 'hs-mzj-2026.mz-09'
    for (const attempt of [1, 2]) {
      const opening = way.openedAs({ caseId, parties: { purchaser: ['ag-2'] } })
      await api.given(`procurement/${caseId}/${attempt}`, [opening])
    }
    const post = (place: string) =>
      api.post(`/v1/cases/${place}/survey-needs`, { respondents: 3, publicOpinions: 1, summary: '需求明确' }, { as: 'ag-2.jb' })
    expect((await post(caseId)).body).toMatchObject({ stream: `procurement/${caseId}/2` })
    expect((await post(`${caseId}/attempts/1`)).body).toMatchObject({ stream: `procurement/${caseId}/1` })
  })

  it('of a purchase that is not there is answered as that of one the asker may not know of', async () => {
    const caseId = 'hs-mzj-2026.mz-08'
    await api.given(`procurement/${caseId}/1`, [way.openedAs({ caseId, parties: { purchaser: ['hs-mzj'] } })])
    const body = { respondents: 3, publicOpinions: 1, summary: '需求明确' }
    const post = (place: string) => api.post(`/v1/cases/${place}/survey-needs`, body, { as: 'ag-2.jb' })
    const [there, not] = await Promise.all([post(caseId), post('hs-mzj-2026.mz-99')])
    expect(there.status).toBe(403)
    const told = ({ status, body }: typeof there) => ({ status, body: { ...body, requestId: '', instance: '' } })
    expect(told(there)).toEqual(told(not))
  })

  it.each([
    ['cases/hs-mzj-2026.mz-09/attempts/first/survey-needs', 'attempt'],
    [`bids/hs-mzj-2026.mz-09/1/${'a'.repeat(21)}/ag-2/withdraw`, 'lot'],
    ['bids/hs-mzj-2026.mz-09/1/1/ag.2/withdraw', 'provider'],
    ['organizations/ag:2/register', 'organization'],
    ['contracts/hs-mzj-2026.mz-09.1/evaluations/xyz/draft', 'n'],
  ])('is refused at %s: no such %s can be', async (address, at) => {
    const reply = await api.post(`/v1/${address}`, {}, { as: 'ag-2.jb' })
    expect(reply).toMatchObject({ status: 400, body: { faults: [{ at }] } })
  })

  it('sent eight times at once is done once', async () => {
    const contract = await drafted()
    const replies = await Promise.all(
      Array.from({ length: 8 }, () => api.post(`${contract}/sign`, signing, { as: 'ag-1.jb', key: 'k-8' })),
    )
    expect(replies.map(({ status }) => status)).toEqual(Array(8).fill(200))
    expect(new Set(replies.map(({ body }) => JSON.stringify(body))).size).toBe(1)
  })

  it('is refused where its key was used for other content', async () => {
    const contract = await drafted()
    await api.post(`${contract}/sign`, signing, { as: 'ag-1.jb', key: 'k-2' })
    const reply = await api.post(`${contract}/sign`, { ...signing, number: 'HT-2' }, { as: 'ag-1.jb', key: 'k-2' })
    expect(reply).toMatchObject({ status: 422, body: { code: 'IdempotencyKeyReused' } })
  })

  it('needs a key, and says what it is for', async () => {
    const reply = await api.post(`${await drafted()}/sign`, signing, { as: 'ag-1.jb', key: null })
    expect(reply).toMatchObject({
      status: 400,
      headers: { 'content-type': 'application/problem+json; charset=utf-8' },
      body: { code: 'IdempotencyKeyNeeded', detail: expect.stringContaining('Idempotency-Key') as string },
    })
  })

  it.each([
    ['a key with a space', 'k 1'],
    ['a key of 201 characters', 'k'.repeat(201)],
  ])('refuses %s', async (_what, key) => {
    expect(await api.post(`${await drafted()}/sign`, signing, { as: 'ag-1.jb', key })).toMatchObject({
      status: 400,
      body: { code: 'IdempotencyKeyNeeded' },
    })
  })

  it('takes a key of 200 characters', async () => {
    expect((await api.post(`${await drafted()}/sign`, signing, { as: 'ag-1.jb', key: 'k'.repeat(200) })).status).toBe(200)
  })

  it('is nobody’s without a token', async () => {
    expect(await api.post(`${await drafted()}/sign`, signing)).toMatchObject({
      status: 401,
      body: { code: 'SignInNeeded' },
      headers: { 'www-authenticate': 'Bearer realm="sanshe"' },
    })
  })

  it('is nobody’s with a forged token', async () => {
    const forged = { authorization: `Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJoIn0.` }
    expect(await api.post(`${await drafted()}/sign`, signing, { headers: forged })).toMatchObject({ status: 401 })
  })

  it('is not for those who are no party, nor for the process’s own acts', async () => {
    const reply = await api.post(`${await drafted()}/sign`, signing, { as: 'ag-4.jb' })
    expect(reply).toMatchObject({
      status: 403,
      body: { code: 'NotYours', refusals: [{ code: 'NotYours', owner: { role: 'purchaser' } }] },
    })
  })

  it('is refused by the state of things with 409 and no article', async () => {
    const reply = await api.post(
      `${await drafted()}/publish`,
      { address: 'https://example.cn/1', disclosureReview: 'X-1' },
      { as: 'ag-2.jb' },
    )
    expect(reply).toMatchObject({ status: 409, body: { code: 'RefusedByState', refusals: [{ code: 'ContractNotSigned' }] } })
    expect(reply.body.refusals?.[0]).not.toHaveProperty('basis')
  })

  it('is refused where the asker has seen an older version, and done where the newest', async () => {
    const contract = await drafted()
    const stale = await api.post(`${contract}/sign`, signing, { as: 'ag-1.jb', headers: { 'if-match': '"0"' } })
    expect(stale).toMatchObject({ status: 412, headers: { etag: '"1"' }, body: { code: 'SeenVersionIsOld' } })
    expect((await api.post(`${contract}/sign`, signing, { as: 'ag-1.jb', headers: { 'if-match': '"1"' } })).status).toBe(200)
    expect((await api.post(`${contract}/sign`, signing, { as: 'ag-1.jb', headers: { 'if-match': 'x' } })).status).toBe(400)
  })

  it.each([
    ['a field nobody knows', { ...signing, extra: 1 }, 'extra'],
    ['a field left out', { number: 'HT-1' }, 'as'],
    ['null for a field', { as: 'provider', number: null }, 'number'],
    ['an empty text', { as: 'provider', number: '' }, 'number'],
    ['a word that is none of the few', { ...signing, as: 'nobody' }, 'as'],
    ['a number for a text', { ...signing, number: 7 }, 'number'],
    ['a character that cannot be stored', { ...signing, number: 'HT-\u0000' }, 'number'],
    ['half a character', { ...signing, number: 'HT-\ud800' }, 'number'],
    [
      'a moment without its offset',
      { ...signing, registered: { occurredAt: '2026-03-30T10:00:00', evidence: { number: '1' } } },
      'registered.occurredAt',
    ],
    [
      'a day that does not exist',
      { ...signing, registered: { occurredAt: '2026-02-30T10:00:00+08:00', evidence: { number: '1' } } },
      'registered.occurredAt',
    ],
    [
      'evidence without its number',
      { ...signing, registered: { occurredAt: '2026-03-30T10:00:00+08:00', evidence: {} } },
      'registered.evidence.number',
    ],
    [
      'evidence with a field nobody knows',
      { ...signing, registered: { occurredAt: '2026-03-30T10:00:00+08:00', evidence: { number: '1', n: 1 } } },
      'registered.evidence.n',
    ],
  ])('is 400 for %s, names the field, and leaves nothing behind', async (_what, body, at) => {
    const contract = await drafted()
    const reply = await api.post(`${contract}/sign`, body, { as: 'ag-1.jb' })
    expect(reply).toMatchObject({ status: 400, body: { code: 'BadRequest' } })
    expect(reply.body.faults?.map((fault) => fault.at)).toContain(at)
    expect((await api.post(`${contract}/sign`, signing, { as: 'ag-1.jb', headers: { 'if-match': '"1"' } })).status).toBe(200)
  })

  it.each([
    ['no JSON', '{"as":'],
    ['a list', '[]'],
    ['a text', '"sign"'],
  ])('is 400 for a body that is %s', async (_what, body) => {
    expect(await api.post(`${await drafted()}/sign`, body, { as: 'ag-1.jb' })).toMatchObject({
      status: 400,
      body: { code: 'BadRequest' },
    })
  })

  it('is 400 for an address that smuggles in another stream', async () => {
    expect(await api.post('/v1/contracts/a%2Fb/sign', signing, { as: 'ag-1.jb' })).toMatchObject({
      status: 400,
      body: { faults: [{ at: 'award' }] },
    })
  })

  it('is 404 with a problem where there is no such address', async () => {
    expect(await api.post('/v1/contracts/x/sing', signing, { as: 'ag-1.jb' })).toMatchObject({
      status: 404,
      body: { code: 'NotFound' },
    })
  })

  it.each([
    ['an address that is no text', '/v1/contracts/%ZZ/sign', {}, '{}', 400],
    ['another kind of content', '', { 'content-type': 'text/plain' }, 'sign', 415],
    ['more than a mebibyte', '', {}, `{"number":"${'x'.repeat(1_100_000)}"}`, 413],
    ['a body that reaches for the prototype', '', {}, '{"__proto__":{"as":"provider"}}', 400],
    ['an id of 65 characters', `/v1/contracts/${'c'.repeat(65)}/sign`, {}, '{"as":"provider","number":"1"}', 400],
  ])('is answered as a problem for %s', async (_what, url, headers, body, status) => {
    const reply = await api.post(url === '' ? `${await drafted()}/sign` : url, body, { as: 'ag-1.jb', headers })
    expect(reply).toMatchObject({
      status,
      headers: { 'content-type': 'application/problem+json; charset=utf-8' },
      body: { status, requestId: expect.any(String) as string },
    })
    expect(JSON.stringify(reply.body)).not.toContain('FST_')
  })
})
