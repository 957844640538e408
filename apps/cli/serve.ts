import { loseConsoleErrors } from '../../infra/log-lines.js'
import { keepPrivate } from '../../infra/private-files.js'
import { readServeOptions, type ServeOptions } from './serve-options.js'
import { startSystem } from './serve-system.js'
import { forgetTraining } from './serve-training.js'

/**
 * `sanshe serve [--empty | --training [--on DAY]] [--port N] [--data DIR]`: the whole system on this machine until Ctrl-C (SIGINT), SIGTERM, the end of the
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
    while (await served(options, stopping.signal)) forgetTraining(options.dataDir)
  } finally {
    // The channel to the program that started us would keep this one alive.
    if (process.connected) process.disconnect()
  }
}

/** Starts it and waits for its end; true where it is a training that is to begin anew. */
async function served(options: ServeOptions, stopping: AbortSignal): Promise<boolean> {
  const system = await startSystem(options, stopping)
  const anew = Symbol('anew')
  const ended = await Promise.race([system.partDied, system.startOver.then(() => anew), aborted(stopping)])
  if (typeof ended === 'string') {
    console.error(ended)
    process.exitCode = 1
  }
  await system.stop()
  return ended === anew
}

function aborted(signal: AbortSignal): Promise<undefined> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve(undefined)
    signal.addEventListener('abort', () => {
      resolve(undefined)
    })
  })
}
