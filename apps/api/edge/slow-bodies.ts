import type { FastifyInstance, FastifyRequest } from 'fastify'
import { sendsFile } from '../files/file-stream.js'
import { answerClientError } from './sockets.js'

/** Cuts off whoever takes longer than this to send a body that is no file: Node knows one limit for all requests. */
export function cutOffSlowBodies(server: FastifyInstance, bodyMs: number): void {
  const waiting = new WeakMap<FastifyRequest, NodeJS.Timeout>()
  server.addHook('onRequest', (request, _reply, done) => {
    if (request.method === 'POST' && !sendsFile(request)) {
      const late = Object.assign(new Error('the body did not come'), { code: 'ERR_HTTP_REQUEST_TIMEOUT' })
      waiting.set(
        request,
        setTimeout(() => answerClientError(late, request.raw.socket, request.id), bodyMs),
      )
    }
    done()
  })
  const came = (request: FastifyRequest, done: () => void): void => {
    clearTimeout(waiting.get(request))
    done()
  }
  server.addHook('preValidation', (request, _reply, done) => came(request, done))
  server.addHook('onResponse', (request, _reply, done) => came(request, done))
  server.addHook('onRequestAbort', (request, done) => came(request, done))
}
