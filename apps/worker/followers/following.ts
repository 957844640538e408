import { setTimeout as wait } from 'node:timers/promises'
import type { Logger } from 'pino'

/** Shortest and longest pause between two looks, in milliseconds; after news the shortest again. */
const pauses = { shortest: 5, longest: 100, afterFailure: 1000 } as const

/** Runs a step again and again: at once after work, ever slower while there is none, a second later after a failure. */
export async function keepDoing(name: string, step: () => Promise<number>, stopped: AbortSignal, log: Logger): Promise<void> {
  let pause: number = pauses.shortest
  let failing = false
  while (!stopped.aborted) {
    try {
      const done = await step()
      if (failing) log.info({ follower: name }, 'goes on')
      failing = false
      pause = done > 0 ? pauses.shortest : Math.min(pause * 2, pauses.longest)
      if (done > 0) continue
    } catch (error) {
      if (!failing) log.warn({ follower: name, error: String(error) }, 'fails, tries again')
      failing = true
      pause = pauses.afterFailure
    }
    await wait(pause, undefined, { signal: stopped }).catch(() => undefined)
  }
}
