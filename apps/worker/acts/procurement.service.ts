import { Inject, Injectable } from '@nestjs/common'
import { belonging } from '#domain/process'
import { registeredFor } from '#engine'
import type { StreamId } from '#kernel'
import type { ActRequest, Acts } from '../../../workflows/kit/acts.js'
import { ProcessCommands } from './process-commands.js'

/** How many facts are read at once. */
const page = 500

/** What the opening of bids finds out for itself. */
@Injectable()
export class ProcurementService implements Pick<Acts, 'OpenBids'> {
  constructor(@Inject(ProcessCommands) private readonly commands: ProcessCommands) {}

  'OpenBids': Acts['OpenBids'] = async (request) =>
    this.commands.execute('OpenBids', request, request.stream, { bids: await this.bidsFor(request) })

  /** The bids handed in for a procurement, straight from the facts: no process hears of them before they are opened. */
  private async bidsFor({ process, stream }: ActRequest): Promise<readonly StreamId[]> {
    const { store } = this.commands.engine
    const have = new Map<StreamId, number>()
    for (;;) {
      const facts = await store.readProcess(process, belonging(stream).caseId, ['BidSubmitted'], [...have], page)
      for (const fact of facts) have.set(fact.stream, fact.version)
      if (facts.length < page) break
    }
    return [...have.keys()].filter((bid) => registeredFor(bid).definition.parent?.(bid) === stream)
  }
}
