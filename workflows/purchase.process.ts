import { runProcess, type ProcessInput } from './kit/process.js'
import { purchaseWalk } from './purchase.walk.js'

/** The walk of a purchase on Temporal. */
export const purchase = (input: ProcessInput): Promise<void> => runProcess(input, purchaseWalk)
