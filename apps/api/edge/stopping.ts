import type { FastifyInstance } from 'fastify'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { problem, ProblemAnswer } from '../problem/problem.js'

/** How a node stops: what is in flight ends, what comes meanwhile is sent elsewhere, what stays is cut. */
export class Stopping {
  private readonly open = new Set<ServerResponse>()
  private stopping = false
  private readonly http: Server

  /** To be made before the server listens. */
  constructor(server: FastifyInstance) {
    this.http = server.server
    this.http.prependListener('request', ({ url }: IncomingMessage, response: ServerResponse) => {
      // The feed comes to no end by itself: nothing is lost where it is cut.
      if (url === '/v1/feed') return
      this.open.add(response)
      response.once('close', () => this.open.delete(response))
    })
    server.addHook('onRequest', (_request, reply, done) => {
      if (!this.stopping) return done()
      void reply.header('connection', 'close')
      done(new ProblemAnswer(problem('Stopping', '本节点正在停机，请稍后以同一办理编号重试'), { 'retry-after': '1' }))
    })
    server.addHook('onSend', (_request, reply, payload, done) => {
      if (this.stopping) void reply.header('connection', 'close')
      done(null, payload)
    })
  }

  /**
   * Waits until everything that was in flight is answered, `patienceMs` at most; then cuts all connections. Requests that come meanwhile
   * get a whole 503 with Retry-After, and their connection ends.
   */
  async drain(patienceMs: number): Promise<void> {
    this.stopping = true
    const inFlight = [...this.open]
    for (const began = performance.now(); performance.now() - began < patienceMs; await wait(20)) {
      this.http.closeIdleConnections()
      if (!inFlight.some((response) => this.open.has(response))) break
    }
    this.http.closeAllConnections()
  }
}
