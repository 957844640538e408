import { Inject, Injectable } from '@nestjs/common'
import type { Acts } from '../../../workflows/kit/acts.js'
import { ProcessCommands } from './process-commands.js'

/** Acts a process does on a procurement: opened from its plan line, bids opened at their deadline, closed. */
@Injectable()
export class ProcurementService implements Pick<Acts, 'procurement.open' | 'procurement.openBids' | 'procurement.close'> {
  constructor(@Inject(ProcessCommands) private readonly commands: ProcessCommands) {}

  'procurement.open': Acts['procurement.open'] = (request) =>
    this.commands.execute('procurement.open', 'OpenProcurement', request)

  'procurement.openBids': Acts['procurement.openBids'] = (request) =>
    this.commands.execute('procurement.openBids', 'OpenBids', request)

  'procurement.close': Acts['procurement.close'] = (request) =>
    this.commands.execute('procurement.close', 'CloseProcurement', request)
}
