import { addressOfAct, relations, streams } from '#domain'
import { applyDecorators, HttpCode, Post, SetMetadata } from '@nestjs/common'
import { ApiBearerAuth, ApiHeader, ApiOkResponse, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger'
import { AcceptedDto } from './accepted.dto.js'

/** Under which name the act of a handler is kept. */
export const actOfHandler = 'sanshe:act'

const answers: readonly (readonly [number, string])[] = [
  [400, '内容有误，或缺少 Idempotency-Key'],
  [401, '没有登录'],
  [403, '不属于您办理'],
  [409, '现在不能办理'],
  [412, 'If-Match 已不是最新版本'],
  [422, '依法不能办理，附条款；或办理编号已用于其他内容'],
  [503, '数据库暂时不可用，稍后以同一编号重试'],
]

/** The route of an act and its documentation, from the act's own declaration. Throws an Error for an act nobody declared. */
export function ActPost(act: string): MethodDecorator {
  const definition = streams.find(({ acts }) => acts.some(({ name }) => name === act))
  const declared = definition?.acts.find(({ name }) => name === act)
  if (!definition || !declared) throw new Error(`there is no act ${act}`)
  const path = addressOfAct(act)
  const params = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ApiParam({ name: name ?? '', schema: { type: 'string' } }))
  return applyDecorators(
    Post(path.replace(/\{(\w+)\}/g, ':$1')),
    HttpCode(200),
    SetMetadata(actOfHandler, act),
    ApiTags(definition.kind),
    ApiOperation({
      operationId: act,
      summary: declared.says,
      description: `可办理：${declared.by.flatMap((by) => (by === 'process' ? [] : [relations[by]])).join('、')}`,
    }),
    ...params,
    ApiBearerAuth(),
    ApiHeader({
      name: 'Idempotency-Key',
      required: true,
      description: '办理编号：重试时用同一个，就不会重复办理',
      schema: { type: 'string', minLength: 1, maxLength: 200 },
    }),
    ApiHeader({ name: 'If-Match', required: false, description: '您看到的 ETag；已有变化则不办理', schema: { type: 'string' } }),
    ApiOkResponse({ type: AcceptedDto, headers: { ETag: { description: '办理后的版本', schema: { type: 'string' } } } }),
    ...answers.map(([status, description]) =>
      ApiResponse({
        status,
        description,
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      }),
    ),
  )
}
