import { Inject, Injectable } from '@nestjs/common'
import { belonging, changesClocks, kindsReadBy, mainStream, processKind, type ProcessId, type SlimFact } from '#domain/process'
import { Engine, slim, upcast } from '#engine'
import type { Store, StoredFact } from '#event-store'
import type { StreamId } from '#kernel'
import type { Acts, Done, Loaded, LoadQuestion, Times } from '../../../workflows/kit/acts.js'
import { actOf } from './process-commands.js'

/** How many facts, and how many acts, a process is given at once. */
const page = 500

/** What a process reads of the facts: those of the kinds it hears, above the versions it has, and what it has done itself. */
@Injectable()
export class InboxService implements Pick<Acts, 'inbox.load'> {
  constructor(@Inject(Engine) private readonly engine: Engine<Store>) {}

  'inbox.load': Acts['inbox.load'] = async ({ process, have, start, done }) => {
    const { caseId } = belonging(mainStream(process))
    const [facts, stops, before] = await Promise.all([
      this.engine.store.readProcess(process, caseId, kindsReadBy(processKind(process)), have, page),
      belonging(start).process === process ? [] : this.stopsIn(start, have),
      done === undefined ? {} : this.doneBy(process, done),
    ])
    return { facts: [...facts.map(heard), ...stops], more: facts.length === page, ...before }
  }

  /** The stops of the stream that a process was started from, above the version it has. */
  private async stopsIn(stream: StreamId, have: LoadQuestion['have']): Promise<SlimFact[]> {
    const above = have.find(([one]) => one === stream)?.[1] ?? 0
    const folded = (await this.engine.cache.newest([stream])).get(stream)
    return (folded?.facts ?? [])
      .filter(({ kind, version }) => version > above && changesClocks(kind))
      .map(({ recordedAt: _recordedAt, ...fact }) => fact)
  }

  /** What a process has done, with the times its obligations have now. */
  private async doneBy(process: ProcessId, above: string): Promise<Pick<Loaded, 'done' | 'doneUpTo'>> {
    const commands = await this.engine.store.readCommands(process, above, page)
    const times = await this.timesOf(
      commands.flatMap(({ facts: [first] }) => (first?.type === 'ObligationOpened' ? [first.stream] : [])),
    )
    const done = commands.flatMap(({ commandId, facts }): Done[] => {
      const of = actOf(process, commandId)
      const opened = facts[0] && times.get(facts[0].stream)
      return of === undefined ? [] : [{ ...of, facts: facts.map(heard), ...(opened === undefined ? {} : { times: opened }) }]
    })
    const last = commands.at(-1)
    return { done, ...(last === undefined || commands.length < page ? {} : { doneUpTo: last.commandId }) }
  }

  private async timesOf(obligations: readonly StreamId[]): Promise<ReadonlyMap<StreamId, Times>> {
    const folded = obligations.length === 0 ? [] : await this.engine.cache.newest(obligations)
    return new Map(
      [...folded].map(([stream, { state }]) => {
        const { due, askAt, rungs } = state as Times
        return [stream, { due, askAt, rungs }] as const
      }),
    )
  }
}

/** What a process may know of a stored fact. Throws for one that this release cannot read. */
export const heard = (fact: StoredFact) => slim({ ...fact, data: upcast(fact.type, fact.schema, fact.data) })
