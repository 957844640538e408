import type { Instant } from '#kernel'
import pg from 'pg'
import * as way from '../../libs/domain/procurement/mz-06.fixture.js'
import { apiOnPostgres, nextPage, paper, type ApiUnderTest } from '../../test/api.js'
import { opened, signed, started } from '../../test/signed-contract.js'

type Refused = { readonly code: string; readonly basis?: object }
type Draft = {
  readonly id: string
  readonly status: string
  readonly next: string | null
  readonly allowed: boolean
  readonly refusals: Refused[]
  readonly signed: { person: string; step: string }[]
  readonly returned: object | null
}

const filing = { act: 'FileImplementationPlan', stream: way.stream, data: { number: 'F-1' } }
const choosing = { act: 'ChooseMethod', stream: way.stream, data: { method: '竞争性磋商', minutes: 'J-2' } }
const publishing = {
  act: 'PublishIntention',
  stream: way.stream,
  data: { address: 'https://example.cn/i', disclosureReview: 'X-1' },
}

describe('an act of a unit with three steps', () => {
  let api: ApiUnderTest
  beforeEach(async () => {
    api = await apiOnPostgres({ now: '2026-02-01T02:00:00.000Z' })
    await api.given(way.stream, [way.opened, way.surveyed])
  })
  afterEach(() => api.close())

  const draft = async (what: object = publishing, as = 'hs-mzj.jb'): Promise<Draft> => {
    const { status, body } = await api.post('/v1/drafts', what, { as })
    expect({ status, body }).toMatchObject({ status: 200 })
    return body as unknown as Draft
  }
  const versionOf = async (id: string, as: string) =>
    (await api.get(`/v1/drafts/${id}`, { as })).body['version'] as number | undefined
  /** A step on the draft as it now is, or as it was when they saw it. */
  const step = async (id: string, name: string, as: string, body: object = {}, seen?: number) => {
    const version = seen ?? (await versionOf(id, as)) ?? 1
    return api.post(`/v1/drafts/${id}/${name}`, body, { as, headers: { 'if-match': `"${version}"` } })
  }
  const toDo = async (as: string) => ((await api.get('/v1/drafts', { as })).body as unknown as Draft[]).map(({ id }) => id)

  it('is not done directly: it is to be drafted', async () => {
    const reply = await api.post(`/v1/cases/${way.caseId}/attempts/1/publish-intention`, publishing.data, { as: 'hs-mzj.qf' })
    expect(reply).toMatchObject({
      status: 409,
      body: { code: 'RefusedByState', refusals: [{ code: 'NeedsSignatures', owner: { role: '经办', org: 'hs-mzj' } }] },
    })
    expect(reply.body['detail']).toContain('/v1/drafts')
  })

  it('is drafted, reviewed and issued by three people, and the fact names all of them', async () => {
    const { id } = await draft()
    expect(await toDo('hs-mzj.sh')).toEqual([id])
    expect((await step(id, 'review', 'hs-mzj.sh')).body).toMatchObject({ next: '签发', allowed: true })
    expect([await toDo('hs-mzj.sh'), await toDo('hs-mzj.qf'), await toDo('hs-mzj.jb')]).toEqual([[], [id], []])
    const issued = await step(id, 'issue', 'hs-mzj.qf')
    expect(issued).toMatchObject({ status: 200, headers: { etag: '"3"' }, body: { facts: [{ type: 'IntentionPublished' }] } })
    const [fact] = await api.engine.store.read([{ stream: way.stream, above: 2 }])
    expect(fact).toMatchObject({
      actor: 'hs-mzj.qf',
      signed: {
        by: [
          { person: 'hs-mzj.jb', step: '经办' },
          { person: 'hs-mzj.sh', step: '审核' },
          { person: 'hs-mzj.qf', step: '签发' },
        ],
      },
    })
    expect(await toDo('hs-mzj.qf')).toEqual([])
    // It is in the log of each of them, for those who may know who did it.
    const log = async (person: string, as: string) =>
      ((await api.get(`/v1/people/${person}/timeline`, { as })).body['facts'] as { type: string }[]).map(({ type }) => type)
    for (const person of ['hs-mzj.jb', 'hs-mzj.sh', 'hs-mzj.qf'])
      for (const as of ['hs-mzj.jb', 'hs-czj.jb', person]) expect(await log(person, as)).toEqual(['IntentionPublished'])
    for (const as of ['ag-1.jb', 'hs-sjj.jb']) expect(await log('hs-mzj.qf', as)).toEqual([])
    expect(await log('hs-mzj.fz', 'hs-mzj.jb')).toEqual([])
  })

  it('issued twice is done once', async () => {
    const { id } = await draft()
    await step(id, 'review', 'hs-mzj.sh')
    const replies = await Promise.all([step(id, 'issue', 'hs-mzj.qf'), step(id, 'issue', 'hs-mzj.qf')])
    const again = await step(id, 'issue', 'hs-mzj.qf')
    expect(replies.map(({ status }) => status)).toEqual([200, 200])
    expect(again).toMatchObject({ status: 200, headers: { 'idempotent-replayed': 'true' } })
    expect(await api.engine.store.read([{ stream: way.stream, above: 2 }])).toHaveLength(1)
  })

  it('is not issued before it is reviewed, not reviewed by whoever drafted it, and no step is another’s', async () => {
    const { id } = await draft()
    expect((await step(id, 'issue', 'hs-mzj.qf')).body.refusals).toMatchObject([
      { code: 'StepsMissing', owner: { role: '审核' } },
    ])
    expect((await step(id, 'review', 'hs-mzj.jb')).body.refusals).toMatchObject([{ code: 'SignedAlready' }])
    expect(await step(id, 'review', 'hs-mzj.qf')).toMatchObject({ status: 403, body: { refusals: [{ code: 'NotYourStep' }] } })
    expect(await api.post('/v1/drafts', publishing, { as: 'hs-mzj.sh' })).toMatchObject({ status: 403 })
  })

  it('is signed, returned, revised and withdrawn as it was seen: whoever saw another version is told so, and nothing is done', async () => {
    const { id } = await draft()
    const seen = await versionOf(id, 'hs-mzj.sh')
    await step(id, 'revise', 'hs-mzj.jb', { data: { ...publishing.data, address: 'https://example.cn/another' } })
    for (const [name, as, body] of [
      ['review', 'hs-mzj.sh', {}],
      ['return', 'hs-mzj.sh', { why: '地址有误' }],
      ['revise', 'hs-mzj.jb', { data: publishing.data }],
      ['issue', 'hs-mzj.qf', {}],
      ['withdraw', 'hs-mzj.jb', {}],
    ] as const) {
      expect(await step(id, name, as, body, seen)).toMatchObject({ status: 412, body: { code: 'SeenVersionIsOld' } })
      expect(await api.post(`/v1/drafts/${id}/${name}`, body, { as })).toMatchObject({ status: 428 })
    }
    expect((await api.get(`/v1/drafts/${id}`, { as: 'hs-mzj.jb' })).body).toMatchObject({
      status: 'open',
      next: '审核',
      version: 2,
    })
  })

  it('is withdrawn by whoever drafted it, and then nobody has anything to do with it', async () => {
    const { id } = await draft()
    expect((await step(id, 'withdraw', 'hs-mzj.sh')).status).toBe(403)
    expect((await step(id, 'withdraw', 'hs-mzj.jb')).body).toMatchObject({ status: 'withdrawn', next: null })
    expect((await step(id, 'review', 'hs-mzj.sh')).body.refusals).toMatchObject([{ code: 'DraftWithdrawn' }])
    expect([await toDo('hs-mzj.sh'), await toDo('hs-mzj.jb')]).toEqual([[], []])
  })

  it('is nobody’s outside the unit', async () => {
    const { id } = await draft()
    expect(await step(id, 'review', 'hs-sfj.sh')).toMatchObject({ status: 404 })
    expect((await api.get(`/v1/drafts/${id}`, { as: 'hs-sfj.sh' })).status).toBe(404)
    expect((await api.get('/v1/drafts')).status).toBe(401)
    expect(await toDo('hs-sfj.sh')).toEqual([])
  })

  it('shows at each step what would be said now, with every reason', async () => {
    const filed = await draft(filing)
    expect(filed.allowed).toBe(false)
    expect(filed.refusals.length).toBeGreaterThan(0)
    await step(filed.id, 'review', 'hs-mzj.sh')
    const refused = await step(filed.id, 'issue', 'hs-mzj.qf')
    expect(refused.status).toBeGreaterThanOrEqual(409)
    expect((await api.get(`/v1/drafts/${filed.id}`, { as: 'hs-mzj.qf' })).body).toMatchObject({ status: 'open', next: '签发' })
  })

  it('is returned with the reason, revised, and goes through every hand again', async () => {
    const { id } = await draft()
    await step(id, 'review', 'hs-mzj.sh')
    expect((await step(id, 'return', 'hs-mzj.qf', { why: '地址有误' })).body).toMatchObject({
      status: 'returned',
      returned: { by: 'hs-mzj.qf', why: '地址有误' },
    })
    expect(await toDo('hs-mzj.jb')).toEqual([id])
    expect((await step(id, 'issue', 'hs-mzj.qf')).body.refusals).toMatchObject([{ code: 'DraftReturned' }])
    expect((await step(id, 'revise', 'hs-mzj.sh', { data: publishing.data })).status).toBe(403)
    expect(
      (await step(id, 'revise', 'hs-mzj.jb', { data: { ...publishing.data, address: 'https://example.cn/j' } })).body,
    ).toMatchObject({ status: 'open', next: '审核' })
    await step(id, 'review', 'hs-mzj.sh')
    await step(id, 'issue', 'hs-mzj.qf')
    const [fact] = await api.engine.store.read([{ stream: way.stream, above: 2 }])
    expect(fact?.data).toMatchObject({ address: 'https://example.cn/j' })
  })

  it('that the table calls collective needs the number of its minutes, from the act or when it is issued', async () => {
    await api.given(way.stream, [way.intention, way.reviewed])
    const { id } = await draft(choosing)
    await step(id, 'review', 'hs-mzj.sh')
    await step(id, 'issue', 'hs-mzj.qf')
    const [fact] = await api.engine.store.read([{ stream: way.stream, above: 4 }])
    expect(fact).toMatchObject({ type: 'MethodChosen', signed: { minutes: 'J-2' } })
  })

  it.each([
    ['RedateObligation', { why: '放假安排已公布' }, 'obligation/nonsense/../x'],
    ['RedateObligation', { why: '放假安排已公布' }, 'obligation/nonsense/x/y'],
    ['RedateObligation', { why: '放假安排已公布' }, 'obligation/contract/../x'],
    ['RedateObligation', { why: '放假安排已公布' }, 'obligation/contract'],
    ['FileImplementationPlan', { number: 'F-1' }, 'procurement/a/b/c/d'],
    ['FileImplementationPlan', { number: 'F-1' }, 'procurement/../x'],
  ])('of %s %j in the stream %s is refused when it is drafted, not when it is issued', async (act, data, stream) => {
    expect(await api.post('/v1/drafts', { act, data, stream }, { as: 'hs-mzj.jb' })).toMatchObject({
      status: 400,
      body: { faults: [{ at: 'stream' }] },
    })
  })

  it('is checked when it is drafted, as the act itself would be', async () => {
    expect(
      await api.post('/v1/drafts', { ...publishing, data: { ...publishing.data, extra: 1 } }, { as: 'hs-mzj.jb' }),
    ).toMatchObject({ status: 400, body: { faults: [{ at: 'data.extra' }] } })
    expect(await api.post('/v1/drafts', { ...publishing, act: 'OpenProcurement' }, { as: 'hs-mzj.jb' })).toMatchObject({
      status: 400,
      body: { faults: [{ at: 'act' }] },
    })
    expect(await api.post('/v1/drafts', { ...publishing, stream: 'contract/x.1' }, { as: 'hs-mzj.jb' })).toMatchObject({
      status: 400,
      body: { faults: [{ at: 'stream' }] },
    })
  })

  it('drafted twice under one key is one draft; under one key for other content it is refused', async () => {
    const post = (what: object) => api.post('/v1/drafts', what, { as: 'hs-mzj.jb', key: 'd-1' })
    const [first, second] = [await post(publishing), await post(publishing)]
    expect(second.body['id']).toBe(first.body['id'])
    expect(await post(filing)).toMatchObject({ status: 422, body: { code: 'IdempotencyKeyReused' } })
  })

  it('drafted twice under two keys is told as that, naming the first, until that is withdrawn', async () => {
    const post = (body: object = publishing) => api.post('/v1/drafts', body, { as: 'hs-mzj.jb' })
    const first = await post()
    const second = await post()
    expect(second).toMatchObject({ status: 409, body: { refusals: [{ code: 'SameDraftOpen' }] } })
    expect(second.body['detail']).toContain(first.body['id'])
    expect(await post(filing)).toMatchObject({ status: 200 })
    const withdrawn = await api.post(
      `/v1/drafts/${first.body['id'] as string}/withdraw`,
      {},
      {
        as: 'hs-mzj.jb',
        headers: { 'if-match': '"1"' },
      },
    )
    expect(withdrawn.status).toBe(200)
    expect(await post()).toMatchObject({ status: 200 })
  })
})

