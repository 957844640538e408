import { notYours, urlOfAct, type Actor } from '#domain'
import { actionsOf, Engine, type Action } from '#engine'
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
    const told = await Promise.all(
      streams.map(async (stream) => {
        const party = isParty(sight.parties(stream), asker)
        if (!seen.has(stream) && there.has(stream)) return []
        const actions = await actionsOf(this.engine, { stream, actor: asker, isParty: party })
        if (!seen.has(stream) && !party && !isTheirs(actions)) return []
        return [{ stream, actions: actions.map((action) => ({ ...action, url: urlOfAct(action.act, stream) })) }]
      }),
    )
    return told.flat()
  }
}

/** Whether some act is the asker's own to do, though something else may still speak against it: so is one that begins a stream. */
const isTheirs = (actions: readonly Action[]): boolean =>
  actions.some(({ refusals }) => refusals.every(({ code }) => code !== notYours))
