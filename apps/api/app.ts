import 'reflect-metadata'
import { Engine } from '#engine'
import { NestFactory } from '@nestjs/core'
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify'
import { LogController } from 'fastify'
import { randomUUID } from 'node:crypto'
import { AppModule } from './app.module.js'
import { serveDocumentation } from './documentation.js'
import { sendProblem } from './problem/problem.filter.js'
import { logRequests, nestLog, openLog } from './system/log.js'
import type { ApiOptions } from './system/options.js'
import { stampReceived } from './system/received-at.js'

/** Makes the API, ready to listen. Throws what PostgreSQL says when the database cannot be reached. */
export async function createApp(options: ApiOptions): Promise<NestFastifyApplication> {
  const log = openLog(options.logLevel, options.logTo)
  const adapter = new FastifyAdapter({
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    bodyLimit: 1_048_576,
    routerOptions: { maxParamLength: 300 },
    // What the router cannot read never reaches Nest's filter.
    frameworkErrors: sendProblem,
  })
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.on(options), adapter, {
    logger: nestLog(log),
    abortOnError: false,
    // JSON alone: neither forms nor plain text.
    bodyParser: false,
  })
  const server = adapter.getInstance()
  server.removeContentTypeParser('text/plain')
  stampReceived(server, app.get(Engine))
  logRequests(server)
  serveDocumentation(app)
  await app.init()
  await server.ready()
  return app
}
