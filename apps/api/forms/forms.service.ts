import {
  commonActs,
  isCommonAct,
  isForPeople,
  registerPapers,
  relations,
  streams,
  urlOfAct,
  urlOfCommonAct,
  type Actor,
  type CommonAct,
  type Relation,
} from '#domain'
import { doneAct, Engine, registeredFor, unfinishedBy } from '#engine'
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
import { Seal } from '../reading/cursor.js'
import type { DoneActDto, StreamActionsDto } from '../reading/action.dto.js'
import type { FormDto } from './form.dto.js'
import { aboutFact, anew, reason } from './common-fields.js'
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
    private readonly seal: Seal,
  ) {}

  /** The stream that an act is asked for in. Throws 404 for an act that people do not do, 400 for a stream of another kind. */
  streamFor(act: string, stream: string): StreamId {
    if (isCommonAct(act)) {
      const [kind = ''] = stream.split('/', 1)
      if (streams.some((one) => one.kind === kind) && isStreamOf(kind, stream)) return stream
      throw badRequest('地址的参数有误，逐项见 faults', [{ at: 'stream', says: '应为卷宗名，如 contract/…' }])
    }
    if (act === registerPapers.name) {
      if (isStreamOf('procurement', stream)) return stream
      throw badRequest('地址的参数有误，逐项见 faults', [{ at: 'stream', says: '应为卷宗名，如 procurement/…' }])
    }
    const owner = streams.find(({ acts }) => acts.some((one) => one.name === act && isForPeople(one)))
    if (!owner) throw notFound(`事项 ${act}`)
    const kinds = streams.filter(({ acts }) => acts.some(({ name }) => name === act)).map(({ kind }) => kind)
    if (kinds.some((kind) => isStreamOf(kind, stream))) return stream as StreamId
    throw badRequest('地址的参数有误，逐项见 faults', [{ at: 'stream', says: `应为卷宗名，如 ${owner.kind}/…` }])
  }

  /** The form of an act in a stream; of one that puts another right or answers it, about the `fact` named. Throws 404 where the asker may know nothing of the stream. */
  async of(act: string, named: string, asker: Actor, fact?: string): Promise<FormDto> {
    if (isCommonAct(act)) return this.ofCommon(act, this.streamFor(act, named), asker, fact)
    const { pool } = this.engine.store
    const stream = await attemptMeant(pool, this.streamFor(act, named))
    const [[offered], now] = await Promise.all([this.actions.of([stream], asker), this.engine.clock.now()])
    const action = offered?.actions.find((one) => one.act === act)
    const declared = registeredFor(stream).acts.get(act)
    if (!action || !declared) throw notFound(`卷宗 ${stream}`)
    const fields = (action.fields ?? []) as readonly OfferedField[]
    const [{ steps, collective }, names, places, unfinished] = await Promise.all([
      this.approval.shown(asker, act, now),
      this.names.of(offeredIds(fields)),
      this.places.of([stream]),
      unfinishedBy(pool, { person: asker.person, org: asker.org, act, stream }),
    ])
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
      collective,
      mine: steps.length === 0 || asker.duties?.includes(steps[0] ?? '') === true,
      fields: formFields(declared.fields, fields, (id) => names.get(id) ?? id),
      ...(unfinished === undefined ? {} : { unfinished }),
    }
  }

  /** The form by which an act that was done is put right, with its own fields as they are, or by which what others did is answered. */
  private async ofCommon(act: CommonAct, stream: StreamId, asker: Actor, fact: string | undefined): Promise<FormDto> {
    const [offered] = await this.actions.of([stream], asker)
    if (!offered) throw notFound(`卷宗 ${stream}`)
    const all = offeredTo(act, offered)
    const acts = fact === undefined ? all : all.filter((one) => one.fact === fact)
    if (act === 'CorrectAct' && acts.length > 1)
      throw badRequest('地址的参数有误，逐项见 faults', [{ at: 'fact', says: '应为要更正的事项的任一事实编号，见项目的进程' }])
    const position = this.seal.open('fact', acts[0]?.fact ?? '')
    const done = position === undefined ? undefined : await doneAct(this.engine, stream, position)
    const putsRight = act === 'CorrectAct' || act === 'StrikeAct'
    const [now, places] = await Promise.all([this.engine.clock.now(), this.places.of([stream])])
    const { steps, collective } = await this.approval.shown(asker, putsRight ? (done?.act ?? act) : act, now)
    const kept = await unfinishedBy(this.engine.store.pool, { person: asker.person, org: asker.org, act, stream })
    const unfinished = (kept?.data as { readonly fact?: string } | undefined)?.fact === acts[0]?.fact ? kept : undefined
    const { says } = commonActs[act]
    return {
      act,
      says: acts.length === 1 ? `${says}：${acts[0]?.says ?? ''}` : says,
      stream,
      url: urlOfCommonAct(act, stream),
      place: places.get(stream) ?? { title: says, number: stream },
      by: ['办理这一事项的单位'],
      allowed: acts.length > 0,
      refusals: acts.length > 0 ? [] : [{ code: 'FactUnknown', says: nothingTo[act] }],
      registering: 'no',
      steps,
      collective,
      mine: steps.length === 0 || asker.duties?.includes(steps[0] ?? '') === true,
      fields: [
        aboutFact(acts),
        ...(act === 'CorrectAct' && done ? [anew(registeredFor(stream).acts.get(done.act)?.fields ?? {}, done)] : []),
        ...(act === 'ConfirmCorrection' || act === 'ConfirmRegistered' ? [] : [reason]),
      ],
      ...(unfinished === undefined ? {} : { unfinished }),
    }
  }
}

/** What of a stream an act may be about that every stream has. */
function offeredTo(act: CommonAct, { putRight, answers }: StreamActionsDto): readonly DoneActDto[] {
  switch (act) {
    case 'CorrectAct':
    case 'StrikeAct':
      return putRight?.acts ?? []
    case 'ConfirmCorrection':
    case 'DeclineCorrection':
      return answers?.corrections?.acts ?? []
    case 'ConfirmRegistered':
    case 'DenyRegistered':
      return answers?.registered?.acts ?? []
    default:
      return act satisfies never
  }
}

const nothingTo: Readonly<Record<CommonAct, string>> = {
  CorrectAct: '这里没有本单位可以更正的这一事项：不是本单位办理的，已经作废，或者已经办结、不能再更正',
  StrikeAct: '这里没有本单位可以作废的这一事项：不是本单位办理的，已经作废，或者已经办结、不能再作废',
  ConfirmCorrection: '这里没有待本单位确认的更正或者作废',
  DeclineCorrection: '这里没有待本单位答复的更正或者作废',
  ConfirmRegistered: '这里没有待本单位确认的补登事项',
  DenyRegistered: '这里没有待本单位答复的补登事项',
}

/** Whether an act may have happened on paper: then whoever did it may register it. */
const isOnPaper = (happens: string | object): boolean =>
  happens === 'paper' || (typeof happens === 'object' && Object.values(happens).includes('paper'))
