import { DefaultLogger, Runtime } from '@temporalio/worker'
import type { Logger } from 'pino'

let into: Logger | undefined

/** The SDK's own lines from warnings up, its core's too, go where ours go; it has one logger a process. `tell` hears of each line. */
export function sdkLogsInto(log: Logger): void {
  if (into === undefined) {
    const logger = new DefaultLogger('WARN', ({ level, message, meta }) => {
      const { error, ...rest } = meta ?? {}
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
