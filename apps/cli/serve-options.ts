import { dirname, join, resolve } from 'node:path'
import { isDay, type Day } from '#kernel'
import { defaultDataDir } from '../../infra/repository.mjs'
import { misused, readArgs } from './read-args.js'
import { firstTrainingDay, lastTrainingDay } from './serve-training.js'

const usage = 'npm start -- [--empty | --training [--on DAY]] [--port N] [--data DIR]'

/** The day on which a training begins unless another is named: late and failed things, payments on their way, a plan of next year to be made. */
const trainingDay = '2026-11-13' as Day

/**
 * `empty`: no sample programme is loaded. `training`: the sample's year is played to this day, and its clock stands there. `port`: the API's.
 * `dataDir`: absolute path of everything that is kept.
 */
export interface ServeOptions {
  readonly empty: boolean
  readonly training?: Day
  readonly port: number
  readonly dataDir: string
}

/** The options; port 3000 and `.sanshe/data`, for a training `.sanshe/training`, unless said otherwise. Throws `HowCalled`. */
export function readServeOptions(args: readonly string[]): ServeOptions {
  const { values } = readArgs(args, usage, {
    options: {
      empty: { type: 'boolean', default: false },
      training: { type: 'boolean', default: false },
      on: { type: 'string' },
      port: { type: 'string', default: '3000' },
      data: { type: 'string' },
    },
  })
  const port = Number(values.port)
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw misused(`--port ${values.port} is not a port (1 to 65535)`, usage)
  if (values.empty && values.training) throw misused('a training is not empty: say one of --empty and --training', usage)
  if (values.on !== undefined && !values.training) throw misused('--on is the day of a training: say --training too', usage)
  const provided = ['DATABASE_URL', 'TEMPORAL_ADDRESS'].filter((name) => process.env[name])
  if (values.training && provided.length > 0)
    throw misused(`a training has servers of its own, which it empties: unset ${provided.join(' and ')}`, usage)
  const on = values.on ?? trainingDay
  if (!isDay(on) || on < firstTrainingDay || on > lastTrainingDay)
    throw misused(`--on takes a day from ${firstTrainingDay} to ${lastTrainingDay}, such as ${trainingDay}`, usage)
  const usual = values.training ? join(dirname(defaultDataDir), 'training') : defaultDataDir
  return {
    empty: values.empty,
    ...(values.training ? { training: on } : {}),
    port,
    dataDir: values.data === undefined ? usual : resolve(values.data),
  }
}
