import { actMeant } from '#domain'
import { Engine } from '#engine'
import { instant, type StreamId } from '#kernel'
import { Injectable } from '@nestjs/common'
import { Approval } from '../draft/approval.service.js'
import { Evidence } from '../files/evidence.service.js'
import type { AcceptedDto } from './accepted.dto.js'
import type { ActBody } from './act-body.js'
import { Replies } from './replies.service.js'
import { PutRight } from './put-right.service.js'
import type { Asking } from './asking.js'
import { attemptMeant, withAttemptMeant } from './open-attempt.js'

/** The one way from a controller to the engine. */
@Injectable()
export class Acts {
  constructor(
    private readonly engine: Engine,
    private readonly approval: Approval,
    private readonly replies: Replies,
    private readonly evidence: Evidence,
    private readonly right: PutRight,
  ) {}

  /** Asks for an act. Gives the facts it made true; throws the problem that says why not. */
  async ask(act: string, named: StreamId, { registered, ...told }: ActBody, asking: Asking): Promise<AcceptedDto> {
    const { actor, commandId, receivedAt, ifVersion } = asking
    const read = await this.right.read(act, told)
    const meant = actMeant(act, read)
    await this.evidence.isThere(meant.act, meant.data, registered?.evidence.file, actor)
    const stream = await attemptMeant(this.engine.store.pool, named)
    const data = await withAttemptMeant(this.engine.store.pool, act, stream, read)
    const request = {
      act,
      stream,
      data,
      actor,
      commandId,
      receivedAt,
      ...(registered === undefined ? {} : { registered: { ...registered, occurredAt: instant(registered.occurredAt) } }),
    }
    await this.approval.signedByOne(request)
    const seen = await this.replies.seenVersion(stream, actor, ifVersion)
    const outcome = await this.engine.execute({ ...request, ...(seen === undefined ? {} : { ifVersion: seen }) })
    return this.replies.of(stream, outcome, actor, asking.tell)
  }
}
