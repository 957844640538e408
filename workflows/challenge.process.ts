import { runProcess, type ProcessInput } from './kit/process.js'
import { challengeWalk } from './challenge.walk.js'

/** The walk of a challenge on Temporal. */
export const challenge = (input: ProcessInput): Promise<void> => runProcess(input, challengeWalk)