describe('the end of a contract, over HTTP', () => {
  let api: ApiUnderTest
  const [answered, ended, over] = ['hs-mzj-2026.mz-06.1', 'hs-mzj-2026.mz-06.2', 'hs-mzj-2026.mz-06.3']
  const settled = { ground: 'agreement', reason: '街道撤并', settled: '5700000' }
  const proposed = { type: 'TerminationProposed', key: '1/provider', at: '2026-04-20T02:00:00.000Z' as Instant }
  beforeAll(async () => {
    api = await apiOnPostgres({ now: '2026-08-05T02:00:00.000Z' })
    // The region's table names one half of what is decided.
    await ownerOf(api, (owner) =>
      owner.query(`update identity.pack set data = jsonb_set(data, '{internalApproval,collective}', '["TerminateContract"]')`),
    )
    for (const award of [answered, ended, over]) await api.given(`contract/${award}`, [opened, signed, started])
    await api.given(`contract/${over}`, [
      { ...proposed, data: { n: 1, by: 'provider', ...settled } },
      { type: 'ServiceEndMoved', key: '1', data: { from: '2026-04-15', until: '2026-07-31', was: '2027-04-14' } },
    ])
  })
  afterAll(() => api.close())

  const act = (award: string, name: string, data: object, as: string, key?: string) =>
    api.post(`/v1/contracts/${award}/${name}`, data, key === undefined ? { as } : { as, key })
  /** Drafted and reviewed in the unit, and issued with or without the minutes. */
  const through = async (award: string, name: string, data: object) => {
    const drafted = await api.post('/v1/drafts', { act: name, stream: `contract/${award}`, data }, { as: 'hs-mzj.jb' })
    const id = drafted.body['id'] as string
    const step = (which: string, as: string, version: number, body = {}) =>
      api.post(`/v1/drafts/${id}/${which}`, body, { as, headers: { 'if-match': `"${version}"` } })
    await step('review', 'hs-mzj.sh', 1)
    return { drafted: drafted.body, issue: (body = {}) => step('issue', 'hs-mzj.qf', 2, body) }
  }
  const codes = ({ body }: Awaited<ReturnType<typeof act>>) => body.refusals?.map(({ code }) => code)

  it('is proposed by a unit with the minutes of its decision, though the table names agreeing alone', async () => {
    const { issue } = await through(answered, 'ProposeTermination', settled)
    expect(codes(await issue())).toEqual(['MinutesNeeded'])
    expect(await issue({ minutes: 'J-7' })).toMatchObject({ status: 200, body: { facts: [{ type: 'TerminationProposed' }] } })
  })

  it('is declined by the other party, once: a second click is the first answer, another act finds nothing to answer', async () => {
    const decline = { proposal: 1, reason: '服务对象仍有需要' }
    expect(codes(await act(answered, 'decline-termination', decline, 'tx-ly-host.jb'))).toEqual(['NotYours'])
    expect(codes(await act(answered, 'withdraw-termination', decline, 'ag-1.jb'))).toEqual(['ProposalOfTheOther'])
    expect(codes(await act(answered, 'decline-termination', { ...decline, proposal: 2 }, 'ag-1.jb'))).toEqual([
      'ProposalSuperseded',
    ])
    expect((await through(answered, 'DeclineTermination', decline)).drafted).toMatchObject({
      refusals: [{ code: 'OwnProposal' }],
    })
    const first = await act(answered, 'decline-termination', decline, 'ag-1.jb', 'd-1')
    expect(first).toMatchObject({ status: 200, body: { facts: [{ type: 'TerminationDeclined' }] } })
    const again = await act(answered, 'decline-termination', decline, 'ag-1.jb', 'd-1')
    expect(again).toMatchObject({ status: 200, headers: { 'idempotent-replayed': 'true' }, body: first.body })
    expect(codes(await act(answered, 'decline-termination', decline, 'ag-1.jb'))).toEqual(['TerminationNotProposed'])
    expect(codes(await act(answered, 'terminate', { proposal: 1 }, 'ag-1.jb'))).toContain('TerminationNotProposed')
  })

  it('is taken back by whoever proposed it, and then neither agreed to nor taken back again', async () => {
    const back = { proposal: 1, reason: '街道撤并推迟' }
    expect((await act(ended, 'propose-termination', settled, 'ag-1.jb')).status).toBe(200)
    expect((await through(ended, 'WithdrawTermination', back)).drafted).toMatchObject({
      refusals: [{ code: 'ProposalOfTheOther' }],
    })
    expect(await act(ended, 'withdraw-termination', back, 'ag-1.jb')).toMatchObject({ status: 200 })
    expect(codes(await act(ended, 'withdraw-termination', back, 'ag-1.jb'))).toEqual(['TerminationNotProposed'])
    expect((await through(ended, 'TerminateContract', { proposal: 1 })).drafted).toMatchObject({ allowed: false })
  })

  it('is agreed to with minutes as well, and late counts as long as the service lasts', async () => {
    await api.given(`contract/${ended}`, [{ ...proposed, key: '2/provider', data: { n: 2, by: 'provider', ...settled } }])
    const { issue } = await through(ended, 'TerminateContract', { proposal: 2 })
    expect(codes(await issue())).toEqual(['MinutesNeeded'])
    expect(await issue({ minutes: 'J-8' })).toMatchObject({ status: 200 })
    expect((await through(over, 'TerminateContract', { proposal: 1 })).drafted).toMatchObject({
      refusals: [{ code: 'ServiceOver' }],
    })
    expect(codes(await act(ended, 'withdraw-termination', { proposal: 2, reason: '晚了' }, 'ag-1.jb'))).toContain(
      'ContractTerminated',
    )
  })
})

