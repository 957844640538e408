import { applyDecorators, HttpCode, Post } from '@nestjs/common'
import { ApiBearerAuth, ApiHeader, ApiOkResponse, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger'
import { type AcceptedDto } from '../acts/accepted.dto.js'
import { DraftDto } from './draft.dto.js'

/** The route of a step that a draft takes, and its documentation. */
export function DraftPost(
  name: string,
  says: string,
  step: string,
  answers: typeof DraftDto | typeof AcceptedDto = DraftDto,
): MethodDecorator {
  const problem = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } }
  return applyDecorators(
    Post(`v1/drafts/:draft/${step}`),
    HttpCode(200),
    ApiTags('drafts'),
    ApiOperation({ operationId: name, summary: says }),
    ApiParam({ name: 'draft', schema: { type: 'string', format: 'uuid' } }),
    ApiHeader({ name: 'If-Match', required: true, description: '您看到的拟稿版本，如 "2"', schema: { type: 'string' } }),
    ApiBearerAuth(),
    ApiOkResponse({ type: answers }),
    ...[400, 401, 403, 404, 409, 412, 422, 428, 503].map((status) => ApiResponse({ status, content: problem })),
  )
}
