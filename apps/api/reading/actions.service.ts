import { urlOfAct, type Actor } from '#domain'
import { actionsOf, Engine, isTheirs } from '#engine'
import { isParty } from '#identity'
import type { StreamId } from '#kernel'
import { Injectable } from '@nestjs/common'
import { attemptsOf } from '../acts/open-attempt.js'
import type { StreamActionsDto } from './action.dto.js'
import { answersOffered } from './answers-offered.js'
import { Seal } from './cursor.js'
import { putRightOffered } from './put-right-offered.js'
import { Reader } from './reader.service.js'

/** Answers «what can I do here, and why can't I?». */
@Injectable()
export class Actions {
  constructor(
    private readonly engine: Engine,
    private readonly reader: Reader,
    private readonly seal: Seal,
  ) {}

  /** Every act of the streams named, those left out of which the asker may see nothing: that a stream is there is itself told to nobody else. */
  async of(streams: readonly StreamId[], asker: Actor): Promise<StreamActionsDto[]> {
    const facts = await this.engine.store.read(streams.map((stream) => ({ stream, above: 0 })))
    const caseId = facts.find((fact) => fact.caseId !== null)?.caseId ?? undefined
    const [sight, attempts] = await Promise.all([
      this.reader.sight(caseId, streams, asker),
      attemptsOf(this.engine.store.pool, caseId),
    ])
    const folded = await this.engine.cache.newest(streams)
    const there = Map.groupBy(facts, ({ stream }) => stream)
    const seen = Map.groupBy(
      facts.filter((fact) => sight.see(fact)),
      ({ stream }) => stream,
    )
    const told = await Promise.all(
      streams.map(async (stream) => {
        const party = isParty(sight.parties(stream), asker)
        if (!seen.has(stream) && there.has(stream)) return []
        const actions = await actionsOf(this.engine, { stream, actor: asker, isParty: party, attempts })
        if (!seen.has(stream) && !party && !actions.some(isTheirs)) return []
        const putRight = putRightOffered(
          { stream, facts: there.get(stream) ?? [], seen: seen.get(stream) ?? [] },
          asker,
          this.seal,
        )
        const answers = answersOffered(
          {
            stream,
            facts: there.get(stream) ?? [],
            seen: seen.get(stream) ?? [],
            known: folded.get(stream)?.facts ?? [],
            parties: sight.parties(stream),
          },
          asker,
          this.seal,
        )
        return [
          {
            stream,
            actions: actions.map((action) => ({ ...action, url: urlOfAct(action.act, stream) })),
            ...(putRight === undefined ? {} : { putRight }),
            ...(Object.keys(answers).length === 0 ? {} : { answers }),
          },
        ]
      }),
    )
    return told.flat()
  }
}
