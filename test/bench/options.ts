import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { misused, readArgs } from '../../apps/cli/read-args.js'

/** `quick`: a smoke of half a minute, no figure to rely on. `json`: where the figures go. `only`: one of the parts, for work on it. `cases`: how many the scale part makes. `against`: the folder of another tree, whose rehearsal is timed beside ours. */
export type BenchOptions = {
  readonly quick: boolean
  readonly json: string | undefined
  readonly only: Part | undefined
  readonly cases: number | undefined
  readonly against: string | undefined
}

const parts = ['acts', 'processes', 'scale', 'rehearsal'] as const
type Part = (typeof parts)[number]
const isPart = (text: string): text is Part => (parts as readonly string[]).includes(text)

const usage = 'npm run bench -- [--quick] [--json FILE] [--only acts|processes|scale|rehearsal] [--cases N] [--against DIR]'

/** Throws `HowCalled`. */
export function benchOptions(args: readonly string[]): BenchOptions {
  const { values } = readArgs(args, usage, {
    options: {
      quick: { type: 'boolean', default: false },
      json: { type: 'string' },
      only: { type: 'string' },
      cases: { type: 'string' },
      against: { type: 'string' },
    },
  })
  const { only, cases, against } = values
  if (only !== undefined && !isPart(only)) throw misused(`--only ${only} is none of ${parts.join(', ')}`, usage)
  if (cases !== undefined && !/^[1-9]\d{1,6}$/.test(cases))
    throw misused(`--cases ${cases} is no number from 10 to 9999999`, usage)
  if ((only === 'rehearsal') !== (against !== undefined))
    throw misused('--only rehearsal wants --against DIR, and nothing else does', usage)
  if (against !== undefined && !existsSync(join(against, 'infra', 'run.mjs')))
    throw misused(`--against ${against} is no tree of this project`, usage)
  return {
    quick: values.quick,
    json: values.json,
    only,
    cases: cases === undefined ? undefined : Number(cases),
    against: against === undefined ? undefined : resolve(against),
  }
}
