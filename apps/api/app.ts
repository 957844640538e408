import 'reflect-metadata'
import { Engine, type OpenEngine } from '#engine'
import { sealingKey } from '#identity'
import { NestFactory } from '@nestjs/core'
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify'
import { LogController, type FastifyRequest } from 'fastify'
import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { withAttempt } from './acts/open-attempt.js'
import { setTimeout as wait } from 'node:timers/promises'
import { AppModule } from './app.module.js'
import { serveDocumentation } from './documentation.js'
import { sendHeaders } from './edge/headers.js'
import { readFileStream } from './files/file-stream.js'
import { readJson } from './edge/json-body.js'
import { limitRequests } from './edge/limits.js'
import { knowMethods } from './edge/methods.js'
import { cutOffSlowBodies } from './edge/slow-bodies.js'
import { answerClientError } from './edge/sockets.js'
import { Stopping } from './edge/stopping.js'
import { servePortal } from './portal/portal-files.js'
import { Seal } from './reading/cursor.js'
import { sessionOf } from './sign-in/session-guard.js'
import { serveSignIn } from './sign-in/sign-in.js'
import { opened } from './system/system.module.js'
import { sendProblem } from './problem/problem.filter.js'
import { tellInWords } from './reading/sentences.js'
import { logRequests, nestLog, openLog } from './system/log.js'
import type { ApiOptions } from './system/options.js'
import { stampReceived } from './system/received-at.js'

const stopping = new WeakMap<NestFastifyApplication, Stopping>()

/** Stops a node within about `patienceMs` and 5 s, whatever its connections and the database do. */
export async function stopApp(app: NestFastifyApplication, patienceMs = 20_000): Promise<void> {
  await stopping.get(app)?.drain(patienceMs)
  await Promise.race([app.close(), wait(5_000, undefined, { ref: false })])
}

/** Makes the API, ready to listen. Throws what PostgreSQL says when the database cannot be reached. */
export async function createApp(options: ApiOptions): Promise<NestFastifyApplication> {
  const { bodyMs = 30_000, fileMs = 900_000 } = options
  const log = openLog(options.logLevel, options.logTo)
  const adapter = new FastifyAdapter({
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    bodyLimit: 1_048_576,
    // A body that does not come is cut off: until then it would hold its connection, and a bid could be begun before its deadline. Files have longer.
    requestTimeout: fileMs,
    // Node keeps to the first only where the second is no longer.
    http: { requestTimeout: fileMs, headersTimeout: bodyMs, connectionsCheckingInterval: Math.min(bodyMs, 2_000) },
    clientErrorHandler: (error, socket) => answerClientError(error, socket),
    trustProxy: options.trustProxy ?? false,
    // While it stops, a node answers with whole problems itself.
    return503OnClosing: false,
    forceCloseConnections: true,
    routerOptions: { maxParamLength: 300 },
    rewriteUrl: (request: IncomingMessage) => (request.method === 'POST' ? withAttempt(request.url ?? '') : (request.url ?? '')),
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
  readJson(server)
  readFileStream(server)
  cutOffSlowBodies(server, bodyMs)
  knowMethods(server)
  sendHeaders(server)
  stopping.set(app, new Stopping(server))
  limitRequests(server, app.get(Engine), options.limits)
  stampReceived(server, app.get(Engine))
  logRequests(server)
  const open = app.get<OpenEngine>(opened)
  const { dataDir, signIn, portalDir } = options
  if (signIn) serveSignIn(server, { open, seal: app.get(Seal), sealing: await sealingKey(options), dataDir, options: signIn })
  if (signIn && portalDir !== undefined) {
    const signedIn = async (request: FastifyRequest) => (await sessionOf(open.pool, request)) !== undefined
    await servePortal(server, { folder: portalDir, signedIn })
  }
  tellInWords(server, app.get(Engine))
  serveDocumentation(app)
  await app.init()
  await server.ready()
  return app
}
