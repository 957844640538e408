import { runProcess, type ProcessInput } from './kit/process.js'
import { planWalk } from './plan.walk.js'

/** The walk of a plan on Temporal. */
export const plan = (input: ProcessInput): Promise<void> => runProcess(input, planWalk)
