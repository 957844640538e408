import { Inject, Injectable } from '@nestjs/common'
import { belonging } from '#domain/process'
import { registeredFor } from '#engine'
import type { StreamId } from '#kernel'
import type { ActRequest, Acts } from '../../../workflows/kit/acts.js'
import { ProcessCommands } from './process-commands.js'

/** How many facts are read at once. */
const page = 500

/** Acts a process does on a procurement: opened from its plan line, bids opened at their deadline, closed. */
@Injectable()
export class ProcurementService implements Pick<Acts, 'procurement.open' | 'procurement.openBids' | 'procurement.close'> {
  constructor(@Inject(ProcessCommands) private readonly commands: ProcessCommands) {}

  'procurement.open': Acts['procurement.open'] = (request) =>
    this.commands.execute('procurement.open', 'OpenProcurement', request)

  'procurement.openBids': Acts['procurement.openBids'] = async (request) =>
    this.commands.execute('procurement.openBids', 'OpenBids', request, request.stream, { bids: await this.bidsFor(request) })

  'procurement.close': Acts['procurement.close'] = (request) =>
    this.commands.execute('procurement.close', 'CloseProcurement', request)

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
