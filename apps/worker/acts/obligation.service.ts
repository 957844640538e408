import { Inject, Injectable } from '@nestjs/common'
import type { Acts, Times } from '../../../workflows/kit/acts.js'
import { ProcessCommands } from './process-commands.js'

/** Acts on obligations: opened, reminded of, breached, withdrawn, lapsed. */
@Injectable()
export class ObligationService implements Pick<
  Acts,
  | 'obligation.open'
  | 'obligation.times'
  | 'obligation.redate'
  | 'obligation.remind'
  | 'obligation.breach'
  | 'obligation.withdraw'
  | 'obligation.lapse'
> {
  constructor(@Inject(ProcessCommands) private readonly commands: ProcessCommands) {}

  'obligation.open': Acts['obligation.open'] = async (request) => {
    const result = await this.commands.execute('obligation.open', 'OpenObligation', request)
    const { due, askAt, rungs } = await this['obligation.times'](request)
    return { ...result, times: { due, askAt, rungs } }
  }

  /** The times an obligation has now: those of its opening, or of its last redating. */
  'obligation.times': Acts['obligation.times'] = async ({ stream }) => {
    const state = await this.commands.engine.stateOf<Times & { status: string }>(stream)
    if (state.status === 'absent') throw new Error(`${stream} is not open`)
    return { of: { act: 'obligation.times', stream }, facts: [], due: state.due, askAt: state.askAt, rungs: state.rungs }
  }

  'obligation.redate': Acts['obligation.redate'] = (request) =>
    this.commands.execute('obligation.redate', 'RedateObligation', request)

  'obligation.remind': Acts['obligation.remind'] = (request) =>
    this.commands.execute('obligation.remind', 'SendReminder', request)

  'obligation.breach': Acts['obligation.breach'] = (request) =>
    this.commands.execute('obligation.breach', 'RecordBreach', request)

  'obligation.withdraw': Acts['obligation.withdraw'] = (request) =>
    this.commands.execute('obligation.withdraw', 'WithdrawBreach', request)

  /** What is met or closed has nothing to lapse: that is no act refused. */
  'obligation.lapse': Acts['obligation.lapse'] = async (request) =>
    (await this.commands.wouldRefuse('obligation.lapse', 'LapseObligation', request)) ??
    this.commands.execute('obligation.lapse', 'LapseObligation', request)
}
