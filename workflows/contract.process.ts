import { runProcess, type ProcessInput } from './kit/process.js'
import { contractWalk } from './contract.walk.js'

/** The walk of a contract on Temporal. */
export const contract = (input: ProcessInput): Promise<void> => runProcess(input, contractWalk)
