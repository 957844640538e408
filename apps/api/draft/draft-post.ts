import { applyDecorators, HttpCode, Post } from '@nestjs/common'
import { ApiBearerAuth, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger'
import { type AcceptedDto } from '../acts/accepted.dto.js'
import { anyBody, Problems } from '../problem/documented.js'
import { AddressParts, routed } from '../reading/address-parts.js'
import { DraftDto } from './draft.dto.js'

/** The route of a step that a draft takes, and its documentation. */
export function DraftPost(
  name: string,
  says: string,
  step: string,
  answers: typeof DraftDto | typeof AcceptedDto = DraftDto,
): MethodDecorator {
  const path = `/v1/drafts/{draft}/${step}`
  return applyDecorators(
    Post(routed(path)),
    HttpCode(200),
    ApiTags('drafts'),
    ApiOperation({ operationId: name, summary: says }),
    AddressParts(path),
    ApiHeader({ name: 'If-Match', required: true, description: '您看到的拟稿版本，如 "2"', schema: { type: 'string' } }),
    ApiBearerAuth(),
    ApiOkResponse({ type: answers }),
    Problems(...anyBody, 403, 404, 409, 412, 422, 428),
  )
}
