import type { ProcessId } from '#domain/process'
import type { Instant } from '#kernel'
import type { Acts } from '../../workflows/kit/acts.js'
import type { Ground } from '../../workflows/kit/ground.js'
import type { Time } from './time.js'
import type { Turns } from './turns.js'

/** The simulator as the ground of one walk: its acts take their turn among everything else, one of them at a time. */
export class SimulatedGround implements Ground {
  /** Ends when the act asked for last has been done. */
  private last: Promise<unknown> = Promise.resolve()

  constructor(
    private readonly process: ProcessId,
    private readonly acts: Acts,
    private readonly time: Time,
    private readonly turns: Turns,
  ) {}

  get now(): Instant {
    return this.time.now
  }

  ask<Name extends keyof Acts>(name: Name, request: Parameters<Acts[Name]>[0]): Promise<Awaited<ReturnType<Acts[Name]>>> {
    const answer = this.last.then(() => this.inTurn(name, request))
    this.last = answer.catch(() => undefined)
    return answer as Promise<Awaited<ReturnType<Acts[Name]>>>
  }

  until(condition: () => boolean, moment?: Instant): Promise<boolean> {
    return this.time.until(condition, moment)
  }

  private inTurn(name: keyof Acts, request: object): Promise<unknown> {
    const key = 'key' in request && typeof request.key === 'string' ? request.key : ''
    return new Promise((resolve, reject) => {
      this.turns.add({
        says: `${this.process} ${name} ${key}`.trimEnd(),
        run: () => (this.acts[name] as (request: object) => Promise<unknown>)(request).then(resolve, reject),
      })
    })
  }
}
