import { Inject, Injectable } from '@nestjs/common'
import type { Acts } from '../../../workflows/kit/acts.js'
import { ProcessCommands } from './process-commands.js'

/** Acts a process does on a contract: drawn up from the award, its service started, closed. */
@Injectable()
export class ContractService implements Pick<
  Acts,
  'contract.open' | 'contract.startService' | 'contract.stopClock' | 'contract.resumeClock' | 'contract.close'
> {
  constructor(@Inject(ProcessCommands) private readonly commands: ProcessCommands) {}

  'contract.open': Acts['contract.open'] = (request) => this.commands.execute('contract.open', 'OpenContract', request)

  'contract.startService': Acts['contract.startService'] = (request) =>
    this.commands.execute('contract.startService', 'StartService', request)

  'contract.close': Acts['contract.close'] = (request) => this.commands.execute('contract.close', 'CloseContract', request)

  'contract.stopClock': Acts['contract.stopClock'] = (request) =>
    this.commands.execute('contract.stopClock', 'StopClock', request)

  'contract.resumeClock': Acts['contract.resumeClock'] = (request) =>
    this.commands.execute('contract.resumeClock', 'ResumeClock', request)
}
