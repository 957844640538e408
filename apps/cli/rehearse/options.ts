import { misused, readArgs } from '../read-args.js'

export type RehearseOptions = {
  readonly file: string
  /** All of the file where it is left out. */
  readonly lines?: readonly string[]
  readonly copies: number
  readonly route: 'here' | 'platform' | 'asWritten'
  /** Real milliseconds a day of the clock takes at least; 0 as fast as it goes. */
  readonly day: number
  /** Where the outcome is written as JSON. */
  readonly json?: string
  readonly data?: string
  /** A folder for the Temporal histories of every process, as the replay tests keep them. */
  readonly histories?: string
}

const usage = `npm run rehearse -- FILE [--lines mz-06[,…]] [--copies N] [--route here|platform] [--day 250ms] [--json FILE] [--data DIR] [--histories DIR]`

/** Reads the command line. Throws `HowCalled`, which says what to write. */
export function rehearseOptions(args: readonly string[]): RehearseOptions {
  const { values, positionals } = readArgs(args, usage, {
    allowPositionals: true,
    options: {
      lines: { type: 'string' },
      copies: { type: 'string', default: '1' },
      route: { type: 'string', default: 'asWritten' },
      day: { type: 'string', default: '0ms' },
      json: { type: 'string' },
      data: { type: 'string' },
      histories: { type: 'string' },
    },
  })
  const [file] = positionals
  if (file === undefined) throw misused('say which programme', usage)
  const copies = Number(values.copies)
  if (!Number.isInteger(copies) || copies < 1) throw misused('--copies takes a whole number from 1 on', usage)
  const day = /^(\d+)(ms|s)$/.exec(values.day)
  if (!day) throw misused('--day takes a length of time such as 250ms or 1s', usage)
  const { route } = values
  if (route !== 'here' && route !== 'platform' && route !== 'asWritten') throw misused('--route is here or platform', usage)
  return {
    file,
    copies,
    route,
    day: Number(day[1]) * (day[2] === 's' ? 1000 : 1),
    ...(values.lines === undefined ? {} : { lines: values.lines.split(',').map((line) => line.trim()) }),
    ...(values.json === undefined ? {} : { json: values.json }),
    ...(values.data === undefined ? {} : { data: values.data }),
    ...(values.histories === undefined ? {} : { histories: values.histories }),
  }
}
