import { urlOfAct, type Actor } from '#domain'
import { actionsOf, Engine } from '#engine'
import { isParty } from '#identity'
import type { StreamId } from '#kernel'
import { Injectable } from '@nestjs/common'
import type { StreamActionsDto } from './action.dto.js'
import { Reader } from './reader.service.js'

/** Answers «what can I do here, and why can't I?». */
@Injectable()
export class Actions {
  constructor(
    private readonly engine: Engine,
    private readonly reader: Reader,
  ) {}

  /** Every act of the streams named, those left out of which the asker may see nothing: that a stream is there is itself told to nobody else. */
  async of(streams: readonly StreamId[], asker: Actor): Promise<StreamActionsDto[]> {
    const facts = await this.engine.store.read(streams.map((stream) => ({ stream, above: 0 })))
    const sight = await this.reader.sight(facts.find(({ caseId }) => caseId !== null)?.caseId ?? undefined, streams, asker)
    const there = new Set(facts.map(({ stream }) => stream))
    const seen = new Set(facts.filter((fact) => sight.see(fact)).map(({ stream }) => stream))
    const told = streams.filter(
      (stream) => seen.has(stream) || (!there.has(stream) && (isParty(sight.parties(stream), asker) || isOwn(stream, asker))),
    )
    return Promise.all(
      told.map(async (stream) => {
        const actions = await actionsOf(this.engine, { stream, actor: asker, isParty: isParty(sight.parties(stream), asker) })
        return { stream, actions: actions.map((action) => ({ ...action, url: urlOfAct(action.act, stream) })) }
      }),
    )
  }
}

/** A stream that is not there yet and that its name gives to the asker's organization: their own bid, their own entry. */
const isOwn = (stream: StreamId, asker: Actor): boolean => stream.split('/').includes(asker.org)
