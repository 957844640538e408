import { applyDecorators, Get } from '@nestjs/common'
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiParam, ApiQuery, ApiResponse, ApiTags } from '@nestjs/swagger'
import { Open } from '../access/token.guard.js'

type PageOptions = {
  readonly name: string
  readonly says: string
  readonly path: string
  readonly answers: new () => object
  readonly list?: boolean
  /** May be read without a token; what it shows is then the published alone. */
  readonly open?: boolean
  readonly paged?: boolean
}

/** The route of a page that is read, and its documentation. */
export function PageGet({ name, says, path, answers, list = false, open = false, paged = false }: PageOptions): MethodDecorator {
  const params = [...path.matchAll(/\{(\w+)\}/g)].map(([, param]) => ApiParam({ name: param ?? '', schema: { type: 'string' } }))
  const problem = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } }
  return applyDecorators(
    Get(path.replace(/\{(\w+)\}/g, ':$1')),
    ApiTags('read'),
    ApiOperation({ operationId: name, summary: says, description: open ? '不登录只见已公开的内容' : '须登录' }),
    ...params,
    ...(paged
      ? [
          ApiQuery({ name: 'after', required: false, schema: { type: 'string' } }),
          ApiQuery({ name: 'limit', required: false, schema: { type: 'integer' } }),
        ]
      : []),
    ApiOkResponse({ type: answers, isArray: list }),
    ApiResponse({ status: 404, description: '没有，或无权查看', content: problem }),
    ApiResponse({ status: 503, description: '数据库暂时不可用', content: problem }),
    ApiBearerAuth(),
    ...(open ? [Open()] : [ApiResponse({ status: 401, description: '没有登录', content: problem })]),
  )
}
