import { Inject, Injectable } from '@nestjs/common'
import { belonging, kindsReadBy, mainStream, processKind } from '#domain/process'
import { Engine, upcast } from '#engine'
import type { Store } from '#event-store'
import type { Acts } from '../../../workflows/kit/acts.js'
import { slim } from './process-commands.js'

/** How many facts a process is given at once. */
const page = 500

/** What a process reads of the facts: those of the kinds it hears, above the versions it has. */
@Injectable()
export class InboxService implements Pick<Acts, 'inbox.load'> {
  constructor(@Inject(Engine) private readonly engine: Engine<Store>) {}

  'inbox.load': Acts['inbox.load'] = async ({ process, have }) => {
    const { caseId } = belonging(mainStream(process))
    const facts = await this.engine.store.readProcess(process, caseId, kindsReadBy(processKind(process)), have, page)
    return {
      facts: facts.map((fact) => slim({ ...fact, data: upcast(fact.type, fact.schema, fact.data) })),
      more: facts.length === page,
    }
  }
}
