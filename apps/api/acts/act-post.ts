import { addressOfAct, relations, streams } from '#domain'
import { applyDecorators, HttpCode, Post, SetMetadata } from '@nestjs/common'
import { ApiBearerAuth, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger'
import { anyBody, Problems } from '../problem/documented.js'
import { AddressParts, routed } from '../reading/address-parts.js'
import { AcceptedDto } from './accepted.dto.js'

/** Under which name the act of a handler is kept. */
export const actOfHandler = 'sanshe:act'

/** The route of an act and its documentation, from the act's own declaration. Throws an Error for an act nobody declared. */
export function ActPost(act: string): MethodDecorator {
  const definition = streams.find(({ acts }) => acts.some(({ name }) => name === act))
  const declared = definition?.acts.find(({ name }) => name === act)
  if (!definition || !declared) throw new Error(`there is no act ${act}`)
  const path = addressOfAct(act)
  return applyDecorators(
    Post(routed(path)),
    HttpCode(200),
    SetMetadata(actOfHandler, act),
    ApiTags(definition.kind),
    ApiOperation({
      operationId: act,
      summary: declared.says,
      description: `可办理：${declared.by.flatMap((by) => (by === 'process' ? [] : [relations[by]])).join('、')}`,
    }),
    AddressParts(path),
    ApiBearerAuth(),
    ApiHeader({
      name: 'Idempotency-Key',
      required: true,
      description: '办理编号：重试时用同一个，就不会重复办理',
      schema: { type: 'string', minLength: 1, maxLength: 200 },
    }),
    ApiHeader({ name: 'If-Match', required: false, description: '您看到的 ETag；已有变化则不办理', schema: { type: 'string' } }),
    ApiOkResponse({ type: AcceptedDto, headers: { ETag: { description: '办理后的版本', schema: { type: 'string' } } } }),
    Problems(...anyBody, 403, 409, 412, 422),
  )
}
