import { applyDecorators, Get } from '@nestjs/common'
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiQuery, ApiSecurity, ApiTags } from '@nestjs/swagger'
import { Open } from '../access/token.guard.js'
import { Problems } from '../problem/documented.js'
import { AddressParts, routed } from './address-parts.js'

type PageOptions = {
  readonly name: string
  readonly says: string
  readonly path: string
  readonly answers: new () => object
  readonly list?: boolean
  /** May be read without a token; what it shows is then the published alone. */
  readonly open?: boolean
  readonly paged?: boolean
  /** Is there only sometimes, though its address names nothing: else it is 404. */
  readonly mayMiss?: boolean
  /** For an office alone: to all others it is 403. */
  readonly office?: boolean
}

/** The route of a page that is read, and its documentation. */
export function PageGet(options: PageOptions): MethodDecorator {
  const { name, says, path, answers, list = false, open = false, paged = false, mayMiss = false, office = false } = options
  const paging = [
    ApiQuery({ name: 'after', required: false, description: '上一页给出的 next', schema: { type: 'string', maxLength: 2_000 } }),
    ApiQuery({ name: 'limit', required: false, schema: { type: 'integer', minimum: 1, maximum: 500 } }),
  ]
  const named = path.includes('{')
  return applyDecorators(
    Get(routed(path)),
    ApiTags('read'),
    ApiOperation({ operationId: name, summary: says, description: open ? '不登录只见已公开的内容' : '须登录' }),
    AddressParts(path),
    ...(paged ? paging : []),
    ApiOkResponse({ type: answers, isArray: list }),
    Problems(400, 401, ...(office ? ([403] as const) : []), ...(named || mayMiss ? ([404] as const) : []), 429, 503),
    ApiBearerAuth(),
    ...(open ? [Open(), ApiSecurity({})] : []),
  )
}
