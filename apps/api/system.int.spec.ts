import * as way from '../../libs/domain/procurement/mz-06.fixture.js'
import pg from 'pg'
import { apiOnPostgres, paper, type ApiUnderTest } from '../../test/api.js'
import { gateTo, type Gate } from '../../test/gate.js'

const bid = { price: '19000000', document: paper }
const submit = `/v1/bids/${way.caseId}/1/1/ag-1/submit`

describe('while the database is away', () => {
  let api: ApiUnderTest
  let gate: Gate
  beforeAll(async () => {
    let target = ''
    // The gate is made before the API: its port is known only then.
    gate = await gateTo(process.env['SANSHE_TEST_PG_APP'] ?? '')
    api = await apiOnPostgres({
      now: '2026-03-16T01:00:00.000Z',
      through: (url) => {
        target = url
        const through = new URL(gate.url)
        through.pathname = new URL(target).pathname
        return through.href
      },
    })
    await api.given(way.stream, [...way.prepared, ...way.issued])
  })
  afterAll(async () => {
    await api.close()
    await gate.shut()
  })

  it('acts and pages are 503 and say to try again; afterwards the same act is done once', async () => {
    await gate.shut()
    const during = await Promise.all([
      api.post(submit, bid, { as: 'ag-1.jb', key: 'b-1' }),
      api.get(`/v1/cases/${way.caseId}`),
      api.get('/v1/me/obligations', { as: 'ag-1.jb' }),
    ])
    for (const reply of during)
      expect(reply).toMatchObject({ status: 503, headers: { 'retry-after': '2' }, body: { code: 'DatabaseAway' } })
    expect(await api.get('/health/live')).toMatchObject({ status: 200 })
    expect(await api.get('/health/ready')).toMatchObject({ status: 503, body: { ready: false, database: 'away' } })

    await gate.open()
    const after = await api.post(submit, bid, { as: 'ag-1.jb', key: 'b-1' })
    expect(after).toMatchObject({ status: 200, body: { facts: [{ type: 'BidSubmitted' }] } })
    expect((await api.post(submit, bid, { as: 'ag-1.jb', key: 'b-1' })).body).toEqual(after.body)
    expect(await api.get('/health/ready')).toMatchObject({ status: 200, body: { ready: true, database: 'reachable' } })
  })
})

/** As if the worker had numbered every fact and told the processes of it. */
const allTold = async ({ engine: { store } }: ApiUnderTest): Promise<void> => {
  await store.pool.query('select store.sequence_facts(1000)')
  await store.pool.query(
    `insert into store.follower (name, seq) select 'wake-ups', max(seq) from store.log on conflict (name) do update set seq = excluded.seq`,
  )
}

describe('while the database is frozen', () => {
  it('readiness says that it is away, and that it is back', async () => {
    const gate = await gateTo(process.env['SANSHE_TEST_PG_APP'] ?? '')
    const api = await apiOnPostgres({
      through: (url) => Object.assign(new URL(gate.url), { pathname: new URL(url).pathname }).href,
    })
    await allTold(api)
    expect(await api.get('/health/ready')).toMatchObject({ status: 200, body: { code: 'Ready', acts: 'taken' } })
    gate.freeze()
    expect(await api.get('/health/live')).toMatchObject({ status: 200 })
    expect(await api.get('/health/ready')).toMatchObject({ status: 503, body: { code: 'DatabaseAway', acts: 'refused' } })
    gate.thaw()
    while ((await api.get('/health/ready')).status !== 200) await new Promise(setImmediate)
    await api.close()
    await gate.shut()
  })
})

describe('readiness', () => {
  it('says that processes are behind while facts wait for them, and stays ready', async () => {
    const api = await apiOnPostgres({ now: '2026-03-16T01:00:00.000Z' })
    await allTold(api)
    expect(await api.get('/health/ready')).toMatchObject({ status: 200, body: { processes: 'current' } })
    await api.given(way.stream, [way.opened, way.surveyed])
    expect(await api.get('/health/ready')).toMatchObject({ status: 200, body: { ready: true, processes: 'behind' } })
    const { pool } = api.engine.store
    await pool.query('select store.sequence_facts(100)')
    expect(await api.get('/health/ready')).toMatchObject({ body: { processes: 'behind' } })
    expect((await api.get('/health/ready', { as: 'operator' })).body['lag']).toEqual({ 'wake-ups': 2 })
    expect((await api.get('/health/ready')).body).not.toHaveProperty('lag')
    await allTold(api)
    expect(await api.get('/health/ready')).toMatchObject({ body: { processes: 'current' } })
    await api.close()
  })

  it('says that processes are behind while Temporal is away', async () => {
    const api = await apiOnPostgres({ temporalAddress: '127.0.0.1:1' })
    expect(await api.get('/health/ready')).toMatchObject({
      status: 200,
      body: { ready: true, processes: 'behind', temporal: 'away' },
    })
    await api.close()
  })
})

