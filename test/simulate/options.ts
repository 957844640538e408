import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { repository } from '../../infra/repository.mjs'

/** `seed`: the order among what happens at one moment. `file`: the programme that is played. */
export type SimulateOptions = { readonly seed: number; readonly file: string; readonly lines: readonly string[] }

const usage = 'npm run simulate -- [FILE] [--lines mz-06[,…]] [--seed N]'

/** Throws an Error that says how it is called. */
export function simulateOptions(args: readonly string[]): SimulateOptions {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { seed: { type: 'string', default: '1' }, lines: { type: 'string', default: 'mz-06' } },
    })
    const [file = join(repository, 'infra', 'sample', 'huangshan.yaml'), ...more] = positionals
    if (more.length > 0) throw new Error(`one programme at a time, not also ${more.join(' ')}`)
    if (!/^\d{1,9}$/.test(values.seed)) throw new Error(`--seed takes a whole number, not ${values.seed}`)
    return { seed: Number(values.seed), file: resolve(file), lines: values.lines.split(',').map((line) => line.trim()) }
  } catch (error) {
    throw new Error(`${(error as Error).message}\n${usage}`, { cause: error })
  }
}
