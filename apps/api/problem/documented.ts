import { applyDecorators } from '@nestjs/common'
import { ApiExtraModels, ApiResponse, getSchemaPath } from '@nestjs/swagger'
import { ProblemDto } from './problem.dto.js'

const says = {
  400: '地址或内容有误，或缺少 Idempotency-Key',
  401: '没有登录，或登录已失效',
  403: '不属于您办理或查看',
  404: '没有，或无权查看',
  408: '没有按时传完',
  409: '现在不能办理，或他人刚刚办理了同一事项',
  412: '您看到的已不是最新内容',
  413: '内容过大',
  415: '内容的类型不对',
  422: '依法不能办理，附条款；或办理编号已用于其他内容',
  428: '没有写明您看到的版本',
  429: '请求过于频繁，请在 Retry-After 之后再试',
  503: '暂时不能办理，请在 Retry-After 之后以同一编号重试',
} as const

/** What any request with a body may be answered with. */
export const anyBody = [400, 401, 408, 413, 415, 429, 503] as const

/** The problems that a route may answer with, in its documentation. */
export const Problems = (...statuses: readonly (keyof typeof says)[]): MethodDecorator =>
  applyDecorators(
    ApiExtraModels(ProblemDto),
    ...statuses.map((status) =>
      ApiResponse({
        status,
        description: says[status],
        content: { 'application/problem+json': { schema: { $ref: getSchemaPath(ProblemDto) } } },
      }),
    ),
  )
