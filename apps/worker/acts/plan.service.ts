import { streamKey, streamKind } from '#kernel'
import { Inject, Injectable } from '@nestjs/common'
import type { Acts } from '../../../workflows/kit/acts.js'
import { ProcessCommands } from './process-commands.js'

/** What the closing of a plan's line finds out for itself. */
@Injectable()
export class PlanService implements Pick<Acts, 'ClosePlanLine'> {
  constructor(@Inject(ProcessCommands) private readonly commands: ProcessCommands) {}

  /** `stream` is the contract that is done, or the attempt after which a lot of it was given up: its facts say which line of which plan it is. */
  'ClosePlanLine': Acts['ClosePlanLine'] = async (request) => {
    const { plan, line, caseId, lot, settled } = await this.commands.engine.stateOf<{
      plan: string
      line: string
      caseId: string
      lot?: string
      settled?: { paid: string }
    }>(request.stream)
    const award = streamKind(request.stream) === 'contract' ? { award: streamKey(request.stream) } : {}
    const data = { line, caseId, lot: request.data.lot ?? lot, ...award, paid: settled?.paid ?? '0' }
    return this.commands.execute('ClosePlanLine', request, `plan/${plan}`, data)
  }
}
