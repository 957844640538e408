import { declarationOf, Engine, type Outcome } from '#engine'
import { instant, type StreamId } from '#kernel'
import { Injectable } from '@nestjs/common'
import { problem, ProblemAnswer, refusedProblem } from '../problem/problem.js'
import { Approval } from '../draft/approval.service.js'
import type { AcceptedDto } from './accepted.dto.js'
import type { ActBody } from './act-body.js'
import type { Asking } from './asking.js'

/** The one way from a controller to the engine. */
@Injectable()
export class Acts {
  constructor(
    private readonly engine: Engine,
    private readonly approval: Approval,
  ) {}

  /** Asks for an act. Gives the facts it made true; throws the problem that says why not. */
  async ask(act: string, stream: StreamId, { registered, ...data }: ActBody, asking: Asking): Promise<AcceptedDto> {
    const { actor, commandId, receivedAt, ifVersion } = asking
    await this.approval.signedByOne(actor, act)
    const outcome = await this.engine.execute({
      act,
      stream,
      data,
      actor,
      commandId,
      receivedAt,
      ...(ifVersion === undefined ? {} : { ifVersion }),
      ...(registered === undefined ? {} : { registered: { ...registered, occurredAt: instant(registered.occurredAt) } }),
    })
    return answer(stream, outcome, asking.tell)
  }
}

/** The reply to an outcome: the facts with the stream's version as ETag, or the problem, thrown. */
export function answer(stream: StreamId, outcome: Outcome, tell: Asking['tell']): AcceptedDto {
  if ('refused' in outcome) throw new ProblemAnswer(refusedProblem(outcome.refused))
  if ('reused' in outcome)
    throw new ProblemAnswer(problem('IdempotencyKeyReused', '这个办理编号已经用于其他内容，请换一个新编号'))
  if ('stale' in outcome) {
    throw new ProblemAnswer(problem('SeenVersionIsOld', '您看到的内容已有变化，请刷新后再办'), { etag: `"${outcome.stale}"` })
  }
  if ('conflict' in outcome) {
    throw new ProblemAnswer(problem('WrittenMeanwhile', '他人正在办理同一事项，请以同一办理编号重试'), { 'retry-after': '1' })
  }
  tell('etag', `"${outcome.version}"`)
  if (outcome.repeated) tell('idempotent-replayed', 'true')
  const facts = outcome.accepted.map(({ id, type, key, version, occurredAt }) => ({
    id,
    type,
    says: declarationOf(type).says,
    key,
    version,
    occurredAt,
  }))
  return { stream, version: outcome.version, facts }
}
