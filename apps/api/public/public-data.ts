import { applyDecorators, Get, Header } from '@nestjs/common'
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiSecurity, ApiTags } from '@nestjs/swagger'
import { Open } from '../access/token.guard.js'
import { Problems } from '../problem/documented.js'
import { AddressParts, routed } from '../reading/address-parts.js'
import { kept } from './kept.js'

type DataOptions = {
  readonly name: string
  readonly says: string
  readonly path: string
  /** What it answers with, as a type of content, and its standard. */
  readonly as: readonly [content: string, standard: string]
}

/** The route of what everybody may read in a form that others have laid down, and its documentation. */
export function PublicData({ name, says, path, as: [content, standard] }: DataOptions): MethodDecorator {
  const schema = content === 'application/json' ? { type: 'object', additionalProperties: true } : { type: 'string' }
  return applyDecorators(
    Get(routed(path)),
    ApiTags('read'),
    ApiOperation({ operationId: name, summary: says, description: '不登录可读' }),
    AddressParts(path),
    ApiOkResponse({ description: standard, content: { [content]: { schema } } }),
    Problems(400, 401, ...(path.includes('{') ? ([404] as const) : []), 429, 503),
    ApiBearerAuth(),
    Open(),
    ApiSecurity({}),
    Header('content-type', `${content}; charset=utf-8`),
    Header('cache-control', kept),
  )
}