describe('while another session holds what is asked for', () => {
  it('a page and an act end as 503 in their time, and the rest goes on', async () => {
    const api = await apiOnPostgres({ now: '2026-03-16T01:00:00.000Z', more: { statementMs: 400 } })
    await api.given(way.stream, [...way.prepared, ...way.issued])
    const owner = new pg.Client(api.database.ownerUrl)
    await owner.connect()
    await owner.query('begin; lock table views.case_file, store.stream in access exclusive mode')
    const [page, act] = await Promise.all([
      api.get(`/v1/cases/${way.caseId}`),
      api.post(submit, bid, { as: 'ag-1.jb', key: 'b-1' }),
    ])
    for (const reply of [page, act])
      expect(reply).toMatchObject({ status: 503, headers: { 'retry-after': '2' }, body: { code: 'DatabaseAway' } })
    expect(await api.get('/health/ready')).toMatchObject({ status: 200 })
    await owner.query('rollback')
    await owner.end()
    expect((await api.get(`/v1/cases/${way.caseId}`)).status).toBe(200)
    expect((await api.post(submit, bid, { as: 'ag-1.jb', key: 'b-1' })).status).toBe(200)
    await api.close()
  })
})

describe('a node without a database', () => {
  it('says which one it looked for', async () => {
    await expect(apiOnPostgres({ through: () => 'postgres://sanshe_app:secret@127.0.0.1:1/sanshe' })).rejects.toThrow(
      /127\.0\.0\.1:1\/sanshe.*ECONNREFUSED/,
    )
  })
})

describe('while the disk of the database is full', () => {
  it('pages are shown, acts are 503, readiness says so, and all goes on by itself when there is room', async () => {
    const api = await apiOnPostgres({ now: '2026-03-16T01:00:00.000Z' })
    await api.given(way.stream, [...way.prepared, ...way.issued])
    const owner = new pg.Client(api.database.ownerUrl)
    await owner.connect()
    await owner.query(`create function store.full() returns trigger language plpgsql as $$
      begin raise exception 'could not extend file: No space left on device' using errcode = '53100'; end $$`)
    for (const table of ['fact_row', 'refusal'])
      await owner.query(`create trigger full_disk before insert on store.${table} execute function store.full()`)
    expect(await api.post(submit, bid, { as: 'ag-1.jb', key: 'b-1' })).toMatchObject({
      status: 503,
      headers: { 'retry-after': '30' },
      body: { code: 'DiskFull' },
    })
    expect((await api.get(`/v1/cases/${way.caseId}`)).status).toBe(200)
    expect(await api.get('/health/ready')).toMatchObject({ status: 200, body: { code: 'DiskFull', acts: 'refused' } })

    for (const table of ['fact_row', 'refusal']) await owner.query(`drop trigger full_disk on store.${table}`)
    await owner.end()
    expect(await api.get('/health/ready')).toMatchObject({ status: 200, body: { acts: 'taken' } })
    expect((await api.post(submit, bid, { as: 'ag-1.jb', key: 'b-1' })).status).toBe(200)
    const { rows } = await api.engine.store.pool.query(`select from store.refusal where actor = '#probe'`)
    expect(rows).toEqual([])
    await api.close()
  })
})

describe('an act that the law forbids', () => {
  it('is 422, with the article', async () => {
    const api = await apiOnPostgres({ now: '2026-03-16T01:30:00.001Z' })
    await api.given(way.stream, [...way.prepared, ...way.issued])
    const late = await api.post(submit, bid, { as: 'ag-1.jb' })
    expect(late).toMatchObject({ status: 422, body: { code: 'RefusedByLaw', type: 'urn:sanshe:problem:RefusedByLaw' } })
    expect(late.body.refusals?.find(({ code }) => code === 'BidAfterDeadline')?.basis).toMatchObject({
      instrument: expect.any(String) as string,
      article: expect.stringMatching(/第.+条/) as string,
    })
    await api.close()
  })
})

describe('the log', () => {
  it('says what was asked and how it ended, and nothing personal', async () => {
    const lines: string[] = []
    const api = await apiOnPostgres({ logTo: { write: (line) => lines.push(line) } })
    await api.post(
      '/v1/practitioners/ag-1-w-77/register',
      { org: 'ag-1', certificate: '社会工作师' },
      { as: 'ag-1.jb', key: 'secret-key-1' },
    )
    await api.post('/v1/practitioners/ag-1-w-77/register', { org: 'ag-1', certificate: '王某某' }, { as: 'ag-1.jb' })
    await api.get('/v1/cases/nobody-there')
    const all = lines.join('')
    expect(lines.map((line) => JSON.parse(line) as { route: string; status: number })).toMatchObject([
      { route: '/v1/practitioners/:practitioner/register', status: 200, org: 'ag-1', method: 'POST' },
      { route: '/v1/practitioners/:practitioner/register', status: 400 },
      { route: '/v1/cases/:case', status: 404 },
    ])
    for (const personal of ['ag-1.jb', 'w-77', '王某某', 'secret-key-1', 'Bearer', '127.0.0.1', 'nobody-there'])
      expect(all).not.toContain(personal)
    await api.close()
  })
})

describe('the documentation', () => {
  it('is OpenAPI 3.1 at /openapi.json, with pages at /docs, for everyone', async () => {
    const api = await apiOnPostgres()
    const { body } = await api.get('/openapi.json')
    expect(body).toMatchObject({ openapi: '3.1.0', components: { schemas: { ProblemDto: {} } } })
    const page = await api.app.inject({ method: 'GET', url: '/docs' })
    expect(page.statusCode).toBe(200)
    expect(page.body).toContain('swagger')
    await api.close()
  })
})
