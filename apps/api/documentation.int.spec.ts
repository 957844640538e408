import { apiOnPostgres, type ApiUnderTest } from '../../test/api.js'

type Route = {
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly schema?: object }[]
  readonly requestBody?: object
  readonly responses: Readonly<Record<string, unknown>>
  readonly security?: readonly object[]
  readonly operationId?: string
}
type Schema = { readonly additionalProperties?: unknown; readonly properties?: Readonly<Record<string, object>> }

let api: ApiUnderTest
let paths: Readonly<Record<string, Readonly<Record<string, Route>>>>
let servers: readonly object[]
let schemas: readonly (readonly [string, Schema])[]
let routes: readonly { readonly name: string; readonly route: Route }[]

/** Routes with a body that make no fact true, and no draft. */
const decidesNothing = new Set([
  'post /v1/cases/{case}/register/check',
  'post /v1/session/unit',
  'post /v1/me/unfinished',
  'post /v1/me/unfinished/forget',
  'post /v1/checks',
  'post /v1/me/news/seen',
  'post /v1/me/address',
])

/** Routes of which something does not hold. */
const lacking = (holds: (route: Route, name: string) => boolean) =>
  routes.filter(({ route, name }) => !holds(route, name)).map(({ name }) => name)
const routeOf = (name: string) => routes.find((one) => one.name === name)?.route

beforeAll(async () => {
  api = await apiOnPostgres()
  const document = (await api.get('/openapi.json')).body as unknown as {
    readonly paths: typeof paths
    readonly servers: typeof servers
    readonly components: { readonly schemas: Readonly<Record<string, Schema>> }
  }
  paths = document.paths
  servers = document.servers
  schemas = Object.entries(document.components.schemas)
  routes = Object.entries(document.paths)
    .filter(([path]) => path.startsWith('/v1/'))
    .flatMap(([path, methods]) => Object.entries(methods).map(([method, route]) => ({ name: `${method} ${path}`, route })))
})

afterAll(() => api.close())

/** Every route of the document, health's included, with something for each part of its address. */
const everyRoute = () =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, route]) => ({
      name: `${method} ${path}`,
      ask: (query: string, as?: string) => {
        const url = `${path.replace(/\{\w+\}/g, '1')}${query}`
        const sending = as === undefined ? {} : { as }
        return method === 'post' ? api.post(url, undefined, sending) : api.get(url, sending)
      },
      route,
    })),
  )

describe('a route', () => {
  it('that wants a token answers whoever brings none with 401', async () => {
    const wanting = everyRoute().filter(({ route }) => route.security?.every((one) => 'bearer' in one))
    expect(wanting.map(({ name }) => name)).toContain('get /health/metrics')
    const answered = await Promise.all(
      wanting.map(async ({ name, ask }) => [name, (await ask('')).body['code'], (await ask('')).status]),
    )
    expect(answered.filter(([, code, status]) => code !== 'SignInNeeded' || status !== 401)).toEqual([])
  })

  it('refuses a parameter that it does not know, and says which it knows', async () => {
    const answered = await Promise.all(
      everyRoute().map(async ({ name, ask, route }) => {
        const known = (route.parameters ?? []).filter((one) => one.in === 'query').map((one) => one.name)
        const { status, body } = await ask('?nowhere=1', 'operator')
        const [fault, ...others] = body.faults ?? []
        const says = known.length === 0 ? '这个地址没有参数，请删去' : `没有这个参数，只有 ${known.join('、')}`
        return { name, told: status === 400 && fault?.at === 'nowhere' && fault.says === says && others.length === 0, body }
      }),
    )
    expect(answered.length).toBeGreaterThan(80)
    expect(answered.filter(({ told }) => !told)).toEqual([])
    expect(lacking(({ responses }) => '400' in responses)).toEqual([])
  })

  it('refuses a parameter that is given twice: of two names for a file neither is the one meant', async () => {
    const reply = await api.post('/v1/files?name=a.pdf&name=b.pdf', undefined, { as: 'ag-1.jb' })
    expect(reply).toMatchObject({ status: 400, body: { faults: [{ at: 'name', says: '只能写一次' }] } })
  })
})

