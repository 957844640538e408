import { setTimeout as sleep } from 'node:timers/promises'
import type { ServerProcess } from '../../infra/server-process.js'

/**
 * Waits until the URL answers 200. Throws when a part has ended, with its last log lines; when `stopping` is aborted; or after 60 s,
 * with the last answer.
 */
export async function whenReady(url: string, parts: readonly ServerProcess[], stopping: AbortSignal): Promise<void> {
  const began = performance.now()
  let said = 'nothing'
  for (;;) {
    const dead = parts.find((part) => part.hasEnded())
    if (dead !== undefined)
      throw new Error(`${dead.name} did not start (${await dead.ended}). From ${dead.logFile}:\n${dead.lastLines()}`)
    if (stopping.aborted) throw new Error('stopped before it was ready')
    try {
      const response = await fetch(url, { signal: AbortSignal.timeout(5_000) })
      said = `${response.status} ${await response.text()}`
      if (response.ok) return
    } catch {
      // Not listening yet.
    }
    if (performance.now() - began > 60_000) throw new Error(`${url} is not ready after 60 s; it last said: ${said}`)
    await sleep(100)
  }
}
