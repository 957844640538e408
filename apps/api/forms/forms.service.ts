import { isForPeople, relations, streams, urlOfAct, type Actor, type Relation } from '#domain'
import { Engine, registeredFor, unfinishedBy } from '#engine'
import type { StreamId } from '#kernel'
import { Injectable } from '@nestjs/common'
import { attemptMeant } from '../acts/open-attempt.js'
import { Approval } from '../draft/approval.service.js'
import { badRequest, notFound } from '../problem/problem.js'
import { isStreamOf } from '../acts/stream.js'
import { Actions } from '../reading/actions.service.js'
import { Names } from '../reading/names.service.js'
import { Places } from '../reading/places.service.js'
import type { OfferedField } from '#domain'
import type { FormDto } from './form.dto.js'
import { formFields, offeredIds } from './form-fields.js'

/** Puts together the form of an act: what its declaration asks, what its stream offers, who signs, and what was begun of it. */
@Injectable()
export class Forms {
  constructor(
    private readonly engine: Engine,
    private readonly actions: Actions,
    private readonly approval: Approval,
    private readonly names: Names,
    private readonly places: Places,
  ) {}

  /** The stream that an act is asked for in. Throws 404 for an act that people do not do, 400 for a stream of another kind. */
  streamFor(act: string, stream: string): StreamId {
    const owner = streams.find(({ acts }) => acts.some((one) => one.name === act && isForPeople(one)))
    if (!owner) throw notFound(`事项 ${act}`)
    const kinds = streams.filter(({ acts }) => acts.some(({ name }) => name === act)).map(({ kind }) => kind)
    if (kinds.some((kind) => isStreamOf(kind, stream))) return stream as StreamId
    throw badRequest('地址的参数有误，逐项见 faults', [{ at: 'stream', says: `应为卷宗名，如 ${owner.kind}/…` }])
  }

  /** The form of an act in a stream. Throws 404 where the asker may know nothing of the stream. */
  async of(act: string, named: string, asker: Actor): Promise<FormDto> {
    const { pool } = this.engine.store
    const stream = await attemptMeant(pool, this.streamFor(act, named))
    const [[offered], now] = await Promise.all([this.actions.of([stream], asker), this.engine.clock.now()])
    const action = offered?.actions.find((one) => one.act === act)
    const declared = registeredFor(stream).acts.get(act)
    if (!action || !declared) throw notFound(`卷宗 ${stream}`)
    const fields = (action.fields ?? []) as readonly OfferedField[]
    const [passing, names, places, unfinished] = await Promise.all([
      this.approval.of(asker, [act], now).catch(() => ({ steps: [], collective: false })),
      this.names.of(offeredIds(fields)),
      this.places.of([stream]),
      unfinishedBy(pool, { person: asker.person, org: asker.org, act, stream }),
    ])
    const steps = passing.steps.length > 1 || passing.collective ? passing.steps : []
    const { allowed, refusals, notBefore, by, says } = action
    return {
      act,
      says,
      stream,
      url: urlOfAct(act, stream),
      place: places.get(stream) ?? { title: says, number: stream },
      by: by.map((relation) => relations[relation as Relation]),
      allowed,
      refusals,
      ...(notBefore === undefined ? {} : { notBefore }),
      registering: action.registered ? 'must' : isOnPaper(declared.happens) ? 'may' : 'no',
      steps,
      collective: passing.collective,
      mine: steps.length === 0 || asker.duties?.includes(steps[0] ?? '') === true,
      fields: formFields(declared.fields, fields, (id) => names.get(id) ?? id),
      ...(unfinished === undefined ? {} : { unfinished }),
    }
  }
}

/** Whether an act may have happened on paper: then whoever did it may register it. */
const isOnPaper = (happens: string | object): boolean =>
  happens === 'paper' || (typeof happens === 'object' && Object.values(happens).includes('paper'))