describe('the OpenAPI document', () => {
  it('says of every part what it holds', () => {
    const bare = /\{"type":"object"(,"(title|description)":"[^"]*")*\}/
    expect(schemas.filter(([, schema]) => bare.test(JSON.stringify(schema))).map(([name]) => name)).toEqual([])
    const names = new Set(schemas.map(([name]) => name))
    const references = [...JSON.stringify([routes, schemas]).matchAll(/"\$ref":"([^"]*)"/g)].map(([, to = '']) => to)
    expect(references.filter((to) => !names.has(to.replace('#/components/schemas/', '')))).toEqual([])
  })

  it('has what linters and generators of clients ask of one: a server, a name of its own and its security for every operation', () => {
    expect(servers).toEqual([{ url: '/' }])
    const operations = Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, route]) => ({ path, method, route })),
    )
    const ids = operations.map(({ route }) => route.operationId)
    expect(ids.filter((id, at) => id === undefined || ids.indexOf(id) !== at)).toEqual([])
    expect(operations.filter(({ route }) => (route.security ?? []).length === 0).map(({ path }) => path)).toEqual([])
    const unsaid = operations.filter(({ path, route }) => {
      const named = (route.parameters ?? []).filter((one) => one.in === 'path').map(({ name }) => name)
      const written = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
      return JSON.stringify(named.toSorted()) !== JSON.stringify(written.toSorted())
    })
    expect(unsaid.map(({ path }) => path)).toEqual([])
  })

  it('says of every body that it holds no other fields', () => {
    const closed = new Set(schemas.filter(([, schema]) => schema.additionalProperties === false).map(([name]) => name))
    const bodies = routes.flatMap(({ route }) => [...JSON.stringify(route.requestBody ?? null).matchAll(/(\w+Dto)"/g)])
    expect(bodies.length).toBeGreaterThan(70)
    expect(bodies.map(([, name = '']) => name).filter((name) => !closed.has(name))).toEqual([])
  })

  it('says of every address how its parts are written', () => {
    const parts = (route: Route) => (route.parameters ?? []).filter((one) => one.in !== 'header')
    expect(
      lacking((route) => parts(route).every(({ schema }) => /"(pattern|maxLength|maximum)"/.test(JSON.stringify(schema)))),
    ).toEqual([])
  })

  it('says which problems a route answers with', () => {
    expect(lacking(({ responses }) => ['401', '429', '503'].every((one) => one in responses))).toEqual([])
    expect(
      // A file is nobody's but who sends it, a training is everybody's, and nothing stands in their way.
      lacking(
        ({ responses }, name) =>
          !name.startsWith('post') ||
          [
            '400',
            '413',
            ...(/^post \/v1\/(files$|training\/)/.test(name) ? [] : decidesNothing.has(name) ? ['403'] : ['403', '409']),
          ].every((one) => one in responses),
      ),
    ).toEqual([])
    expect(routeOf('get /v1/obligations/overdue-without-breach')?.responses).toHaveProperty('403')
  })

  it('says what health answers with, and to whom metrics are shown', () => {
    const answerOf = (path: string, status: string) => JSON.stringify(paths[path]?.['get']?.responses[status] ?? null)
    expect(answerOf('/health/live', '200')).toContain('/schemas/LiveDto"')
    expect([answerOf('/health/ready', '200'), answerOf('/health/ready', '503')]).toEqual([
      expect.stringContaining('/schemas/ReadinessDto"'),
      expect.stringContaining('/schemas/ReadinessDto"'),
    ])
    expect(answerOf('/health/metrics', '200')).toContain('text/plain')
    expect(answerOf('/health/metrics', '403')).toContain('/schemas/ProblemDto"')
  })

  it('says what may be read without a token', () => {
    expect(lacking(({ security = [] }) => security.some((one) => 'bearer' in one))).toEqual([])
    expect(routeOf('get /v1/cases')?.security).toEqual(expect.arrayContaining([{}]))
    expect(routeOf('get /v1/me/obligations')?.security).toEqual([{ bearer: [] }])
  })
})
