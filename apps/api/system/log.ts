import type { LoggerService } from '@nestjs/common'
import type { FastifyInstance } from 'fastify'
import { logLines } from '../../../infra/log-lines.js'
import { pino, type DestinationStream, type Logger } from 'pino'

/** Structured logs, on standard output unless said otherwise: never a body, a token, an address with its ids, or a person. */
export function openLog(level: string, to?: DestinationStream): Logger {
  const options = { level, base: { part: 'api' }, timestamp: pino.stdTimeFunctions.isoTime }
  return pino(options, to ?? logLines())
}

/** Nest's own messages, in the same log. */
export const nestLog = (log: Logger): LoggerService => ({
  log: (message: unknown) => log.debug(String(message)),
  warn: (message: unknown) => log.warn(String(message)),
  error: (message: unknown) => log.error(String(message)),
})

/** One line a request: its id, route, status, milliseconds, and the organization that asked. */
export function logRequests(server: FastifyInstance): void {
  server.addHook('onResponse', (request, reply, done) => {
    const { asker } = request as { asker?: { org: string } }
    const { method, routeOptions, id } = request
    const line = {
      requestId: id,
      method,
      route: routeOptions.url ?? 'none',
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
      org: asker?.org,
    }
    if (reply.statusCode >= 500) request.log.warn(line, 'answered')
    else request.log.info(line, 'answered')
    done()
  })
}
