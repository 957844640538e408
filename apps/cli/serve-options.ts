import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { defaultDataDir } from '../../infra/repository.mjs'

/** `empty`: no sample programme is loaded. `port`: the API's. `dataDir`: absolute path of everything that is kept. */
export interface ServeOptions {
  readonly empty: boolean
  readonly port: number
  readonly dataDir: string
}

/** The options, or a sentence on what is wrong with them. Port 3000 and `.sanshe/data` unless said otherwise. */
export function readServeOptions(args: readonly string[]): ServeOptions | string {
  const usage = 'sanshe serve [--empty] [--port N] [--data DIR]'
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        empty: { type: 'boolean', default: false },
        port: { type: 'string', default: '3000' },
        data: { type: 'string' },
      },
    })
    const port = Number(values.port)
    if (!Number.isInteger(port) || port < 1 || port > 65_535) return `--port ${values.port} is not a port (1 to 65535)\n${usage}`
    return { empty: values.empty, port, dataDir: values.data === undefined ? defaultDataDir : resolve(values.data) }
  } catch (error) {
    return `${(error as Error).message}\n${usage}`
  }
}
