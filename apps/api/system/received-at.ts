import type { Engine } from '#engine'
import type { FastifyInstance } from 'fastify'
import type { Asked } from '../access/token.guard.js'

/**
 * Stamps every act with the engine's time at which it was there whole: after its last byte, before anything else is done. Had it been
 * the first byte, a bid could be begun before its deadline and finished after it.
 */
export function stampReceived(server: FastifyInstance, engine: Engine): void {
  server.addHook('preValidation', async (request) => {
    if (request.method === 'POST') (request as Asked).receivedAt = await engine.clock.now()
  })
}
