import { DefaultLogger, Runtime } from '@temporalio/worker'
import type { Logger } from 'pino'

let into: Logger | undefined

/** Hears that a task of a run failed: the run cannot go on until somebody does something. */
export type RunFails = (runId: string, why: string) => void

let runFails: RunFails | undefined

/** Tells of failing runs, as the core says them (a test fails where it says so otherwise). One listener a process, the last. */
export function hearFailingRuns(listener: RunFails): void {
  runFails = listener
}

/** The SDK's own lines from warnings up, its core's too, go where ours go; it has one logger a process. */
export function sdkLogsInto(log: Logger): void {
  if (into === undefined) {
    const logger = new DefaultLogger('WARN', ({ level, message, meta }) => {
      const { error, ...rest } = meta ?? {}
      const { runId, failure } = rest
      if (message === 'Failing workflow task' && typeof runId === 'string') runFails?.(runId, reasonIn(String(failure)))
      // Only under `err` does the log write what an error says.
      into?.[level === 'ERROR' ? 'error' : 'warn'](
        { ...rest, ...(error === undefined ? {} : { err: error as unknown }) },
        message,
      )
    })
    Runtime.install({ logger, telemetryOptions: { logging: { forward: {}, filter: { core: 'WARN', other: 'ERROR' } } } })
  }
  into = log
}

/** The message alone of a failure as the core writes it down. */
const reasonIn = (failure: string): string => /message: "((?:[^"\\\\]|\\\\.)*)"/.exec(failure)?.[1] ?? failure
