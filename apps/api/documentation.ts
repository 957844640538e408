import type { INestApplication } from '@nestjs/common'
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger'

/** The OpenAPI 3.1 document of the API. */
export function documentOf(app: INestApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('三社 Sanshe')
    .setDescription('政府购买社会工作服务：从年度计划到最后一笔付款。每个事项一个地址，每次办理要有 Idempotency-Key。')
    .setVersion('1')
    .addServer('/')
    .addBearerAuth()
    .build()
  const document = SwaggerModule.createDocument(app, config)
  closeBodies(document)
  return document
}

/** Says of every body, and of every part of one, that it may hold no other fields: what is sent beside them is refused. */
function closeBodies({ paths, components }: OpenAPIObject): void {
  const schemas = (components?.schemas ?? {}) as Readonly<Record<string, { additionalProperties?: boolean }>>
  const closed = new Set<string>()
  const close = (part: unknown): void => {
    for (const [, name = ''] of JSON.stringify(part ?? null).matchAll(/"#\/components\/schemas\/(\w+)"/g)) {
      const schema = schemas[name]
      if (schema === undefined || closed.has(name)) continue
      closed.add(name)
      schema.additionalProperties = false
      close(schema)
    }
  }
  for (const { post } of Object.values(paths)) close(post?.requestBody)
}

/** `/openapi.json` and the pages at `/docs`. The document is made when it is first asked for, which takes about half a second. */
export function serveDocumentation(app: INestApplication): void {
  SwaggerModule.setup('docs', app, () => documentOf(app), {
    jsonDocumentUrl: 'openapi.json',
    raw: ['json'],
    customSiteTitle: '三社 API',
  })
}