describe('the drafts that wait for somebody', () => {
  let api: ApiUnderTest
  beforeEach(async () => {
    api = await apiOnPostgres({ now: '2026-02-01T02:00:00.000Z' })
    await api.given(way.stream, [way.opened, way.surveyed])
  })
  afterEach(() => api.close())

  type Page = { readonly ids: string[]; readonly next: string | undefined }
  const page = async (url: string, as = 'hs-mzj.sh'): Promise<Page> => {
    const { status, body, headers } = await api.get(url, { as })
    expect(status).toBe(200)
    const next = nextPage(headers)
    return { ids: (body as unknown as Draft[]).map(({ id }) => id), next }
  }
  let nth = 0
  /** Each of another content: the same drafted twice is told as that. */
  const drafted = async () => {
    nth += 1
    const data = { ...publishing.data, disclosureReview: `X-${nth}` }
    return (await api.post('/v1/drafts', { ...publishing, data }, { as: 'hs-mzj.jb' })).body['id'] as string
  }
  /** So many drafts at once, all of one moment, each waiting for the second step. */
  const many = (org: string, status: string, n: number) =>
    ownerOf(api, (owner) =>
      owner.query(
        `insert into engine.draft (org, act, stream, data, steps, collective, signed, status, drafted_by, drafted_at, command_id, content_hash)
         select $1, 'PublishIntention', $2, $3, '{经办,审核,签发}', false,
                '[{"person": "hs-mzj.jb", "step": "经办", "at": "2026-02-01T02:00:00.000Z"}]', $4, 'hs-mzj.jb', $5, $4 || n, 'none'
           from generate_series(1, $6::int) n`,
        [org, way.stream, publishing.data, status, '2026-02-01T02:00:00.000Z', n],
      ),
    )

  it('come page by page, and one drafted between two pages is neither lost nor shown twice', async () => {
    const before = [await drafted(), await drafted(), await drafted()]
    const first = await page('/v1/drafts?limit=2')
    const meanwhile = await drafted()
    const second = await page(first.next ?? '')
    expect([...first.ids, ...second.ids]).toEqual([...before, meanwhile])
    expect(second.next).toBeUndefined()
    // A page goes on for whoever was reading it.
    expect((await api.get(first.next ?? '', { as: 'hs-mzj.qf' })).status).toBe(400)
  })

  it('are found by the index, 1,000 of them and more of others, and walked whole', async () => {
    await many('hs-sfj', 'open', 3_000)
    await many('hs-mzj', 'issued', 3_000)
    await many('hs-mzj', 'open', 1_000)
    await ownerOf(api, (owner) => owner.query('analyze engine.draft'))
    const first = await page('/v1/drafts')
    expect(first.ids).toHaveLength(100)
    const { pool } = api.engine.store
    const asked: unknown[][] = []
    const query = pool.query.bind(pool) as (...args: unknown[]) => unknown
    Object.assign(pool, { query: (...args: unknown[]) => (asked.push(args), query(...args)) })
    const second = await page(first.next ?? '')
    Object.assign(pool, { query })
    const [text, values] = asked.find(([one]) => String(one).includes('from engine.draft')) as [string, unknown[]]
    const { rows } = await pool.query<{ 'QUERY PLAN': string }>(`explain ${text}`, values)
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n')
    expect(plan).toContain('Index Scan using draft_open')
    expect(plan).not.toMatch(/Sort|Seq Scan/)
    const all = [...first.ids, ...second.ids]
    for (let { next } = second; next !== undefined;) {
      const more = await page(next)
      all.push(...more.ids)
      next = more.next
    }
    expect([all.length, new Set(all).size]).toEqual([1_000, 1_000])
  })
})

