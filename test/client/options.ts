import { readArgs } from '../../apps/cli/read-args.js'

/** `npm run client` takes nothing. Throws `HowCalled`. */
export const clientOptions = (args: readonly string[]): object => readArgs(args, 'npm run client', { options: {} }).values
