import { loseConsoleErrors } from '../../infra/log-lines.js'
import { keepPrivate } from '../../infra/private-files.js'
import { readServeOptions } from './serve-options.js'
import { startSystem } from './serve-system.js'

/**
 * `sanshe serve [--empty] [--port N] [--data DIR]`: the whole system on this machine until Ctrl-C (SIGINT), SIGTERM, the end of the
 * program that started it, or the death of one of its parts. Resolves when all of it has ended; exit code 1 when a part died or none came up.
 */
export async function run(args: readonly string[]): Promise<void> {
  const options = readServeOptions(args)
  loseConsoleErrors()
  keepPrivate(options.dataDir)
  const stopping = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect'] as const) {
    process.on(signal, () => {
      stopping.abort()
    })
  }
  try {
    const system = await startSystem(options, stopping.signal)
    const died = await Promise.race([system.partDied, aborted(stopping.signal)])
    if (died !== undefined) {
      console.error(died)
      process.exitCode = 1
    }
    await system.stop()
  } finally {
    // The channel to the program that started us would keep this one alive.
    if (process.connected) process.disconnect()
  }
}

function aborted(signal: AbortSignal): Promise<undefined> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve(undefined)
    signal.addEventListener('abort', () => {
      resolve(undefined)
    })
  })
}
