import type { INestApplication } from '@nestjs/common'
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger'

/** What a problem looks like, for the documentation of every route. */
const problemSchema = {
  type: 'object',
  description: 'RFC 9457。refusals 是全部理由，各附条款（basis）、谁能解决（owner）、最早何时（notBefore）',
  required: ['type', 'title', 'status', 'detail', 'code', 'requestId'],
  properties: {
    type: { type: 'string', format: 'uri' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    code: { type: 'string' },
    requestId: { type: 'string' },
    faults: {
      type: 'array',
      items: { type: 'object', required: ['at', 'says'], properties: { at: { type: 'string' }, says: { type: 'string' } } },
    },
    refusals: {
      type: 'array',
      items: {
        type: 'object',
        required: ['code', 'says'],
        properties: {
          code: { type: 'string' },
          says: { type: 'string' },
          basis: {
            type: 'object',
            required: ['instrument', 'article', 'quote'],
            properties: {
              instrument: { type: 'string' },
              article: { type: 'string' },
              quote: { type: 'string' },
              url: { type: 'string' },
            },
          },
          owner: { type: 'object', required: ['role'], properties: { role: { type: 'string' }, org: { type: 'string' } } },
          notBefore: { type: 'string', format: 'date-time' },
        },
      },
    },
  },
} as const

/** The OpenAPI 3.1 document of the API. */
export function documentOf(app: INestApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('三社 Sanshe')
    .setDescription('政府购买社会工作服务：从年度计划到最后一笔付款。每个事项一个地址，每次办理要有 Idempotency-Key。')
    .setVersion('1')
    .addBearerAuth()
    .build()
  const document = SwaggerModule.createDocument(app, config)
  const schemas = { ...document.components?.schemas, Problem: problemSchema as object }
  return { ...document, components: { ...document.components, schemas } }
}

/** `/openapi.json` and the pages at `/docs`. */
export function serveDocumentation(app: INestApplication): void {
  SwaggerModule.setup('docs', app, documentOf(app), {
    jsonDocumentUrl: 'openapi.json',
    raw: ['json'],
    customSiteTitle: '三社 API',
  })
}
