import { join, resolve } from 'node:path'
import type { PlannedAct } from '../../apps/cli/rehearse/autopilots/index.js'
import { misused, readArgs } from '../../apps/cli/read-args.js'
import { repository } from '../../infra/repository.mjs'
import { asides } from './asides.js'

/** `seed`: the order among what happens at one moment. `file`: the programme that is played. `also`: what happens off the straight way. */
export type SimulateOptions = {
  readonly seed: number
  readonly file: string
  readonly lines: readonly string[]
  readonly also: readonly PlannedAct[]
}

const usage = 'npm run simulate -- [FILE] [--lines mz-06[,…]] [--seed N] [--also termination|declined|leaving]'

/** Throws `HowCalled`. */
export function simulateOptions(args: readonly string[]): SimulateOptions {
  const { values, positionals } = readArgs(args, usage, {
    allowPositionals: true,
    options: { seed: { type: 'string', default: '1' }, lines: { type: 'string', default: 'mz-06' }, also: { type: 'string' } },
  })
  const [file = join(repository, 'infra', 'sample', 'huangshan.yaml'), ...more] = positionals
  if (more.length > 0) throw misused(`one programme at a time, not also ${more.join(' ')}`, usage)
  if (!/^\d{1,9}$/.test(values.seed)) throw misused(`--seed takes a whole number, not ${values.seed}`, usage)
  const also = values.also === undefined ? [] : asides[values.also]
  if (also === undefined) throw misused(`--also takes ${Object.keys(asides).join(', ')}, not ${values.also}`, usage)
  const lines = values.lines.split(',').map((line) => line.trim())
  return { seed: Number(values.seed), file: resolve(file), lines, also }
}
