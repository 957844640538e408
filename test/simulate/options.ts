import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { PlannedAct } from '../../apps/cli/rehearse/autopilots/index.js'
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

/** Throws an Error that says how it is called. */
export function simulateOptions(args: readonly string[]): SimulateOptions {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { seed: { type: 'string', default: '1' }, lines: { type: 'string', default: 'mz-06' }, also: { type: 'string' } },
    })
    const [file = join(repository, 'infra', 'sample', 'huangshan.yaml'), ...more] = positionals
    if (more.length > 0) throw new Error(`one programme at a time, not also ${more.join(' ')}`)
    if (!/^\d{1,9}$/.test(values.seed)) throw new Error(`--seed takes a whole number, not ${values.seed}`)
    const also = values.also === undefined ? [] : (asides[values.also] ?? unknownAside(values.also))
    const lines = values.lines.split(',').map((line) => line.trim())
    return { seed: Number(values.seed), file: resolve(file), lines, also }
  } catch (error) {
    throw new Error(`${(error as Error).message}\n${usage}`, { cause: error })
  }
}

function unknownAside(name: string): never {
  throw new Error(`--also takes ${Object.keys(asides).join(', ')}, not ${name}`)
}
