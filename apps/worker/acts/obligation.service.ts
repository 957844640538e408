import { Inject, Injectable } from '@nestjs/common'
import type { Acts, Times } from '../../../workflows/kit/acts.js'
import { ProcessCommands } from './process-commands.js'

/** What is more than asking for an act on an obligation: its times, and what is no refusal. */
@Injectable()
export class ObligationService implements Pick<Acts, 'OpenObligation' | 'obligation.times' | 'LapseObligation'> {
  constructor(@Inject(ProcessCommands) private readonly commands: ProcessCommands) {}

  'OpenObligation': Acts['OpenObligation'] = async (request) => {
    const result = await this.commands.execute('OpenObligation', request)
    const { due, askAt, rungs } = await this['obligation.times'](request)
    return { ...result, times: { due, askAt, rungs } }
  }

  /** The times an obligation has now: those of its opening, or of its last redating. */
  'obligation.times': Acts['obligation.times'] = async ({ stream }) => {
    const state = await this.commands.engine.stateOf<Times & { status: string }>(stream)
    if (state.status === 'absent') throw new Error(`${stream} is not open`)
    return { of: { act: 'obligation.times', stream }, facts: [], due: state.due, askAt: state.askAt, rungs: state.rungs }
  }

  /** What is met or closed has nothing to lapse: that is no act refused. */
  'LapseObligation': Acts['LapseObligation'] = async (request) =>
    (await this.commands.wouldRefuse('LapseObligation', request)) ?? this.commands.execute('LapseObligation', request)
}
