import { parseArgs } from 'node:util'

/** `quick`: a smoke of half a minute, no figure to rely on. `json`: where the figures go. `only`: one of the parts, for work on it. `cases`: how many the scale part makes. */
export type BenchOptions = {
  readonly quick: boolean
  readonly json: string | undefined
  readonly only: Part | undefined
  readonly cases: number | undefined
}

const parts = ['acts', 'processes', 'scale'] as const
type Part = (typeof parts)[number]
const isPart = (text: string): text is Part => (parts as readonly string[]).includes(text)

const usage = 'npm run bench -- [--quick] [--json FILE] [--only acts|processes|scale] [--cases N]'

/** Throws an Error that says how it is called. */
export function benchOptions(args: readonly string[]): BenchOptions {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        quick: { type: 'boolean', default: false },
        json: { type: 'string' },
        only: { type: 'string' },
        cases: { type: 'string' },
      },
    })
    const { only, cases } = values
    if (only !== undefined && !isPart(only)) throw new Error(`--only ${only} is none of ${parts.join(', ')}`)
    if (cases !== undefined && !/^[1-9]\d{1,6}$/.test(cases)) throw new Error(`--cases ${cases} is no number from 10 to 9999999`)
    return { quick: values.quick, json: values.json, only, cases: cases === undefined ? undefined : Number(cases) }
  } catch (error) {
    throw new Error(`${(error as Error).message}\n${usage}`, { cause: error })
  }
}
