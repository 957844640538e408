import { notYours } from '#domain'
import type { Refusal } from '#kernel'

/** What a client did that no act can be made of, one entry a field; `at` is a path, `tranches.0.amount`. */
export type Fault = { readonly at: string; readonly says: string }

/** An RFC 9457 problem. `refusals` carries every reason an act is refused, with its article. */
export type Problem = {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail: string
  readonly code: string
  readonly refusals?: readonly Refusal[]
  readonly faults?: readonly Fault[]
}

/** An answer that is not the one asked for. The filter writes it as application/problem+json. */
export class ProblemAnswer extends Error {
  constructor(
    readonly problem: Problem,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(problem.detail)
  }
}

/** Every code of a problem, with its status and title. */
export const problems = {
  BadRequest: [400, '请求不完整或有误'],
  IdempotencyKeyNeeded: [400, '缺少办理编号'],
  SignInNeeded: [401, '请先登录'],
  NotYours: [403, '不属于您办理'],
  NotInDirectory: [403, '不是该单位的人员'],
  NotFromOurPage: [403, '请求来路不明'],
  NotFound: [404, '没有找到'],
  MethodNotAllowed: [405, '不支持这种请求方法'],
  TooSlow: [408, '传输超时'],
  RefusedByState: [409, '现在不能办理'],
  WrittenMeanwhile: [409, '他人刚刚办理了同一事项'],
  SeenVersionIsOld: [412, '您看到的已不是最新内容'],
  TooLarge: [413, '内容过大'],
  NotJson: [415, '请以 JSON 提交'],
  WrongFileType: [415, '不收这种文件'],
  RefusedByLaw: [422, '依法不能办理'],
  IdempotencyKeyReused: [422, '办理编号已用于其他内容'],
  SeenVersionNeeded: [428, '请写明您看到的版本'],
  TooMany: [429, '请求过于频繁'],
  HeadersTooLarge: [431, '请求头过大'],
  Internal: [500, '系统出错'],
  DatabaseAway: [503, '暂时不能办理'],
  StreamBusy: [503, '暂时不能办理'],
  OlderRelease: [503, '暂时不能办理'],
  DiskFull: [503, '暂时不能办理'],
  FilesAway: [503, '暂时不能办理'],
  Stopping: [503, '正在停机'],
} as const satisfies Record<string, readonly [number, string]>

export type ProblemCode = keyof typeof problems

/** A problem of a known code; `detail` says what to do. */
export function problem(code: ProblemCode, detail: string, more: Pick<Problem, 'refusals' | 'faults'> = {}): Problem {
  const [status, title] = problems[code]
  return { type: `urn:sanshe:problem:${code}`, title, status, detail, code, ...more }
}

/** Figures that a region has not laid down are refused as by law, though no article can be named. */
const asByLaw: ReadonlySet<string> = new Set(['NotEncodedForRegion'])

/** Reasons that say whose an act is, and nothing of the act. */
const whose: ReadonlySet<string> = new Set([notYours, 'NotYourStep'])

/** What refusals are to a client: 403 where it is not theirs, 422 where any rests on the law, else 409. */
export function refusedProblem(refusals: readonly Refusal[]): Problem {
  const detail = refusals.map((refusal) => refusal.says).join('；')
  if (refusals.length > 0 && refusals.every((refusal) => whose.has(refusal.code)))
    return problem('NotYours', detail, { refusals })
  const byLaw = refusals.some((refusal) => refusal.basis !== undefined || asByLaw.has(refusal.code))
  return problem(byLaw ? 'RefusedByLaw' : 'RefusedByState', detail, { refusals })
}

/** 400 with what is wrong where. */
export const badRequest = (detail: string, faults: readonly Fault[] = []): ProblemAnswer =>
  new ProblemAnswer(problem('BadRequest', detail, faults.length > 0 ? { faults } : {}))

/** 404. The same for what does not exist and for what the asker may not see. */
export const notFound = (what: string): ProblemAnswer => new ProblemAnswer(problem('NotFound', `没有${what}，或者您无权查看`))
