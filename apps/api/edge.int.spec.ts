import { connect, type Socket } from 'node:net'
import { databaseIsAway } from './problem/database-away.js'
import { runInNewContext } from 'node:vm'
import { apiOnPostgres, type ApiUnderTest } from '../../test/api.js'
import { stopApp } from './app.js'
import { tooMuch } from './edge/json-body.js'
import { Limiter } from './edge/limits.js'

const sign = '/v1/contracts/c-1.1/sign'
const problemJson = { 'content-type': 'application/problem+json; charset=utf-8' }

/** A raw connection: what was sent back so far, and when it ended. */
async function connectTo(api: ApiUnderTest): Promise<{ socket: Socket; said: () => string; ended: Promise<string> }> {
  const { port } = new URL(await listening(api))
  const socket = connect(Number(port), '127.0.0.1')
  let said = ''
  socket.on('data', (chunk: Buffer) => (said += chunk.toString()))
  socket.on('error', () => undefined)
  await new Promise((resolve) => socket.once('connect', resolve))
  return { socket, said: () => said, ended: new Promise((resolve) => socket.once('close', () => resolve(said))) }
}

const listening = async ({ app }: ApiUnderTest): Promise<string> => {
  if (!app.getHttpServer().listening) await app.listen(0, '127.0.0.1')
  return app.getUrl()
}
const problemIn = (said: string): unknown => JSON.parse(said.slice(said.indexOf('\r\n\r\n') + 4))
const aNumber = expect.stringMatching(/^[\da-f-]{36}$/) as string
const half = `POST ${sign} HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{"as":`

describe('a body', () => {
  let api: ApiUnderTest
  beforeAll(async () => {
    api = await apiOnPostgres({ more: { bodyMs: 700 } })
  })
  afterAll(() => api.close())

  it('of 130,000 unknown fields is refused on its text, before anything is made of it', async () => {
    const fields = Array.from({ length: 130_000 }, (_, n) => `"f${n}":1`)
      .join(',')
      .slice(0, 1_030_000)
    const reply = await api.post(sign, `{${fields.slice(0, fields.lastIndexOf(','))}}`, { as: 'ag-1.jb' })
    expect(reply).toMatchObject({ status: 400, headers: problemJson, body: { code: 'BadRequest' } })
    expect(reply.body['detail']).toContain('500')
  })

  it('of 3,000 levels is 400, no fault of ours', async () => {
    const deep = `${'['.repeat(3_000)}${']'.repeat(3_000)}`
    for (const body of [`{"number":${deep}}`, `{"number":${'{"a":'.repeat(3_000)}1${'}'.repeat(3_000)}}`])
      expect(await api.post(sign, body, { as: 'ag-1.jb' })).toMatchObject({ status: 400, body: { code: 'BadRequest' } })
  })

  it.each([
    ['a control character', { as: 'provider', number: 'HT\u0007' }, 'number'],
    ['a turned direction', { as: 'provider', number: '1\u202e2' }, 'number'],
    ['an address that runs', { address: ' JavaScript:alert(1)' }, 'address'],
    [
      'one deep inside',
      { as: 'provider', registered: { evidence: { address: 'data:text/html,x' } } },
      'registered.evidence.address',
    ],
  ])('with %s is 400 and says where', async (_what, body, at) => {
    const reply = await api.post(sign, body, { as: 'ag-1.jb' })
    expect(reply).toMatchObject({ status: 400, body: { faults: [{ at }] } })
  })

  it('that does not come is cut off with a whole 408', async () => {
    const { socket, ended } = await connectTo(api)
    socket.write(half)
    const said = await ended
    expect(said).toMatch(/^HTTP\/1\.1 408 /)
    expect(said).toContain('application/problem+json')
    expect(problemIn(said)).toMatchObject({ status: 408, code: 'TooSlow', requestId: aNumber })
  })

  it('is measured on names, members and depth, whatever stands in its strings', () => {
    const of = (keys: number) => JSON.stringify(Object.fromEntries(Array.from({ length: keys }, (_, n) => [`k${n}`, 1])))
    expect(tooMuch(of(500))).toBeUndefined()
    expect(tooMuch(of(501))).toContain('500')
    expect(tooMuch(JSON.stringify({ text: ':,[{"\\'.repeat(9_000) }))).toBeUndefined()
    expect(tooMuch(`${'['.repeat(20)}${']'.repeat(20)}`)).toBeUndefined()
    expect(tooMuch(`${'['.repeat(21)}${']'.repeat(21)}`)).toContain('20')
    expect(tooMuch(JSON.stringify(Array(5_002).fill(1)))).toContain('5000')
  })
})

