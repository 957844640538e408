import { actMeant, isCommonAct, kindOfAct, registerPapers, samePerson, streams, type Actor } from '#domain'
import { decideNow, draftBy, draftKey, Engine, openDrafts, type Draft, type DraftOutcome } from '#engine'
import { instant, streamKind, type StreamId } from '#kernel'
import { Injectable } from '@nestjs/common'
import { ActBody } from '../acts/act-body.js'
import { isStreamOf, shapeOfPart } from '../acts/stream.js'
import { bodyOf } from '../acts/dto.js'
import type { RegisterPapersDto } from '../acts/papers.dto.js'
import { Papers } from '../acts/papers.service.js'
import { PutRight } from '../acts/put-right.service.js'
import { BodyPipe } from '../fields/body.pipe.js'
import { Evidence } from '../files/evidence.service.js'
import { actSays } from '../reading/act-says.js'
import { Seal } from '../reading/cursor.js'
import type { ListPage } from '../reading/list-page.js'
import { pageOfSeen } from '../reading/page.js'
import { badRequest, notFound, problem, ProblemAnswer, refusedProblem } from '../problem/problem.js'
import { partIn } from '../work/mine.js'
import type { DraftDto } from './draft.dto.js'

const body = BodyPipe.of('data')

/** The drafts of the asker's unit. */
@Injectable()
export class DraftDesk {
  constructor(
    private readonly engine: Engine,
    private readonly seal: Seal,
    private readonly evidence: Evidence,
    private readonly right: PutRight,
    private readonly papers: Papers,
  ) {}

  /** A draft of the asker's own unit. Throws 404 for any other. */
  async find(id: string, asker: Actor): Promise<Draft> {
    const draft = shapeOfPart('draft').shape.test(id) ? await draftBy(this.engine.store.pool, id, asker.org) : undefined
    if (!draft) throw notFound('这份拟稿')
    return draft
  }

  /** Checks what is drafted as the act itself would. Throws 400 with every fault, each at its place in `data`. */
  async checked(act: string, data: object, asker: Actor): Promise<Pick<Draft, 'data' | 'registered'>> {
    const metatype = bodyOf(act)
    if (!metatype) throw badRequest('拟稿有误', [{ at: 'act', says: '没有这个事项' }])
    const { registered, ...fields } = (await body.transform(data, { type: 'body', metatype })) as ActBody
    if (act === registerPapers.name)
      return { data: await this.papers.read({ registered, ...fields } as RegisterPapersDto, asker, 'data.'), registered: null }
    const read = await this.right.read(act, fields, 'data.')
    const meant = actMeant(act, read)
    await this.evidence.isThere(meant.act, meant.data, registered?.evidence.file, asker)
    return {
      data: read,
      registered: registered === undefined ? null : { ...registered, occurredAt: instant(registered.occurredAt) },
    }
  }

  /** The stream that an act is to be done in. Throws 400 for one of another kind. */
  streamFor(act: string, stream: string): StreamId {
    if (bodyOf(act) === undefined) throw badRequest('拟稿有误', [{ at: 'act', says: '没有这个事项' }])
    const kind = isCommonAct(act) ? streamKind(stream as StreamId) : act === registerPapers.name ? 'procurement' : kindOfAct(act)
    if (!streams.some((definition) => definition.kind === kind))
      throw badRequest('拟稿有误', [{ at: 'stream', says: '应为卷宗名' }])
    if (!isStreamOf(kind, stream)) throw badRequest('拟稿有误', [{ at: 'stream', says: `应为卷宗名，如 ${kind}/…` }])
    return stream
  }

  /** A page of what the asker has to do: drafts whose next step is theirs, and their own that were returned; the oldest first. */
  async toDo(asker: Actor, page: ListPage): Promise<DraftDto[]> {
    const name = `drafts of ${asker.person} for ${asker.org}`
    const { rows, last } = await pageOfSeen(
      {
        read: (after, limit) => openDrafts(this.engine.store.pool, asker.org, { after, limit }),
        see: (drafts) => Promise.resolve(drafts.filter((draft) => isOf(draft, asker))),
        keyOf: draftKey,
      },
      page.asked(this.seal, name, 100),
    )
    page.next(this.seal, name, last)
    return Promise.all(rows.map((draft) => this.shown(draft, asker)))
  }

  /** The reply to a step. Throws the problem that says why it was not taken. */
  async told(outcome: DraftOutcome, asker: Actor): Promise<DraftDto> {
    if ('refused' in outcome) throw new ProblemAnswer(refusedProblem(outcome.refused))
    if ('reused' in outcome)
      throw new ProblemAnswer(problem('IdempotencyKeyReused', '这个办理编号已经用于其他内容，请换一个新编号'))
    if ('stale' in outcome) throw this.changed(outcome.stale)
    return this.shown(outcome.draft, asker)
  }

  /** 412: somebody changed the draft since it was read. */
  changed(version: number): ProblemAnswer {
    const says = `这份拟稿在您看过之后有改动（现为第 ${version} 版）：请先看过再办`
    return new ProblemAnswer(problem('SeenVersionIsOld', says), { etag: `"${version}"` })
  }

  /** A draft with what would be said if it were issued now. */
  async shown(draft: Draft, asker: Actor): Promise<DraftDto> {
    const { id, version, act, stream, data, registered, status, steps, collective, signed, returned, draftedAt } = draft
    const refusals = status === 'issued' || status === 'withdrawn' ? [] : await decideNow(this.engine, draft, asker)
    const next = nextOf(draft) ?? null
    const part = status === 'issued' || status === 'withdrawn' ? 'watch' : partIn(draft, asker)
    // Who is shut out by what they did before signs nothing: another of their unit does.
    const isShutOut = part === 'issue' && refusals.some(({ code }) => code === samePerson)
    return {
      id,
      version,
      act,
      says: actSays(act),
      stream,
      data: this.right.shown(act, data),
      registered,
      status,
      steps,
      collective,
      signed,
      next,
      part: isShutOut ? 'watch' : part,
      mine: draft.draftedBy === asker.person,
      returned,
      allowed: refusals.length === 0,
      refusals,
      draftedAt,
    }
  }
}

/** Whether a draft is somebody's to go on with. */
const isOf = (draft: Draft, { person, duties }: Actor): boolean =>
  draft.status === 'returned' ? draft.draftedBy === person : duties?.includes(nextOf(draft) ?? '') === true

/** The step a draft waits for. With a single step drafting signs it, and issuing waits for the same people. */
const nextOf = ({ status, steps, signed }: Draft): string | undefined =>
  status === 'issued' || status === 'withdrawn'
    ? undefined
    : status === 'returned'
      ? steps[0]
      : (steps[signed.length] ?? steps.at(-1))
