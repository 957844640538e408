import type { Engine } from '#engine'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { problem, ProblemAnswer } from '../problem/problem.js'

/** Requests a minute; 0 for no limit. A burst of a quarter of a minute's is let through at once. */
export type Limits = { readonly person: number; readonly address: number }

/** How many askers are kept in mind; beyond it those that asked longest ago are forgotten. */
const keepsAtMost = 50_000
const minute = 60_000

/**
 * A leaky bucket an asker (GCRA): one number each, the moment at which all that it asked will have run out. Whoever asks faster than the
 * limit is told how long to wait, and loses nothing by asking.
 */
export class Limiter {
  private readonly runsOut = new Map<string, number>()
  private readonly each: number
  private readonly burst: number

  constructor(perMinute: number) {
    this.each = minute / perMinute
    this.burst = Math.max(minute / 4, this.each)
  }

  /** Milliseconds to wait; 0 where it may go on. `now` never goes back. */
  ask(who: string, now: number): number {
    const until = Math.max(this.runsOut.get(who) ?? now, now) + this.each
    const wait = until - now - this.burst
    if (wait > 0) return wait
    this.runsOut.delete(who)
    this.runsOut.set(who, until)
    if (this.runsOut.size > keepsAtMost) {
      const oldest = this.runsOut.keys().next()
      if (!oldest.done) this.runsOut.delete(oldest.value)
    }
    return 0
  }
}

/** Asks both limits: by address before anything is read, by person once the token was verified (`limitPerson`). In a rehearsal none hold. */
export function limitRequests(server: FastifyInstance, engine: Engine, limits: Limits | undefined): void {
  if (!limits || engine.clock.rehearsal) return
  const { person, address } = limits
  if (address > 0) {
    const limiter = new Limiter(address)
    server.addHook('onRequest', (request, _reply, done) => {
      // Those who look whether the node lives must always be answered.
      const wait = request.url.startsWith('/health/') ? 0 : limiter.ask(request.ip, performance.now())
      done(wait > 0 ? tooMany(wait, '这个网络地址') : undefined)
    })
  }
  if (person > 0) {
    const limiter = new Limiter(person)
    server.decorateRequest('limitPerson', function limitPerson(who: string) {
      const wait = limiter.ask(who, performance.now())
      if (wait > 0) throw tooMany(wait, '您')
    })
  }
}

/** Throws 429 where somebody asks too much. */
export const limitPerson = (request: FastifyRequest, person: string): void =>
  (request as { limitPerson?: (who: string) => void }).limitPerson?.(person)

const tooMany = (waitMs: number, who: string): ProblemAnswer => {
  const seconds = Math.ceil(waitMs / 1_000)
  return new ProblemAnswer(problem('TooMany', `${who}的请求过于频繁，请 ${seconds} 秒后再试`), { 'retry-after': String(seconds) })
}