describe('an answer', () => {
  let api: ApiUnderTest
  beforeAll(async () => {
    api = await apiOnPostgres({ more: { trustProxy: true } })
  })
  afterAll(() => api.close())

  it('tells a browser to keep nothing, guess nothing and run nothing', async () => {
    for (const url of ['/v1/cases', '/v1/nowhere', '/v1/me/obligations', '/health/live'])
      expect((await api.get(url)).headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
        'referrer-policy': 'no-referrer',
        'content-security-policy': expect.stringContaining("default-src 'none'") as string,
      })
    const page = await api.app.inject({ method: 'GET', url: '/docs' })
    expect(page.headers['content-security-policy']).toContain("default-src 'self'")
    expect((await api.get('/v1/cases')).headers).not.toHaveProperty('strict-transport-security')
    const secure = await api.get('/v1/cases', { headers: { 'x-forwarded-proto': 'https' } })
    expect(secure.headers).toHaveProperty('strict-transport-security')
  })

  it('to a method that an address does not know is 405 and names those it does', async () => {
    for (const [method, url, allow] of [
      ['PUT', sign, 'POST'],
      ['GET', sign, 'POST'],
      ['OPTIONS', '/v1/cases', 'GET'],
      ['DELETE', '/v1/cases/x/timeline?limit=1', 'GET'],
    ] as const) {
      const reply = await api.app.inject({ method, url })
      expect(reply).toMatchObject({ statusCode: 405, headers: problemJson })
      expect(String(reply.headers['allow']).split(', ')).toContain(allow)
      expect(reply.json()).toMatchObject({ code: 'MethodNotAllowed' })
    }
    expect((await api.app.inject({ method: 'PUT', url: '/v1/nowhere' })).statusCode).toBe(404)
  })

  it('to a method that nobody knows is a whole problem', async () => {
    const { socket, ended } = await connectTo(api)
    socket.write('FOO /v1/cases HTTP/1.1\r\nhost: x\r\n\r\n')
    const said = await ended
    expect(said).toMatch(/^HTTP\/1\.1 405 /)
    expect(said).toContain('application/problem+json')
    expect(problemIn(said)).toMatchObject({ code: 'MethodNotAllowed', requestId: aNumber })
  })
})

describe('who asks too much', () => {
  let api: ApiUnderTest
  afterEach(() => api.close())

  it('as a person gets 429 and is told when to come again; others go on', async () => {
    api = await apiOnPostgres({ more: { limits: { person: 20, address: 0 } } })
    const replies = []
    for (let n = 0; n < 12; n += 1) replies.push(await api.get('/v1/me/obligations', { as: 'ag-1.jb' }))
    expect(replies.map(({ status }) => status)).toEqual([...Array(5).fill(200), ...Array(7).fill(429)])
    expect(replies.at(-1)).toMatchObject({ headers: problemJson, body: { code: 'TooMany' } })
    expect(Number(replies.at(-1)?.headers['retry-after'])).toBeGreaterThan(0)
    expect((await api.get('/v1/me/obligations', { as: 'ag-2.jb' })).status).toBe(200)
  })

  it('from an address gets 429, whoever they are; the node still says that it lives', async () => {
    api = await apiOnPostgres({ more: { limits: { person: 0, address: 20 } } })
    const replies = []
    for (let n = 0; n < 12; n += 1) replies.push(await api.get('/v1/cases', n % 2 === 0 ? {} : { as: 'ag-1.jb' }))
    expect(replies.filter(({ status }) => status === 429)).toHaveLength(7)
    expect((await api.get('/health/live')).status).toBe(200)
  })

  it('waits no longer than the limit says', () => {
    const limiter = new Limiter(60)
    let passed = 0
    for (let now = 0; now <= 120_000; now += 100) if (limiter.ask('one', now) === 0) passed += 1
    expect(passed).toBe(120 + 15)
    expect(limiter.ask('one', 1_000_000)).toBe(0)
  })
})

describe('a node that stops', () => {
  it('ends what is in flight, sends what comes meanwhile elsewhere, whole, and is gone', async () => {
    const api = await apiOnPostgres()
    const url = await listening(api)
    const upload = await connectTo(api)
    const kept = await connectTo(api)
    upload.socket.write(half)
    kept.socket.write('GET /health/live HTTP/1.1\r\nhost: x\r\n\r\n')
    while (!kept.said().includes('"live":true')) await new Promise(setImmediate)
    const stopped = stopApp(api.app, 20_000)
    // Its idle connections end at once; a new one is still answered.
    await kept.ended
    const meanwhile = await fetch(`${url}/v1/cases`)
    expect(meanwhile.status).toBe(503)
    expect(Object.fromEntries(meanwhile.headers)).toMatchObject({ ...problemJson, 'retry-after': '1', connection: 'close' })
    expect(await meanwhile.json()).toMatchObject({ code: 'Stopping' })
    upload.socket.write(`${'"x",'.padEnd(90, ' ')}`.slice(0, 90) + '}}}}')
    expect(await upload.ended).toMatch(/^HTTP\/1\.1 4\d\d [\s\S]*connection: close/i)
    await stopped
    await expect(fetch(`${url}/v1/cases`)).rejects.toThrow()
    await api.database.drop()
  })

  it('waits for nobody for ever', async () => {
    const api = await apiOnPostgres()
    const upload = await connectTo(api)
    upload.socket.write(half)
    while (!api.app.getHttpServer().listening) await new Promise(setImmediate)
    await stopApp(api.app, 200)
    await upload.ended
    await api.database.drop()
  })
})

describe('an error', () => {
  it('of another realm is known by its shape', () => {
    const foreign = runInNewContext(
      `Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:5432'), { code: 'ECONNREFUSED' })`,
    ) as unknown
    expect(foreign).not.toBeInstanceOf(Error)
    expect(databaseIsAway(foreign)).toBe(true)
    expect(databaseIsAway(runInNewContext(`new AggregateError([Object.assign(new Error('x'), { code: '57P01' })])`))).toBe(true)
    expect(databaseIsAway(runInNewContext(`new Error('no such thing')`))).toBe(false)
  })
})
