import { parseArgs } from 'node:util'

/** `quick`: a smoke of half a minute, no figure to rely on. `json`: where the figures go. `only`: one of the two halves, for work on it. */
export type BenchOptions = {
  readonly quick: boolean
  readonly json: string | undefined
  readonly only: 'acts' | 'processes' | undefined
}

const usage = 'npm run bench -- [--quick] [--json FILE] [--only acts|processes]'

/** Throws an Error that says how it is called. */
export function benchOptions(args: readonly string[]): BenchOptions {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { quick: { type: 'boolean', default: false }, json: { type: 'string' }, only: { type: 'string' } },
    })
    const { only } = values
    if (only !== undefined && only !== 'acts' && only !== 'processes')
      throw new Error(`--only ${only} is neither acts nor processes`)
    return { quick: values.quick, json: values.json, only }
  } catch (error) {
    throw new Error(`${(error as Error).message}\n${usage}`, { cause: error })
  }
}
