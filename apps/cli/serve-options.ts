import { resolve } from 'node:path'
import { defaultDataDir } from '../../infra/repository.mjs'
import { misused, readArgs } from './read-args.js'

const usage = 'npm start -- [--empty] [--port N] [--data DIR]'

/** `empty`: no sample programme is loaded. `port`: the API's. `dataDir`: absolute path of everything that is kept. */
export interface ServeOptions {
  readonly empty: boolean
  readonly port: number
  readonly dataDir: string
}

/** The options; port 3000 and `.sanshe/data` unless said otherwise. Throws `HowCalled`. */
export function readServeOptions(args: readonly string[]): ServeOptions {
  const { values } = readArgs(args, usage, {
    options: {
      empty: { type: 'boolean', default: false },
      port: { type: 'string', default: '3000' },
      data: { type: 'string' },
    },
  })
  const port = Number(values.port)
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw misused(`--port ${values.port} is not a port (1 to 65535)`, usage)
  return { empty: values.empty, port, dataDir: values.data === undefined ? defaultDataDir : resolve(values.data) }
}
