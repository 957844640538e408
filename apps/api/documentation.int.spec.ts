import { apiOnPostgres } from '../../test/api.js'

type Route = {
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly schema?: object }[]
  readonly requestBody?: object
  readonly responses: Readonly<Record<string, unknown>>
  readonly security?: readonly object[]
}
type Schema = { readonly additionalProperties?: unknown; readonly properties?: Readonly<Record<string, object>> }

let paths: Readonly<Record<string, Readonly<Record<string, Route>>>>
let schemas: readonly (readonly [string, Schema])[]
let routes: readonly { readonly name: string; readonly route: Route }[]

/** Routes of which something does not hold. */
const lacking = (holds: (route: Route, name: string) => boolean) =>
  routes.filter(({ route, name }) => !holds(route, name)).map(({ name }) => name)
const routeOf = (name: string) => routes.find((one) => one.name === name)?.route

beforeAll(async () => {
  const api = await apiOnPostgres()
  const document = (await api.get('/openapi.json')).body as unknown as {
    readonly paths: typeof paths
    readonly components: { readonly schemas: Readonly<Record<string, Schema>> }
  }
  await api.close()
  paths = document.paths
  schemas = Object.entries(document.components.schemas)
  routes = Object.entries(document.paths)
    .filter(([path]) => path.startsWith('/v1/'))
    .flatMap(([path, methods]) => Object.entries(methods).map(([method, route]) => ({ name: `${method} ${path}`, route })))
})

describe('the OpenAPI document', () => {
  it('says of every part what it holds', () => {
    const bare = /\{"type":"object"(,"(title|description)":"[^"]*")*\}/
    expect(schemas.filter(([, schema]) => bare.test(JSON.stringify(schema))).map(([name]) => name)).toEqual([])
    const names = new Set(schemas.map(([name]) => name))
    const references = [...JSON.stringify([routes, schemas]).matchAll(/"\$ref":"([^"]*)"/g)].map(([, to = '']) => to)
    expect(references.filter((to) => !names.has(to.replace('#/components/schemas/', '')))).toEqual([])
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
      // A file is nobody's but who sends it, and nothing stands in its way.
      lacking(
        ({ responses }, name) =>
          !name.startsWith('post') ||
          ['400', '413', ...(name === 'post /v1/files' ? [] : ['403', '409'])].every((one) => one in responses),
      ),
    ).toEqual([])
    expect(lacking(({ responses }, name) => !name.includes('{') || '400' in responses)).toEqual([])
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
