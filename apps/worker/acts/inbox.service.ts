import { Inject, Injectable } from '@nestjs/common'
import { theProcess } from '#domain'
import { belonging, kindsReadBy, mainStream, processKind, type ProcessId } from '#domain/process'
import { Engine, upcast } from '#engine'
import type { Store, StoredFact } from '#event-store'
import type { StreamId } from '#kernel'
import type { Acts, Done, Loaded, Times } from '../../../workflows/kit/acts.js'
import { actOf, slim } from './process-commands.js'

/** How many facts, and how many acts, a process is given at once. */
const page = 500

/** What a process reads of the facts: those of the kinds it hears, above the versions it has, and what it has done itself. */
@Injectable()
export class InboxService implements Pick<Acts, 'inbox.load'> {
  constructor(@Inject(Engine) private readonly engine: Engine<Store>) {}

  'inbox.load': Acts['inbox.load'] = async ({ process, have, done }) => {
    const { caseId } = belonging(mainStream(process))
    const [facts, before] = await Promise.all([
      this.engine.store.readProcess(process, caseId, kindsReadBy(processKind(process)), have, page),
      done === undefined ? {} : this.doneBy(process, done),
    ])
    return { facts: facts.map(heard), more: facts.length === page, ...before }
  }

  /** What a process has done, with the times its obligations have now. */
  private async doneBy(process: ProcessId, above: string): Promise<Pick<Loaded, 'done' | 'doneUpTo'>> {
    const { person, org } = theProcess
    const by = { actor: person, organization: org, prefix: `${process}:` }
    const commands = await this.engine.store.readCommands(by, above, page)
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

const heard = (fact: StoredFact) => slim({ ...fact, data: upcast(fact.type, fact.schema, fact.data) })
