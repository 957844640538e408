import { addressOfAct, isForPeople, streams, type Fields } from '#domain'
import { Test } from '@nestjs/testing'
import { FastifyAdapter } from '@nestjs/platform-fastify'
import type { OpenAPIObject } from '@nestjs/swagger'
import { Global, Module, type Type } from '@nestjs/common'
import { Acts } from '../../apps/api/acts/acts.service.js'
import { ActBody } from '../../apps/api/acts/act-body.js'
import { actOfHandler } from '../../apps/api/acts/act-post.js'
import { documentOf } from '../../apps/api/documentation.js'
import { DeclaredActsModule } from '../../apps/api/acts/act-controllers.js'

const open = streams.flatMap((definition) =>
  definition.acts.filter(isForPeople).map(({ name, says }) => ({ name, says, kind: definition.kind })),
)
const closed = streams.flatMap(({ acts }) => acts.filter((act) => !isForPeople(act)).map(({ name }) => name))

type Handled = { readonly act: string; readonly controller: string; readonly body: Type | undefined }

/** Every handler of an act there is. */
const handled: Handled[] = (Reflect.getMetadata('controllers', DeclaredActsModule) as Type<object>[]).flatMap((controller) =>
  Object.getOwnPropertyNames(controller.prototype).flatMap((name) => {
    const handler = (controller.prototype as Record<string, object>)[name]
    const act = handler && name !== 'constructor' ? (Reflect.getMetadata(actOfHandler, handler) as string | undefined) : undefined
    const types = Reflect.getMetadata('design:paramtypes', controller.prototype as object, name) as Type[] | undefined
    return act === undefined
      ? []
      : [{ act, controller: controller.name, body: types?.find((type) => type.prototype instanceof ActBody) }]
  }),
)

describe('every act', () => {
  it.each(open)('$name has exactly one controller, named as the act', ({ name }) => {
    expect(handled.filter(({ act }) => act === name).map(({ controller }) => controller)).toEqual([`${name}Controller`])
  })

  it.each(open)('$name has a DTO of its own', ({ name }) => {
    expect(handled.find(({ act }) => act === name)?.body?.name).toBe(`${name}Dto`)
  })

  it('that processes alone do has no controller', () => {
    expect(handled.map(({ act }) => act).filter((act) => closed.includes(act))).toEqual([])
  })
})

/** Every list that a field of an act is chosen from, however deep it stands. */
const listsIn = (fields: Fields): readonly string[] =>
  Object.values(fields).flatMap((field) =>
    'fields' in field
      ? listsIn(field.fields)
      : 'from' in field && typeof field.from === 'object' && 'list' in field.from
        ? [field.from.list]
        : [],
  )

describe('what a field is chosen from', () => {
  it.each(streams)('is a list that its stream offers, and each list is used: $kind', ({ acts, lists = {} }) => {
    const named = acts.flatMap(({ fields }) => listsIn(fields))
    expect(Object.keys(lists).sort()).toEqual([...new Set(named)].sort())
  })

  it('is asked for in more than a few places', () => {
    expect(streams.flatMap(({ acts }) => acts.flatMap(({ fields }) => listsIn(fields))).length).toBeGreaterThan(12)
  })
})

describe('the OpenAPI document', () => {
  let document: OpenAPIObject

  beforeAll(async () => {
    @Global()
    @Module({ providers: [{ provide: Acts, useValue: {} }], exports: [Acts] })
    class Frame {}
    const made = await Test.createTestingModule({ imports: [Frame, DeclaredActsModule] }).compile()
    const app = made.createNestApplication(new FastifyAdapter())
    await app.init()
    document = documentOf(app)
    await app.close()
  })

  it.each(open)('names $name at its address, with what people call it', ({ name, says }) => {
    expect(document.paths[addressOfAct(name)]?.post).toMatchObject({
      operationId: name,
      summary: says,
      requestBody: { content: { 'application/json': { schema: { $ref: `#/components/schemas/${name}Dto` } } } },
    })
  })

  it('gives no address to two acts', () => {
    expect(new Set(open.map(({ name }) => addressOfAct(name))).size).toBe(open.length)
  })

  it('has no reference that leads nowhere', () => {
    const schemas = Object.keys(document.components?.schemas ?? {})
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]*)"/g)].map(([, to]) => to ?? '')
    expect(references.length).toBeGreaterThan(600)
    expect(references.filter((to) => !schemas.some((name) => to === `#/components/schemas/${name}`))).toEqual([])
  })

  it('is of OpenAPI 3.1', () => {
    expect(document.openapi).toBe('3.1.0')
  })
})
