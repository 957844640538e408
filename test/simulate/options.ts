import { join, resolve } from 'node:path'
import type { PlannedAct } from '../../apps/cli/rehearse/autopilots/index.js'
import { misused, readArgs } from '../../apps/cli/read-args.js'
import { repository } from '../../infra/repository.mjs'
import { asides } from './asides.js'
import type { Until } from './hunt/hunt.js'

/**
 * `seed`: the order among what happens at one moment. `file`: the programme that is played. `also`: what happens off the straight way.
 * `until`: lives are drawn, from that seed on, for so many cases or years.
 */
export type SimulateOptions = {
  readonly seed: number
  readonly file: string
  readonly lines: readonly string[]
  readonly also: readonly PlannedAct[]
  readonly until?: Until
  /** Kinds of fact that the golden corpus has not are added to it. */
  readonly collect: boolean
}

const usage =
  'npm run simulate -- [--seed N] [--cases N] [--years N] [--collect], or one life: [FILE] [--lines mz-06[,…]] [--seed N] [--also termination|declined|leaving]'

const number = /^\d{1,9}$/

/** Throws `HowCalled`. */
export function simulateOptions(args: readonly string[]): SimulateOptions {
  const { values, positionals } = readArgs(args, usage, {
    allowPositionals: true,
    options: {
      seed: { type: 'string', default: '1' },
      lines: { type: 'string', default: 'mz-06' },
      also: { type: 'string' },
      cases: { type: 'string' },
      years: { type: 'string' },
      collect: { type: 'boolean', default: false },
    },
  })
  const [file = join(repository, 'infra', 'sample', 'huangshan.yaml'), ...more] = positionals
  if (more.length > 0) throw misused(`one programme at a time, not also ${more.join(' ')}`, usage)
  for (const name of ['seed', 'cases', 'years'] as const) {
    const said = values[name]
    if (said !== undefined && !number.test(said)) throw misused(`--${name} takes a whole number, not ${said}`, usage)
  }
  const also = values.also === undefined ? [] : asides[values.also]
  if (also === undefined) throw misused(`--also takes ${Object.keys(asides).join(', ')}, not ${values.also}`, usage)
  const lines = values.lines.split(',').map((line) => line.trim())
  const until = {
    ...(values.cases === undefined ? {} : { seeds: Number(values.cases) }),
    ...(values.years === undefined ? {} : { years: Number(values.years) }),
  }
  const { collect } = values
  const played = { seed: Number(values.seed), file: resolve(file), lines, also, collect }
  return Object.keys(until).length === 0 ? played : { ...played, until }
}
