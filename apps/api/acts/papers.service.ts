import { isForPeople, streams, type Actor, type Paper } from '#domain'
import { Engine } from '#engine'
import { instant, streamKind } from '#kernel'
import { Injectable } from '@nestjs/common'
import { BodyPipe } from '../fields/body.pipe.js'
import { Evidence } from '../files/evidence.service.js'
import { badRequest, ProblemAnswer, type Fault } from '../problem/problem.js'
import type { ActBody } from './act-body.js'
import { bodyOf } from './dto.js'
import { attemptMeant, withAttemptMeant } from './open-attempt.js'
import type { PaperDto, RegisterPapersDto } from './papers.dto.js'
import { isStreamOf } from './stream.js'

const kindOf = new Map(streams.flatMap(({ kind, acts }) => acts.filter(isForPeople).map(({ name }) => [name, kind] as const)))

/** Reads the papers of a form, each checked as its own act checks it. */
@Injectable()
export class Papers {
  constructor(
    private readonly engine: Engine,
    private readonly evidence: Evidence,
  ) {}

  /** The papers as the engine takes them. `at`: where they stand in the body. Throws 400 with every fault of every paper. */
  async read({ registered, papers }: RegisterPapersDto, actor: Actor, at = ''): Promise<{ readonly papers: readonly Paper[] }> {
    const faults: Fault[] = registered === undefined ? [] : [{ at: `${at}registered`, says: '请在每份材料中填写' }]
    const read: Paper[] = []
    for (const [index, paper] of papers.entries()) {
      try {
        read.push(await this.one(paper, actor, `${at}papers.${index}`))
      } catch (error) {
        if (!(error instanceof ProblemAnswer) || error.problem.faults === undefined) throw error
        faults.push(...error.problem.faults)
      }
    }
    if (faults.length > 0) throw badRequest('材料有误，逐项见 faults', faults)
    return { papers: read }
  }

  private async one({ act, stream, data, registered }: PaperDto, actor: Actor, at: string): Promise<Paper> {
    const [metatype, kind] = [bodyOf(act), kindOf.get(act)]
    if (metatype === undefined || kind === undefined) throw badRequest('', [{ at: `${at}.act`, says: '没有这个事项' }])
    if (stream === undefined ? kind !== 'procurement' : !isStreamOf(kind, stream))
      throw badRequest('', [{ at: `${at}.stream`, says: `应为卷宗名，如 ${kind}/…` }])
    const { registered: twice, ...fields } = (await BodyPipe.of(`${at}.data`).transform(data, {
      type: 'body',
      metatype,
    })) as ActBody
    if (twice !== undefined) throw badRequest('', [{ at: `${at}.data.registered`, says: '请写在 data 以外' }])
    await this.evidence.isThere(act, fields, registered.evidence.file, actor)
    const { pool } = this.engine.store
    const own =
      stream !== undefined && isStreamOf(streamKind(stream as Paper['stream'] & string), stream)
        ? await attemptMeant(pool, stream)
        : undefined
    return {
      act,
      ...(own === undefined ? {} : { stream: own }),
      data: own === undefined ? fields : await withAttemptMeant(pool, act, own, fields),
      registered: { ...registered, occurredAt: instant(registered.occurredAt) },
    }
  }
}
