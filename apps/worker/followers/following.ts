import { setTimeout as wait } from 'node:timers/promises'
import type { Logger } from 'pino'
import pg from 'pg'

/** Shortest and longest pause between two looks, in milliseconds; after news the shortest again. */
const pauses = { shortest: 5, longest: 100, afterFailure: 1000 } as const

/** Cuts pauses short: whoever waits on it looks at once. */
export class Nudge {
  private wakeAll: () => void = () => undefined
  private next = this.fresh()

  now(): void {
    const wake = this.wakeAll
    this.next = this.fresh()
    wake()
  }

  /** The next nudge; taken before a look, so that one that comes meanwhile is not missed. */
  coming(): Promise<void> {
    return this.next
  }

  private fresh(): Promise<void> {
    return new Promise((resolve) => {
      this.wakeAll = resolve
    })
  }
}

/** Over after so many milliseconds, at the nudge, or when stopped. */
async function pauseUntil(nudged: Promise<void>, ms: number, stopped: AbortSignal): Promise<void> {
  const over = new AbortController()
  await Promise.race([nudged, wait(ms, undefined, { signal: AbortSignal.any([stopped, over.signal]) }).catch(() => undefined)])
  over.abort()
}

/** Runs a step again and again: at once after work or a nudge, ever slower while there is none, a second later after a failure. */
export async function keepDoing(
  name: string,
  step: () => Promise<number>,
  stopped: AbortSignal,
  log: Logger,
  nudge = new Nudge(),
): Promise<void> {
  let pause: number = pauses.shortest
  let failing = false
  while (!stopped.aborted) {
    const nudged = nudge.coming()
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
    await pauseUntil(nudged, pause, stopped)
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
