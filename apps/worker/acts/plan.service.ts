import { streamKey, streamKind } from '#kernel'
import { Inject, Injectable } from '@nestjs/common'
import type { Acts } from '../../../workflows/kit/acts.js'
import { ProcessCommands, questionOf } from './process-commands.js'

/** What the closing of a plan's line and the opening of the next plan find out for themselves. */
@Injectable()
export class PlanService implements Pick<Acts, 'ClosePlanLine' | 'OpenPlan'> {
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

  /** Nothing is left to do where its purchaser has opened it already. */
  'OpenPlan': Acts['OpenPlan'] = async (request) => {
    const { status } = await this.commands.engine.stateOf<{ status: string }>(request.stream)
    return status === 'absent'
      ? this.commands.execute('OpenPlan', request)
      : { of: questionOf('OpenPlan', request), facts: [], refused: [] }
  }
}
