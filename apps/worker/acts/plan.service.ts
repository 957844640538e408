import { Inject, Injectable } from '@nestjs/common'
import type { Acts } from '../../../workflows/kit/acts.js'
import { ProcessCommands } from './process-commands.js'

/** Acts a process does on a plan: a line reported closed, the next year opened, the year closed. */
@Injectable()
export class PlanService implements Pick<Acts, 'plan.closeLine' | 'plan.openNext' | 'plan.close'> {
  constructor(@Inject(ProcessCommands) private readonly commands: ProcessCommands) {}

  /** `stream` is the contract that is done, or the attempt after which a lot of it was given up: its facts say which line of which plan it is. */
  'plan.closeLine': Acts['plan.closeLine'] = async (request) => {
    const { plan, line, caseId, lot, settled } = await this.commands.engine.stateOf<{
      plan: string
      line: string
      caseId: string
      lot?: string
      settled?: { paid: string }
    }>(request.stream)
    const data = { line, caseId, lot: request.data.lot ?? lot, paid: settled?.paid ?? '0' }
    return this.commands.execute('plan.closeLine', 'ClosePlanLine', request, `plan/${plan}`, data)
  }

  /** `stream` is the plan of the next year; what is not said is taken over from the year before. */
  'plan.openNext': Acts['plan.openNext'] = (request) => this.commands.execute('plan.openNext', 'OpenPlan', request)

  'plan.close': Acts['plan.close'] = (request) => this.commands.execute('plan.close', 'ClosePlan', request)
}
