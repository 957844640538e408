import { addressOfAct, addressOfCommonAct, commonActs, isAnswer, relations, streams, type CommonAct } from '#domain'
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
  const by = declared.by.flatMap((relation) => (relation === 'process' ? [] : [relations[relation]])).join('、')
  return applyDecorators(
    SetMetadata(actOfHandler, act),
    posted(addressOfAct(act), { kind: definition.kind, operationId: act, summary: declared.says, description: `可办理：${by}` }),
  )
}

/** The same of an act that every stream has, at the address of one kind of them. */
export const CommonActPost = (act: CommonAct, kind: string, operationId: string): MethodDecorator =>
  posted(addressOfCommonAct(act, kind), {
    kind,
    operationId,
    summary: commonActs[act].says,
    description: isAnswer(act) ? '可办理：项目中的另一单位、监督单位' : '可办理：当初办理的单位',
  })

type Documented = {
  readonly kind: string
  readonly operationId: string
  readonly summary: string
  readonly description: string
}

function posted(path: string, { kind, ...operation }: Documented): MethodDecorator {
  return applyDecorators(
    Post(routed(path)),
    HttpCode(200),
    ApiTags(kind),
    ApiOperation(operation),
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
