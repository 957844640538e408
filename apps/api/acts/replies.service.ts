import type { Actor } from '#domain'
import { declarationOf, type Outcome } from '#engine'
import type { StreamId } from '#kernel'
import { Injectable } from '@nestjs/common'
import { problem, ProblemAnswer, refusedProblem } from '../problem/problem.js'
import { Seal } from '../reading/cursor.js'
import { Reader } from '../reading/reader.service.js'
import type { AcceptedDto } from './accepted.dto.js'
import type { Asking } from './asking.js'

/** Turns what came of an act into the answer to whoever asked for it. */
@Injectable()
export class Replies {
  constructor(
    private readonly reader: Reader,
    private readonly seal: Seal,
  ) {}

  /**
   * The version that an asker has seen, as the engine compares it. Whoever may not see every fact of a stream knows no version of it:
   * none that they guess is the right one.
   */
  async seenVersion(stream: StreamId, actor: Actor, ifVersion: number | undefined): Promise<number | undefined> {
    return ifVersion === undefined || (await this.reader.seesAll(stream, actor)) ? ifVersion : -1
  }

  /** The facts, with the stream's version as ETag where the asker may see every fact of it; or the problem, thrown. */
  async of(stream: StreamId, outcome: Outcome, actor: Actor, tell: Asking['tell']): Promise<AcceptedDto> {
    if ('refused' in outcome) throw new ProblemAnswer(refusedProblem(outcome.refused))
    if ('reused' in outcome)
      throw new ProblemAnswer(problem('IdempotencyKeyReused', '这个办理编号已经用于其他内容，请换一个新编号'))
    if ('conflict' in outcome) {
      throw new ProblemAnswer(problem('WrittenMeanwhile', '他人正在办理同一事项，请以同一办理编号重试'), { 'retry-after': '1' })
    }
    const whole = await this.reader.seesAll(stream, actor, 'accepted' in outcome && !outcome.repeated ? 'known' : 'newest')
    if ('stale' in outcome) {
      const says = whole ? '您看到的内容已有变化，请刷新后再办' : '这个卷宗中有您看不到的内容，不能用 If-Match'
      throw new ProblemAnswer(problem('SeenVersionIsOld', says), whole ? { etag: `"${outcome.stale}"` } : {})
    }
    if (whole) tell('etag', `"${outcome.version}"`)
    if (outcome.repeated) tell('idempotent-replayed', 'true')
    const facts = outcome.accepted.map(({ id, type, key, version, occurredAt }) => ({
      id: this.seal.seal('fact', id),
      type,
      says: declarationOf(type).says,
      key,
      ...(whole ? { version } : {}),
      occurredAt,
    }))
    const { waiting } = outcome
    return { stream, ...(whole ? { version: outcome.version } : {}), facts, ...(waiting === undefined ? {} : { waiting }) }
  }
}
