import { Inject, Injectable } from '@nestjs/common'
import type { Acts } from '../../../workflows/kit/acts.js'
import { ProcessCommands } from './process-commands.js'

/** The one act a challenge's process does on it: it is closed. */
@Injectable()
export class ChallengeService implements Pick<Acts, 'challenge.close'> {
  constructor(@Inject(ProcessCommands) private readonly commands: ProcessCommands) {}

  'challenge.close': Acts['challenge.close'] = (request) => this.commands.execute('challenge.close', 'CloseChallenge', request)
}
