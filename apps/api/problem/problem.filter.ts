import { StreamBusy, UnknownFact } from '#engine'
import { FilesAway } from '#files'
import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { databaseIsAway, diskIsFull, filesHaveNoRoom, lockIsNotFree } from './database-away.js'
import { Disk } from '../health/disk.js'
import { methodsAt } from '../edge/methods.js'
import { badRequest, problem, ProblemAnswer, type Problem } from './problem.js'

/** Everything that goes wrong leaves through here. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly disk: Disk) {}

  catch(error: unknown, host: ArgumentsHost): void {
    this.disk.learn(error)
    const http = host.switchToHttp()
    sendProblem(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>())
  }
}

/** Answers with an error as application/problem+json, and logs it where it is ours. */
export function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const { problem: told, headers } = isUnknownMethod(error, request)
    ? notAllowed(request)
    : problemOf(brokenOff(request) ?? error)
  // An answer of our own says all there is, also where it is that this node stops.
  if (told.status >= 500 && !(error instanceof ProblemAnswer)) request.log.error(traceOf(error), told.code)
  void reply
    .status(told.status)
    .headers({ ...headers, 'content-type': 'application/problem+json; charset=utf-8' })
    .send({ ...told, requestId: request.id })
}

/** An upload that its sender broke off is nobody's fault here: no line in the log, though Node calls it ECONNRESET. */
const brokenOff = ({ raw }: FastifyRequest): ProblemAnswer | undefined =>
  raw.destroyed && !raw.complete ? badRequest('内容没有传完') : undefined

const isUnknownMethod = (error: unknown, request: FastifyRequest): boolean =>
  !(error instanceof ProblemAnswer) && statusOf(error) === 404 && methodsAt(request).length > 0

function notAllowed(request: FastifyRequest): ProblemAnswer {
  const allow = methodsAt(request).join(', ')
  return new ProblemAnswer(problem('MethodNotAllowed', `这个地址只支持 ${allow}`), { allow })
}

const retryAfter = { 'retry-after': '2' }

function problemOf(error: unknown): ProblemAnswer {
  if (error instanceof ProblemAnswer) return error
  if (error instanceof UnknownFact) {
    return new ProblemAnswer(problem('OlderRelease', '系统正在升级，请稍后重试：编号不变，不会重复办理'), retryAfter)
  }
  if (diskIsFull(error) || filesHaveNoRoom(error)) {
    return new ProblemAnswer(problem('DiskFull', '服务器磁盘已满，暂时只能查看；请稍后以同一办理编号重试，不会重复办理'), {
      'retry-after': '30',
    })
  }
  if (error instanceof StreamBusy || lockIsNotFree(error)) {
    return new ProblemAnswer(problem('StreamBusy', '同一事项正在办理，请稍后以同一办理编号重试，不会重复办理'), retryAfter)
  }
  if (error instanceof FilesAway) {
    return new ProblemAnswer(problem('FilesAway', '文件库暂时不可用，请稍后重试；不涉及文件的事项照常办理'), retryAfter)
  }
  if (databaseIsAway(error)) {
    return new ProblemAnswer(problem('DatabaseAway', '数据库暂时不可用，请稍后以同一办理编号重试，不会重复办理'), retryAfter)
  }
  if (addressCannotBeRead(error)) return badRequest('地址有误：编号过长，或者无法读取')
  return new ProblemAnswer(fromStatus(statusOf(error)))
}

/** Nest's exceptions and Fastify's errors (a body that is no JSON, a route that is not there) both carry a status. */
function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus()
  return typeof error === 'object' && error !== null && 'statusCode' in error ? Number(error.statusCode) : 500
}

/** Fastify's errors about an address: its router reads no part that is longer than `maxParamLength`, nor one that is wrongly encoded. */
const addressCannotBeRead = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && ['FST_ERR_BAD_URL', 'FST_ERR_MAX_PARAM_LENGTH'].includes(String(error.code))

function fromStatus(status: number): Problem {
  switch (status) {
    case 404:
      return problem('NotFound', '没有这个地址，见 /docs')
    case 413:
      return problem('TooLarge', '内容过大：文件请先上传（POST /v1/files），这里只填其 SHA-256')
    case 415:
      return problem('NotJson', '请以 content-type: application/json 提交')
    case 429:
      return problem('TooMany', '请求过于频繁，请稍后再试')
    default:
      return status >= 400 && status < 500
        ? problem('BadRequest', '请求无法读取：请提交一个 JSON 对象')
        : problem('Internal', '系统出错，已经记录；请凭 requestId 联系管理员')
  }
}

/** What is logged of an error: never what PostgreSQL quotes of the data. */
function traceOf(error: unknown): object {
  if (typeof error !== 'object' || error === null || !('message' in error)) return { error: typeof error }
  const { name, message, stack } = error as Error
  return { error: { name, message, stack, ...('code' in error ? { code: error.code } : {}) } }
}
