import { Inject, Injectable } from '@nestjs/common'
import type { StreamId } from '#kernel'
import type { Acts, Times } from '../../../workflows/kit/acts.js'
import { ProcessCommands } from './process-commands.js'

/** What is more than asking for an act on an obligation: its times, and what is no refusal. */
@Injectable()
export class ObligationService implements Pick<Acts, 'OpenObligation' | 'obligation.times' | 'LapseObligation'> {
  constructor(@Inject(ProcessCommands) private readonly commands: ProcessCommands) {}

  'OpenObligation': Acts['OpenObligation'] = async (request) => {
    const result = await this.commands.execute('OpenObligation', request)
    // As known here: what moved it since is told by a fact of its own, whatever node wrote it.
    const { state } = (await this.commands.engine.cache.get([request.stream])).get(request.stream) ?? {}
    return { ...result, times: timesOf(request.stream, state) }
  }

  /** The times an obligation has now: those of its opening, or of its last redating. */
  'obligation.times': Acts['obligation.times'] = async ({ stream }) => {
    return { of: { act: 'obligation.times', stream }, facts: [], ...timesOf(stream, await this.commands.engine.stateOf(stream)) }
  }

  /** What is met or closed has nothing to lapse: that is no act refused. */
  'LapseObligation': Acts['LapseObligation'] = async (request) =>
    (await this.commands.wouldRefuse('LapseObligation', request)) ?? this.commands.execute('LapseObligation', request)
}

function timesOf(stream: StreamId, state: unknown): Times {
  const { status, due, askAt, rungs } = state as Times & { readonly status: string }
  if (status === 'absent') throw new Error(`${stream} is not open`)
  return { due, askAt, rungs }
}