async function ownerOf(api: ApiUnderTest, ask: (owner: pg.Pool) => Promise<unknown>): Promise<void> {
  const owner = new pg.Pool({ connectionString: api.database.ownerUrl, max: 1 })
  await ask(owner)
  await owner.end()
}

describe('an act of a unit without steps', () => {
  it('is done directly, and not drafted', async () => {
    const api = await apiOnPostgres({ now: '2026-03-16T01:00:00.000Z' })
    await api.given(way.stream, [...way.prepared, ...way.issued, way.panel])
    const bid = { price: '19000000', document: paper }
    expect((await api.post(`/v1/bids/${way.caseId}/1/1/ag-1/submit`, bid, { as: 'ag-1.jb' })).status).toBe(200)
    expect(
      await api.post('/v1/drafts', { act: 'SubmitBid', stream: `bid/${way.caseId}/1/1/ag-1`, data: bid }, { as: 'ag-1.jb' }),
    ).toMatchObject({ status: 409, body: { refusals: [{ code: 'NoSignaturesNeeded' }] } })
    const score = await api.post(
      `/v1/cases/${way.caseId}/attempts/1/score-bid`,
      { provider: 'ag-1', score: '82' },
      { as: 'hs-mzj.dl' },
    )
    expect(score.body.refusals?.map(({ code }) => code)).not.toContain('NeedsSignatures')
    const choose = await api.post(`/v1/cases/${way.caseId}/attempts/1/choose-method`, choosing.data, { as: 'hs-mzj.dl' })
    expect(choose.body.refusals).toMatchObject([{ code: 'NeedsSignatures' }])
    await api.close()
  })
})
