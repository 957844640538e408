import type { Logger } from 'pino'
import pg from 'pg'

/**
 * Shortest and longest pause between two looks, in milliseconds; after news the shortest again. Who is nudged looks by itself only for the
 * case that whoever held its lock is gone, and once a second from the first.
 */
const pauses = { shortest: 5, longest: 100, nudged: 1000, afterFailure: 1000 } as const

/** Cuts pauses short: whoever waits on it looks at once. */
export class Nudge {
  private nudges = 0
  private readonly waiting = new Set<() => void>()

  now(): void {
    this.nudges += 1
    for (const wake of this.waiting) wake()
  }

  /** How many there were; taken before a look, so that one that comes meanwhile is not missed. */
  get count(): number {
    return this.nudges
  }

  /** Over after so many milliseconds, at a nudge since the count taken, or when stopped. Leaves nothing behind, however often it is asked. */
  pause(seen: number, ms: number, stopped: AbortSignal): Promise<void> {
    if (this.nudges > seen || stopped.aborted) return Promise.resolve()
    return new Promise((resolve) => {
      const over = () => {
        clearTimeout(timer)
        this.waiting.delete(over)
        stopped.removeEventListener('abort', over)
        resolve()
      }
      const timer = setTimeout(over, ms)
      this.waiting.add(over)
      stopped.addEventListener('abort', over, { once: true })
    })
  }
}

/**
 * Does something that is given up when `stopped`. Its signal is its own: what the work hangs onto it goes with it, while on one signal for
 * all work every call of a worker's life would be kept (15 kB a call, measured).
 */
export async function stoppable<T>(stopped: AbortSignal, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const own = new AbortController()
  const abort = () => own.abort()
  if (stopped.aborted) abort()
  stopped.addEventListener('abort', abort, { once: true })
  try {
    return await work(own.signal)
  } finally {
    stopped.removeEventListener('abort', abort)
  }
}

/** Runs a step again and again: at once after work or a nudge, ever slower where nobody nudges, a second later after a failure. */
export async function keepDoing(
  name: string,
  step: () => Promise<number>,
  stopped: AbortSignal,
  log: Logger,
  nudge?: Nudge,
): Promise<void> {
  const nudged = nudge ?? new Nudge()
  const afterNothing = (pause: number) => (nudge === undefined ? Math.min(pause * 2, pauses.longest) : pauses.nudged)
  let pause: number = pauses.shortest
  let failing = false
  while (!stopped.aborted) {
    const seen = nudged.count
    try {
      const done = await step()
      if (failing) log.info({ follower: name }, 'goes on')
      failing = false
      pause = done > 0 ? pauses.shortest : afterNothing(pause)
      if (done > 0) continue
    } catch (error) {
      if (!failing && !stopped.aborted) log.warn({ follower: name, err: error }, 'fails, tries again')
      failing = true
      pause = pauses.afterFailure
    }
    await nudged.pause(seen, pause, stopped)
  }
}

/** Nudges whenever the sequencer has numbered facts. Ends when stopped; throws when the connection is lost. */
export async function listenToLog(connection: pg.ClientConfig, nudge: Nudge, stopped: AbortSignal): Promise<void> {
  const client = new pg.Client(connection)
  const lost = new Promise<never>((_resolve, reject) => {
    client.on('error', reject)
  })
  lost.catch(() => undefined)
  await client.connect()
  try {
    client.on('notification', () => {
      nudge.now()
    })
    await client.query('listen sanshe_log')
    nudge.now()
    // Stopped while it connected: nobody would tell it again.
    if (stopped.aborted) return
    await Promise.race([lost, new Promise((resolve) => stopped.addEventListener('abort', resolve, { once: true }))])
  } finally {
    await client.end().catch(() => undefined)
  }
}
